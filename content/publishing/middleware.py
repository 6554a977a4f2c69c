"""Every unsafe request is one publication.

Not ATOMIC_REQUESTS, which wraps reads too: a BEGIN and a COMMIT around a one-statement read triple its statements,
and on SQLite every read would wait for the write lock.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from content.transaction import publication

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


class UnsafeRequestsAreOnePublication:
    """Roll the whole request back if it fails, with everything that would have become visible."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        with publication() as current:
            response = self.get_response(request)
            if response.status_code >= 500:
                current.abandoned = True
        return response
