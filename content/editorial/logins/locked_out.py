"""What somebody sees who has to wait before trying again."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def answer(
    request: HttpRequest, original_response: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """A page in plain words (AXES_LOCKOUT_CALLABLE). It is the same whether there is such a person or not."""
    wait = settings.AXES_COOLOFF_TIME
    told = {"minutes": int(wait.total_seconds() // 60)}
    response = render(request, "editorial/logins/locked_out.html", told, status=429)
    response["Retry-After"] = str(int(wait.total_seconds()))
    response["Cache-Control"] = "no-store"
    return response
