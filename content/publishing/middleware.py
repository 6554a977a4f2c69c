"""Every unsafe request is one publication.

Not ATOMIC_REQUESTS, which wraps reads too: a BEGIN and a COMMIT around a one-statement read triple its statements,
and on SQLite every read would wait for the write lock.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, UnreadablePostError

from content.transaction import publication

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


class UnsafeRequestsAreOnePublication:
    """Roll the whole request back if it fails, with everything that would have become visible."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        try:
            _receive(request)
        except UnreadablePostError:
            return HttpResponseBadRequest("The request broke off before all of it had arrived.")
        with publication() as current:
            response = self.get_response(request)
            if response.status_code >= 500:
                current.abandoned = True
        return response


def _receive(request: HttpRequest) -> None:
    """Take in the whole body before the publication begins: a publication on SQLite holds up all other writers, and how
    long a body takes to arrive is for the client to say. No view of ours or Wagtail's chooses how uploads are handled,
    which it would have to do before this.
    """
    _ = request.POST if request.content_type == "multipart/form-data" else request.body
