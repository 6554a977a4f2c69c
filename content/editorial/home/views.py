"""The full list behind a panel of the home."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from .panel import Row
from .panels import BY_NAME

ON_A_PAGE = 50


@require_safe
def desk_list(request: HttpRequest, name: str) -> HttpResponse:
    """All rows of one panel, page by page."""
    if name not in BY_NAME:
        raise Http404
    panel = BY_NAME[name](request.user, timezone.now())
    if not panel.is_for_them():
        raise PermissionDenied
    page: Page[Row] = Paginator(panel, ON_A_PAGE).get_page(request.GET.get("p"))
    return render(request, "editorial/home/list.html", {"panel": panel, "page": page, "rows": page.object_list})
