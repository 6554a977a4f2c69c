"""What readers said, as two reports: agents' flags, which are answered here, and how items stand with residents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

import django_filters
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from content.documents import TYPES
from content.editorial.voices import flags
from content.editorial.voices.about import About, Name, about
from content.editorial.voices.models import Feedback, Flag
from content.editorial.voices.standing import standings
from content.models import Department

ANY_RIGHT = ["add", "change", "publish"]
"""Who may look: whoever Wagtail shows its own reports of pages, readers of the desk among them."""


def under(department: Department) -> QuerySet[Page]:
    """The pages of a department in all languages."""
    below = Page.objects.none()
    for page in Department.objects.filter(translation_key=department.translation_key):
        below |= Page.objects.descendant_of(page, inclusive=True)
    return below


class VoicesFilterSet(WagtailFilterSet):
    """By type and by department."""

    type = django_filters.ChoiceFilter(choices=[(name, name.replace("-", " ").capitalize()) for name in TYPES])
    department = django_filters.ModelChoiceFilter(
        queryset=lambda request: Department.objects.filter(locale=Locale.get_default()).order_by("title"),
        method="of_department",
    )

    def of_department(self, rows: QuerySet[Any], name: str, department: Department) -> QuerySet[Any]:
        return rows.filter(content_id__in=under(department).values("translation_key"))


class FlagsFilterSet(VoicesFilterSet):
    """Also by reason and by whether they are answered."""

    state = django_filters.ChoiceFilter(choices=[("open", "Open"), ("answered", "Answered")], method="in_state")

    def in_state(self, rows: QuerySet[Flag], name: str, state: str) -> QuerySet[Flag]:
        return rows.filter(answered_at__isnull=state == "open")

    class Meta:
        model = Flag
        fields = ["state", "reason", "type", "department"]


class StandingsFilterSet(VoicesFilterSet):
    """Also by where it was said."""

    class Meta:
        model = Feedback
        fields = ["type", "department", "channel"]


class VoicesReport(ReportView):
    """A list of voices, a page at a time, with the titles of what they are about."""

    permission_policy = cached_property(lambda self: policy_registry.get_by_type(Page))
    any_permission_required = ANY_RIGHT

    def decorate_paginated_queryset(self, object_list: Iterable[Any]) -> Iterable[Any]:
        """Find what the rows of this page are about, all together. The table asks while it is drawn, later."""
        self.items = about(map(name_of, object_list), self.request.user)
        return object_list

    def item(self, row: Any) -> About:
        return self.items[name_of(row)]

    def item_column(self) -> TitleColumn:
        return TitleColumn(
            "item",
            label="Item",
            accessor=lambda row: self.item(row).title,
            get_url=lambda row: self.item(row).edit_url or None,
        )


class FlagsReport(VoicesReport):
    """Agents' flags, the open ones first."""

    page_title = "Agents’ flags"
    header_icon = "warning"
    model = Flag
    verbose_name_plural = "flags"
    filterset_class = FlagsFilterSet
    index_url_name = "flags"
    index_results_url_name = "flags_results"
    export_headings = {"get_reason_display": "Reason", "key_name": "Who"}
    list_export = ["content_id", "locale", "type", "version", "get_reason_display", "note", "key_name", "times"]
    list_export += ["flagged_at", "answered_at", "answer"]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            self.item_column(),
            Column("locale", label="Language"),
            Column("get_reason_display", label="Reason"),
            Column("note", label="Note"),
            Column("who", label="Who", accessor=who),
            DateColumn("flagged_at", label="When"),
            AnswerColumn("answer", label="Answer", may_answer=lambda flag: bool(self.item(flag).edit_url)),
        ]

    def get_queryset(self) -> QuerySet[Flag]:
        self.queryset = Flag.objects.order_by(F("answered_at").desc(nulls_first=True), "-flagged_at", "-pk")
        return super().get_queryset()


class StandingsReport(VoicesReport):
    """How items stand with residents, the worst first."""

    page_title = "What residents say"
    header_icon = "help"
    verbose_name_plural = "items"
    filterset_class = StandingsFilterSet
    index_url_name = "standings"
    index_results_url_name = "standings_results"
    export_headings = {"helped": "Helped", "not_helped": "Did not help"}
    list_export = ["content_id", "locale", "type", "helped", "not_helped"]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            self.item_column(),
            Column("locale", label="Language"),
            Column("type", label="Type"),
            Column("helped", label="Helped"),
            TitleColumn("not_helped", label="Did not help", get_url=lambda row: reverse("remarks", args=name_of(row))),
        ]

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = standings(timezone.now())
        return super().get_queryset()


class Remarks(VoicesReport):
    """What residents said of one item in one language, the latest first."""

    header_icon = "help"
    model = Feedback
    verbose_name_plural = "remarks"
    list_export = ["given_on", "helpful", "get_reason_display", "comment.text", "channel", "version"]
    columns = [
        Column("given_on", label="Day"),
        Column("helpful", label="Helped", accessor=lambda said: "Yes" if said.helpful else "No"),
        Column("get_reason_display", label="Reason"),
        Column("comment.text", label="In their words"),
        Column("get_channel_display", label="Read on"),
        Column("version", label="Version"),
    ]

    def get_page_title(self) -> str:
        name = (self.kwargs["content_id"], self.kwargs["locale"])
        return f"What residents say of “{about([name], self.request.user)[name].title}”"

    def get_index_url(self) -> str:
        return reverse("remarks", kwargs=self.kwargs)

    def get_queryset(self) -> QuerySet[Feedback]:
        said = Feedback.objects.filter(**self.kwargs).select_related("comment")
        self.queryset = said.order_by("-given_on", "-pk")
        return super().get_queryset()


class AnswerColumn(Column):
    """The answer and who gave it; for an open flag the way to answer it, for who may."""

    cell_template_name = "editorial/voices/answer_cell.html"

    def __init__(self, *args: Any, may_answer: Callable[[Flag], bool], **options: Any) -> None:
        super().__init__(*args, **options)
        self.may_answer = may_answer

    def get_cell_context_data(self, instance: Flag, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "may_answer": instance.is_open and self.may_answer(instance)}


class AnswerForm(forms.Form):
    """A short answer: what was done, or why nothing needs to be."""

    answer = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What you changed, or why it is right as it is. Agents read this when they flag the item again.",
    )


def answer_flag(request: HttpRequest, flag_id: UUID) -> HttpResponse:
    """Show a flag to whoever may answer it, and take the answer."""
    flag = get_object_or_404(Flag, pk=flag_id)
    if not flags.answerable_by(request.user, Flag.objects.filter(pk=flag.pk)).exists():
        raise PermissionDenied
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                flags.answer(flag, form.cleaned_data["answer"], user=request.user, now=timezone.now())
        except flags.AlreadyAnswered:
            messages.warning(request, "Somebody else has answered this flag in the meantime.")
        else:
            messages.success(request, "The flag is answered.")
        return redirect("flags")
    item = about([name_of(flag)], request.user)[name_of(flag)]
    return render(request, "editorial/voices/answer_flag.html", {"flag": flag, "form": form, "item": item})


def who(flag: Flag) -> str:
    """The key’s name, and how often it said so."""
    return flag.key_name if flag.times == 1 else f"{flag.key_name} ({flag.times} times)"


def name_of(row: Any) -> Name:
    """The item and the language that a row is about; a counted row is a mapping."""
    return (row["content_id"], row["locale"]) if isinstance(row, dict) else (row.content_id, row.locale)
