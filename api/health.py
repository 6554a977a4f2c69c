"""What the machinery around the server asks: is it alive, and may it have traffic.

A process has traffic while it can answer rightly: the desk has its styles and scripts, and the database answers, has
the tables that this code expects and holds no document of an older shape. How the relay fares is told too, but takes
no process out of traffic: with a relay that stands still readers get what was published until then, and without
processes they get nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from content.documents import SCHEMA_VERSION
from content.publishing.republish import behind
from content.publishing.standing import Standing, standing
from search.cluster import lateness

from .checks import places_to_write
from .mounting import problem_response
from .problems import Problem

log = logging.getLogger("api")

UNCACHED = {"Cache-Control": "no-store"}
TICK_LATE = timedelta(minutes=1)
"""A relay ticks every five seconds; with none for so long, nothing scheduled is published."""
SEVERAL = 3
"""So many attempts in vain are no accident."""


def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers. It looks at nothing else: a database that is down is no reason to restart it."""
    return JsonResponse({"status": "ok"}, headers=UNCACHED)


def readyz(request: HttpRequest) -> HttpResponse:
    """200 if this process may have traffic, with how the relay fares; else a problem that says what is wrong."""
    wrong: dict[str, str] = {}
    try:
        for name, check in CHECKS.items():
            if said := check():
                wrong[name] = said
                if name == "migrations":
                    break  # what comes next asks tables that may not be there
        now = None if wrong else standing()
    except DatabaseError:
        log.exception("/readyz could not ask the database")
        for message in places_to_write():
            log.error(message.msg)
        connection.close()
        wrong["database"], now = "The database does not answer; the log says why.", None
    if now is None:
        problem = Problem("unavailable", " ".join(wrong.values()), checks=wrong)
        log.warning("Not ready: %s", problem.detail)
        return problem_response(problem, is_private=False)
    late = _late(now, timezone.now())
    told = {"status": "degraded" if late else "ok", "schema_version": SCHEMA_VERSION, "late": late}
    return JsonResponse({**told, "relay": _relay(now)}, headers=UNCACHED)


@cache
def _static() -> str:
    """Found once: the names of static files are read once, too, and files that appear later are not served."""
    if not isinstance(staticfiles_storage, ManifestFilesMixin):
        return ""
    ignored = apps.get_app_config("staticfiles").ignore_patterns
    needed = {name for finder in get_finders() for name, _ in finder.list(ignored)}
    missing = sorted(needed - staticfiles_storage.hashed_files.keys())
    told = f"{len(missing)} of the desk's static files are not collected, such as {missing[0]}" if missing else ""
    return f"{told}: run manage.py collectstatic, and start this anew." if told else ""


def _migrations() -> str:
    missing = _migrations_of_code() - set(MigrationRecorder(connection).applied_migrations())
    named = ", ".join(sorted(f"{app}.{name}" for app, name in missing)[:5])
    return f"{len(missing)} migrations are not applied, such as {named}: run manage.py migrate." if missing else ""


@cache
def _migrations_of_code() -> frozenset[tuple[str, str]]:
    """Found once: they cannot change while a process runs."""
    return frozenset(MigrationLoader(None).graph.nodes)


def _documents() -> str:
    waiting = behind()
    told = f"{waiting} documents are older than schema version {SCHEMA_VERSION}"
    return f"{told}: the relay renews them, or manage.py republish." if waiting else ""


CHECKS: dict[str, Callable[[], str]] = {"static": _static, "migrations": _migrations, "documents": _documents}
"""What keeps a process out of traffic: each says what is wrong, or nothing."""


def _late(now: Standing, moment: datetime) -> list[str]:
    """What whoever operates the service should look at."""
    silent = (
        now.ticked_at is None or abs(moment - now.ticked_at) > TICK_LATE
    )  # in the future, where a clock was set back
    failing = sorted({each.name for each in now.consumers if each.attempts >= SEVERAL})
    return [
        *(["No relay ticks."] if silent else []),
        *(f"The consumer {name} fails." for name in failing),
        *lateness.of_search(moment),
    ]


def _relay(now: Standing) -> dict[str, Any]:
    consumers = [
        {"name": each.name, "audience": each.audience, "lag": each.lag, "attempts": each.attempts}
        for each in now.consumers
    ]
    return {"ticked_at": now.ticked_at, "pending_renders": now.pending, "consumers": consumers}
