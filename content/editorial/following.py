"""Tells an editor that what was saved is not yet everywhere.

A change that very many items show is followed by the relay, in batches. Whoever saved it, and whoever saves anything
while that goes on, is told how many are still to come: a page that shows yesterday's holidays is then no riddle.
"""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from content.publishing.models import PendingRender


class TellsWhatFollows:
    """Stands around the publication of a request: what is left to the relay is known only when that has settled."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST" and response.status_code == 302 and _is_desk(request):
            waiting = PendingRender.objects.count()
            if waiting:
                what = "1 item" if waiting == 1 else f"{waiting:,} items"
                messages.info(request, f"{what} that show what changed are still to follow, in a minute or so.")
        return response


def _is_desk(request: HttpRequest) -> bool:
    return request.path.startswith(resolve_url("wagtailadmin_home"))
