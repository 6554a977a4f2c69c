"""The doors to pictures and files: one for each kind of reader, each under addresses of its own.

`/media/…`               everybody: what a public document shows; may be kept by any cache
`/api/v1/agent/media/…`  agents, with their key: what their documents show; never kept
`/preview/media/…/…`     whoever holds the token of a draft: what that draft shows; never kept
`/admin/media/…`         staff: everything

So no cache in between can hand one reader's file to another, as with documents. Who may have what is
`content.publishing.media`'s to say. What somebody may not have is answered as if it had never been there.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from content.documents import Audience
from content.publishing.media import Standing, Stored, find, standing
from content.publishing.preview import shows

from .caching import LIVES, PRIVATE, has_already
from .mounting import admitted, problem_response
from .problems import Problem
from .ranges import asked_range

log = logging.getLogger("api")

CHUNK = 64 * 1024
SAFE_TO_OPEN = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Accept-Ranges": "bytes",
}
"""Whatever a file holds, a browser that opens it runs nothing of it as ours."""
AWAY = Problem("unavailable", "Pictures and files cannot be reached now. Try again soon.", headers={"Retry-After": "5"})
"""While the bucket does not answer: after a 500 nobody would ask for the picture again."""


@require_safe
def public_media(request: HttpRequest, name: str) -> HttpResponseBase:
    """What a live public document shows; 410 if one showed it that has left; else 404. Nobody's key or login counts."""
    stored = _shown(name, "public", LIVES["missing"])
    return _sent(request, stored, LIVES["file" if stored.is_file else "picture"])


@require_safe
def agent_media(request: HttpRequest, name: str) -> HttpResponseBase:
    """What agents' documents show, for whoever has an agent's key. Raises Problem."""
    admitted(request, "agent")
    return _sent(request, _shown(name, "agent", PRIVATE), PRIVATE)


@require_safe
def preview_media(request: HttpRequest, token: str, name: str) -> HttpResponseBase:
    """What the draft that the token opens shows."""
    stored = find(name)
    if stored is None or not shows(token[:200], stored):
        raise Http404
    response = _sent(request, stored, PRIVATE)
    response["X-Robots-Tag"] = "noindex"
    return response


@require_admin_access
@require_safe
def staff_media(request: HttpRequest, name: str) -> HttpResponseBase:
    """Everything, for whoever may enter the desk: its lists and forms show pictures and files."""
    stored = find(name)
    if stored is None:
        raise Http404
    return _sent(request, stored, "private, no-cache")


def _shown(name: str, audience: Audience, life: str) -> Stored:
    stored = find(name)
    stands = standing(stored, audience) if stored else Standing.HIDDEN
    if stored is None or stands is Standing.HIDDEN:
        raise Problem("not-found", "Nothing is published here.", headers={"Cache-Control": life})
    if stands is Standing.GONE:
        raise Problem("gone", "What showed this was taken away.", headers={"Cache-Control": life})
    return stored


def _sent(request: HttpRequest, stored: Stored, life: str) -> HttpResponseBase:
    """The file, a part of it, or word that the reader has it already."""
    if settings.MEDIA_URLS_ARE_SIGNED:
        return HttpResponseRedirect(stored.storage.url(stored.name), headers={"Cache-Control": PRIVATE})
    etag = f'"{stored.token}"'
    headers = {
        **SAFE_TO_OPEN,
        "Cache-Control": life,
        "ETag": etag,
        "Content-Disposition": content_disposition_header(stored.is_file, stored.filename) or "inline",
    }
    if has_already(request.META.get("HTTP_IF_NONE_MATCH"), etag):
        return HttpResponse(status=304, headers=headers)
    try:
        size = stored.storage.size(stored.name)
    except FileNotFoundError:
        raise Http404 from None
    except Exception as error:  # noqa: BLE001 - each kind of storage fails in ways of its own
        log.warning("%s cannot be read: %s", stored.name, error)
        return problem_response(AWAY, is_private=life.startswith("private"))
    start, end = 0, size - 1
    status = 200
    if asked := asked_range(request.META.get("HTTP_RANGE"), size):
        (start, end), status = asked, 206
        headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    headers["Content-Length"] = str(end + 1 - start)
    headers["Content-Type"] = stored.media_type
    return StreamingHttpResponse(_parts(stored, start, end), status=status, headers=headers)


def _parts(stored: Stored, start: int, end: int) -> Iterator[bytes]:
    with stored.storage.open(stored.name) as file:
        file.seek(start)
        left = end + 1 - start
        while left and (part := file.read(min(CHUNK, left))):
            left -= len(part)
            yield part
