"""How an editor lets an item leave: withdraw it with a notice, merge it into another, and bring it back.

Each screen asks once for all languages, because an answer that is wrong in English is wrong in Arabic too. The whole
request is one publication, so no reader ever sees one language gone and the other not.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from content.blocks import LINKABLE
from content.models import ContentPage
from content.models.withdrawal import NOTICE_LIMIT

from .languages import name_of, others_live


class Choice(forms.ModelChoiceField):
    """Any live item, chosen in Wagtail's chooser."""

    def __init__(self, **options: Any) -> None:
        widget = AdminPageChooser(target_models=[apps.get_model(name) for name in LINKABLE])
        super().__init__(queryset=Page.objects.live(), widget=widget, **options)


class WithdrawForm(forms.Form):
    """The notice, in each language that is live; and what to read in its place."""

    replaced_by = Choice(required=False, label="What to read in its place")

    def __init__(self, page: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.pages = {f"notice_{one.locale.language_code}": one for one in (page, *others_live(page))}
        for name, one in self.pages.items():
            self.fields[name] = forms.CharField(
                max_length=NOTICE_LIMIT,
                required=one.pk == page.pk,
                widget=forms.Textarea(attrs={"rows": 2, "dir": "auto", "lang": one.locale.language_code}),
                label=f"Notice in {name_of(one)}",
                help_text="Shown above the text. Say since when, and what is true now."
                if one.pk == page.pk
                else f"Leave empty to keep the page in {name_of(one)} as it is.",
            )
        self.order_fields([*self.pages, "replaced_by"])

    def clean_replaced_by(self) -> Page | None:
        return _another_than(next(iter(self.pages.values())), self.cleaned_data["replaced_by"])


class MergeForm(forms.Form):
    """The item that this one becomes a part of."""

    into = Choice(label="Merge into", help_text="Its addresses, and all links to it, lead to this item from now on.")

    def __init__(self, page: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.page = page
        languages = ", ".join(map(name_of, others_live(page)))
        if languages:
            self.fields["all_languages"] = forms.BooleanField(
                required=False, initial=True, label=f"Also in all other languages ({languages})"
            )

    def clean_into(self) -> Page | None:
        return _another_than(self.page, self.cleaned_data["into"])


def _another_than(page: Page, target: Page | None) -> Page | None:
    """What was chosen, unless it is `page` itself in any language."""
    if target and target.translation_key == page.translation_key:
        raise forms.ValidationError("This is the item itself. Choose another one.")
    return target


def withdraw(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _page(request, page_id)
    form = WithdrawForm(page, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _asked(request, page, form, "Withdraw", "It stays readable under the notice, out of lists and search.")
    notices = {one: notice for name, one in form.pages.items() if (notice := form.cleaned_data[name])}
    _require_publish(request, *notices)
    for one, notice in notices.items():
        replaced_by = _in_language_of(one, form.cleaned_data["replaced_by"])
        one.withdraw(notice, now=timezone.now(), replaced_by=replaced_by, user=request.user)
    messages.success(request, f"“{page.title}” is withdrawn. Readers see the notice.")
    return _back_to(page)


def bring_back(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _page(request, page_id)
    form = forms.Form(request.POST or None)
    withdrawn = [one for one in (page, *others_live(page)) if one.withdrawn_at]
    if request.method != "POST":
        told = f"It is current again, without its notice, in {', '.join(map(name_of, withdrawn))}."
        return _asked(request, page, form, "Bring back", told)
    _require_publish(request, *withdrawn)
    for one in withdrawn:
        one.bring_back(user=request.user)
    messages.success(request, f"“{page.title}” is current again.")
    return _back_to(page)


def merge(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _page(request, page_id)
    form = MergeForm(page, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _asked(request, page, form, "Merge", "It is unpublished; what led to it leads to the other item.")
    merged = [page, *(others_live(page) if form.cleaned_data.get("all_languages") else ())]
    _require_publish(request, *merged)
    for one in merged:
        one.merge_into(_in_language_of(one, form.cleaned_data["into"]), user=request.user)
    messages.success(request, f"“{page.title}” now leads to “{form.cleaned_data['into'].title}”.")
    return _back_to(page)


def _page(request: HttpRequest, page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ContentPage):
        raise PermissionDenied
    _require_publish(request, page)
    return page


def _require_publish(request: HttpRequest, *pages: Page) -> None:
    """Letting an item leave is as much as publishing it. Asked of all pages before any leaves: a refusal is an answer,
    and takes back nothing of what was done before it.
    """
    if not all(page.permissions_for_user(request.user).can_unpublish() for page in pages):
        raise PermissionDenied


def _in_language_of(page: Page, target: Page | None) -> Any:
    """The chosen item in the language of `page` where it is live there, and as it was chosen where it is not."""
    if target is None:
        return None
    there = target.get_translation_or_none(page.locale)
    return there if there is not None and there.live else target


def _asked(request: HttpRequest, page: Page, form: forms.Form, deed: str, told: str) -> TemplateResponse:
    edit = {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.get_admin_display_title()}
    context = {
        "page": page,
        "form": form,
        "deed": deed,
        "told": told,
        "breadcrumbs_items": [edit, {"url": "", "label": f"{deed}: {page.get_admin_display_title()}"}],
    }
    return TemplateResponse(request, "editorial/leaving.html", context)


def _back_to(page: Page) -> HttpResponse:
    return redirect("wagtailadmin_explore", page.get_parent().pk)
