"""Links to a draft that an editor hands on: to a lawyer, a department head, a partner without a login.

A link is shown once, opens the draft as it was when the link was made, and ends by itself; until then it stands in a
list beside the page, where whoever may edit the page can revoke it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter, log
from wagtail.models import Page

from content.models import ContentPage
from content.publishing import preview

NAME = "editorial_preview_links"
MADE, REVOKED = "wellspring.preview_link.make", "wellspring.preview_link.revoke"


class LinkForm(forms.Form):
    """For whom, for what and for how long."""

    note = forms.CharField(max_length=120, label="Who is it for?", help_text="Like “City attorney, fee change”.")
    days = forms.TypedChoiceField(
        coerce=int, choices=[(1, "one day"), (7, "one week"), (30, "30 days")], initial=7, label="It works for"
    )
    audience = forms.ChoiceField(
        choices=[("public", "What residents will read"), ("agent", "Also what only 311 agents read")],
        initial="public",
        label="It shows",
        help_text="Whoever has the link can read this without a login.",
    )


def preview_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """List, make and revoke the links of a page."""
    page = _page(request, page_id)
    form = LinkForm(request.POST or None) if "revoke" not in request.POST else LinkForm()
    made = ""
    if request.method == "POST" and (revoked := request.POST.get("revoke", "")).isdecimal():
        for link in preview.links(page).filter(pk=int(revoked)):
            preview.revoke(page, link.pk)
            log(page, REVOKED, user=request.user, data={"note": link.note})
        messages.success(request, "The link opens nothing any more.")
        return redirect(NAME, page.pk)
    if request.method == "POST" and form.is_valid():
        made = _make(request, page, form.cleaned_data)
        form = LinkForm()
    context = {
        "page": page,
        "form": form,
        "made": made,
        "links": preview.links(page),
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.get_admin_display_title()},
            {"url": "", "label": "Preview links"},
        ],
    }
    response = TemplateResponse(request, "editorial/preview_links.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def _page(request: HttpRequest, page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ContentPage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def _make(request: HttpRequest, page: Any, wanted: dict[str, Any]) -> str:
    """Make a link to the page's latest draft, and return its address."""
    token = preview.issue(
        page.get_latest_revision_as_object(),
        request.user,
        audience=wanted["audience"],
        lifetime=timedelta(days=wanted["days"]),
        note=wanted["note"],
    )
    log(page, MADE, user=request.user, data={name: wanted[name] for name in ("note", "days", "audience")})
    return page.get_preview_url(request, token)


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [path("pages/<int:page_id>/preview-links/", preview_links, name=NAME)]


@hooks.register("register_log_actions")
def tell_of_links(actions: Any) -> None:
    @actions.register_action(REVOKED)
    class Revoked(LogFormatter):
        label = "Revoke a preview link"

        def format_message(self, entry: Any) -> str:
            return f"A preview link was revoked: {entry.data.get('note')}"

    @actions.register_action(MADE)
    class Made(LogFormatter):
        label = "Make a preview link"

        def format_message(self, entry: Any) -> str:
            also = ", with what only 311 agents read" if entry.data.get("audience") == "agent" else ""
            return f"A preview link for {entry.data.get('days')} days{also}: {entry.data.get('note')}"


@hooks.register("register_page_header_buttons")
def button(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Any:
    if isinstance(page.specific_deferred, ContentPage) and page.permissions_for_user(user).can_edit():
        yield Button("Preview links", reverse(NAME, args=[page.pk]), icon_name="view", priority=68)
