"""The draft of a page, for those who may look at it and not change it. Wagtail shows drafts to editors only."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page

from content.editorial.rights import may_read


@require_safe
def read(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the latest draft in its preview, as its editor sees it; of a page that says nothing, what is below it."""
    page = get_object_or_404(Page, pk=page_id)
    if page.is_root() or not may_read(request.user, page):
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    if not draft.is_previewable():
        return redirect("wagtailadmin_explore", page.pk)
    response: HttpResponse = draft.make_preview_request(request, draft.default_preview_mode)
    return response
