"""Agents' flags as a report, and the screen on which one is answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
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
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, DateColumn

from content.editorial.voices import flags
from content.editorial.voices.about import about
from content.editorial.voices.models import Flag

from .voices import VoicesFilterSet, VoicesReport, name_of


class FlagsFilterSet(VoicesFilterSet):
    """Also by reason and by whether they are answered."""

    state = django_filters.ChoiceFilter(choices=[("open", "Open"), ("answered", "Answered")], method="in_state")

    def in_state(self, rows: QuerySet[Flag], name: str, state: str) -> QuerySet[Flag]:
        return rows.filter(answered_at__isnull=state == "open")

    class Meta:
        model = Flag
        fields = ["state", "reason", "type", "department"]


class FlagsReport(VoicesReport):
    """Agents' flags, the open ones first."""

    page_title = "Agents’ flags"
    header_icon = "warning"
    model = Flag
    verbose_name_plural = "flags"
    filterset_class = FlagsFilterSet
    index_url_name = "flags"
    index_results_url_name = "flags_results"
    export_headings = {"title": "Item", "locale": "Language", "get_reason_display": "Reason", "key_name": "Who"}
    list_export = ["title", "locale", "type", "version", "get_reason_display", "note", "key_name", "times"]
    list_export += ["flagged_at", "answered_at", "answered_by", "answer"]

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

    def get_page_subtitle(self) -> str:
        """How quickly agents are answered, and whether the oldest waits long already."""
        now = timezone.now()
        days, answered = flags.days_to_answer(now)
        told = [f"{answered} answered in 90 days, half of them within {_days(days)}"] if days is not None else []
        if oldest := Flag.objects.filter(answered_at=None).order_by("flagged_at").first():
            told.append(f"the oldest open one waits for {_days((now - oldest.flagged_at) / timedelta(days=1))}")
        return "; ".join(told)

    def get_queryset(self) -> QuerySet[Flag]:
        rows = Flag.objects.select_related("answered_by")
        self.queryset = rows.order_by(F("answered_at").desc(nulls_first=True), "-flagged_at", "-pk")
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


def _days(days: float) -> str:
    if days * 24 < 1:
        return "an hour"
    number, unit = (round(days * 24), "hour") if days < 1 else (round(days), "day")
    return f"{number} {unit}{'s' if number > 1 else ''}"


def who(flag: Flag) -> str:
    """The key’s name, and how often it said so."""
    return flag.key_name if flag.times == 1 else f"{flag.key_name} ({flag.times} times)"
