"""Where the checklist meets the form: it shows the verdicts, and holds up what an administrator made blocking."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from content.models import ContentPage

from .checklist import check

ON_ITS_WAY = ("action-publish", "action-submit", "action-restart-workflow")
"""What a form that sends a page on its way says; a draft may be saved however it is."""


class Unfit(Exception):
    """A page breaks a blocking rule, so it goes no further. The message says which, to the people at the desk."""

    def __init__(self, page: Any, findings: list[str]) -> None:
        super().__init__(f"“{page.draft_title}” may not go on yet: " + " ".join(findings))
        self.page_id = page.pk


def require_fit(page: Any) -> None:
    """Raises Unfit if the page's latest draft breaks a blocking rule: one may have been made blocking, or become broken
    by another page, since the draft was submitted."""
    if findings := blocked_by(page.get_latest_revision_as_object()):
        raise Unfit(page, findings)


def may_not_go_on_unfit(form: Form) -> None:
    """A check of the page's form: a page that breaks a blocking rule is neither published nor sent to approval."""
    page = form.instance  # type: ignore[attr-defined]
    if form.errors or not _goes_on(form):
        return  # of a page that lacks what its type needs nothing can be rendered, and its fields say so
    for finding in blocked_by(page):
        form.add_error(None, f"Not yet: {finding}")


def blocked_by(page: Any) -> list[str]:
    """What keeps the page, as it stands in memory, from going on its way."""
    if not _is_checked(page):
        return []
    return [finding for verdict in check(page).blocking for finding in verdict.findings]


def checklist(page: Any, request: HttpRequest) -> str:
    """The verdicts on the draft that the form was opened with, as the form's Review tab shows them."""
    if not page.pk or not _is_checked(page):
        return render_to_string("editorial/checklist.html", {"found": None})
    reviewed = reverse("editorial_reviewed", args=[page.pk]) if page.live else ""
    return render_to_string("editorial/checklist.html", {"found": check(page), "reviewed": reviewed})


def _goes_on(form: Form) -> bool:
    approves = form.data.get("workflow-action-name") == "approve" and "action-workflow-action" in form.data
    return approves or any(name in form.data for name in ON_ITS_WAY)


def _is_checked(page: Any) -> bool:
    """An alert cannot wait for a reading level."""
    return isinstance(page, ContentPage) and getattr(page, "needs_approval", True)
