"""What is measured of the service, for Prometheus: requests by door and status, and how far everybody is behind.

Every process writes what it counts into a folder that they share (`PROMETHEUS_MULTIPROC_DIR`), and whichever is asked
answers for all. Empty that folder when all of them start anew, or what ended ones counted goes on counting.
"""

from __future__ import annotations

import hmac
import os
from bisect import bisect_left
from collections import Counter as Counts
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from content.documents import AUDIENCES
from content.publishing import queries
from content.publishing.standing import Standing, standing
from search.cluster.owed import waiting

from .bundles.models import Bundle


class Timings(Histogram):
    """A histogram that takes many at once, and writes once for each bucket where it would for each of them."""

    def observe_all(self, amounts: Sequence[float]) -> None:
        """Observe each of these amounts."""
        self._sum.inc(sum(amounts))
        for place, count in Counts(bisect_left(self._upper_bounds, amount) for amount in amounts).items():
            self._buckets[place].inc(count)


ROOM = 1 << 17
"""Bytes of a process's file, more than all that is measured here needs: it never grows."""
REQUESTS = Counter("wellspring_requests", "Requests that were answered.", ["door", "status"])
SECONDS = Timings(
    "wellspring_request_seconds",
    "How long they took.",
    ["door"],
    buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)


def observe(door: str, status: str, seconds: Sequence[float]) -> None:
    """Count the requests that were answered at `door` with this status, each by how long it took.

    Raises OSError if nothing can be counted, as on a full disk.
    """
    _take_room(os.getpid())
    count, clock = _children(door, status)
    count.inc(len(seconds))
    clock.observe_all(seconds)


@cache
def _take_room(process: int) -> None:
    """Write the files of a process before Prometheus maps them into memory: it only makes holes of that size, and a
    process that fills one on a full disk is killed (SIGBUS)."""
    for kind in ("counter", "histogram"):
        with (Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]) / f"{kind}_{process}.db").open("ab") as file:
            file.write(bytes(max(0, ROOM - file.tell())))


@cache
def _children(door: str, status: str) -> tuple[Counter, Timings]:
    """Found once each: a status is one of a few dozen."""
    return REQUESTS.labels(door, status), SECONDS.labels(door)


class Behind(Collector):
    """What the database tells: how far consumers, renderings, documents and search are behind."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        now: Standing = standing()
        lag = GaugeMetricFamily("wellspring_consumer_lag", "Events still to be taken.", labels=["consumer", "audience"])
        failed = GaugeMetricFamily("wellspring_consumer_attempts", "Attempts in vain.", labels=["consumer", "audience"])
        for each in now.consumers:
            lag.add_metric([each.name, each.audience], each.lag)
            failed.add_metric([each.name, each.audience], each.attempts)
        yield lag
        yield failed
        yield GaugeMetricFamily("wellspring_pending_renders", "Documents that still follow a change.", now.pending)
        yield GaugeMetricFamily("wellspring_documents_behind", "Documents of an older schema version.", now.behind)
        yield GaugeMetricFamily("wellspring_search_owed", "Entries that Elasticsearch was not told of yet.", waiting())
        if now.ticked_at is not None:
            since = (timezone.now() - now.ticked_at).total_seconds()
            yield GaugeMetricFamily("wellspring_tick_age_seconds", "Since a relay looked at the clock.", since)
        yield _bundles()


def _bundles() -> GaugeMetricFamily:
    """How old what a bundle shows may be: nothing, while it shows all that was published."""
    behind = GaugeMetricFamily(
        "wellspring_bundle_behind_seconds",
        "Since a bundle was made last, where something was published since.",
        labels=["audience", "locale", "channel"],
    )
    now = timezone.now()
    newest = {audience: queries.last_sequence(audience) for audience in AUDIENCES}
    for bundle in Bundle.objects.exclude(made_at=None).defer("manifest"):
        is_behind = bundle.stale or bundle.position < newest[bundle.reader]
        since = now - bundle.made_at if is_behind and bundle.made_at else timedelta()
        behind.add_metric([bundle.audience, bundle.locale, bundle.channel], since.total_seconds())
    return behind


def metrics(request: HttpRequest) -> HttpResponse:
    """Everything that is measured, for whoever has the token; without a token in settings, nothing is here."""
    sent = request.META.get("HTTP_AUTHORIZATION", "").removeprefix("Bearer ").strip()
    if not settings.METRICS_TOKEN or not hmac.compare_digest(sent.encode(), settings.METRICS_TOKEN.encode()):
        raise Http404
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    registry.register(Behind())
    return HttpResponse(
        generate_latest(registry), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"}
    )
