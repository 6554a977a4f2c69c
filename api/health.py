"""What the machinery around the server asks: is it alive, and may it have traffic."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from content.documents import SCHEMA_VERSION
from content.publishing.republish import behind

UNCACHED = {"Cache-Control": "no-store"}


def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers. It looks at nothing else: a database that is down is no reason to restart it."""
    return JsonResponse({"status": "ok"}, headers=UNCACHED)


def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers, and no live document is of another schema version; 503 otherwise, with the reason."""
    try:
        waiting = behind()
    except DatabaseError:
        connection.close()
        return JsonResponse({"status": "unavailable", "reason": "the database"}, status=503, headers=UNCACHED)
    if waiting:
        reason = f"{waiting} documents are not of schema version {SCHEMA_VERSION}; run manage.py republish"
        answer = {"status": "behind", "reason": reason, "documents_behind": waiting}
        return JsonResponse(answer, status=503, headers=UNCACHED)
    return JsonResponse({"status": "ok", "schema_version": SCHEMA_VERSION}, headers=UNCACHED)
