"""What a problem's `type` leads to: its meaning, for whoever follows it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, JsonResponse

from .caching import LIVES
from .problems import KINDS


def problem_page(request: HttpRequest, kind: str) -> JsonResponse:
    found = KINDS.get(kind)
    if found is None:
        raise Http404
    body = {"type": f"/problems/{kind}", "title": found.title, "status": found.status, "meaning": found.meaning}
    return JsonResponse(body, headers={"Cache-Control": LIVES["contract"]})
