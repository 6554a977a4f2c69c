"""The list of pages to look at again, and the note that somebody did."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

from content.editorial.review.due import due, undated
from content.editorial.rights import opened
from content.models import ContentPage
from content.transaction import publication

AHEAD = timedelta(days=30)
A_PAGE = 50
NAME, MARK = "editorial_review", "editorial_reviewed"


def review_list(request: HttpRequest) -> HttpResponse:
    """What is due within a month, the longest due first; with `mine=1` only what the reader looks after, and with
    `undated=1` what never comes up."""
    today, mine, is_undated = timezone.localdate(), request.GET.get("mine"), request.GET.get("undated")
    without: Any = undated()  # mypy knows no `specific` of querysets
    pages = without.specific() if is_undated else [item.page for item in due(today + AHEAD)]
    if mine and not is_undated:
        pages = [page for page in pages if request.user in (page.review_owner, page.review_fallback)]
    shown = Paginator(pages, A_PAGE).get_page(request.GET.get("p"))
    shown.object_list = list(shown.object_list)
    opened(request.user, shown.object_list)
    context = {
        "items": shown,
        "today": today,
        "breadcrumbs_items": [{"url": "", "label": "To look at again"}],
        "mine": mine,
        "is_undated": is_undated,
        "undated": without.count(),
    }
    return TemplateResponse(request, "editorial/review.html", context)


@require_POST
def mark_as_reviewed(request: HttpRequest, page_id: int) -> HttpResponse:
    """Note that the page was found true today, and when to look again."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ContentPage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    reviewed(page, timezone.localdate(), request.user)
    messages.success(request, f"“{page.title}” is noted as reviewed. It comes up again on {page.review_date:%d %B %Y}.")
    return redirect(NAME) if "from-list" in request.POST else redirect("wagtailadmin_pages:edit", page.pk)


def reviewed(page: Any, today: date, user: Any) -> None:
    """Set the dates of the live page, and in its latest draft, which would otherwise bring the old ones back."""
    dates = {"last_reviewed": today, "review_date": months_after(today, page.review_months)}
    with publication():
        for name, value in dates.items():
            setattr(page, name, value)
        page.save(update_fields=list(dates), clean=False)  # nothing was written, so nothing can be refused
        draft = page.latest_revision
        if draft is not None:
            draft.content.update({name: value.isoformat() for name, value in dates.items()})
            draft.save(update_fields=["content"])
    log(page, "editorial.reviewed", user=user)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
