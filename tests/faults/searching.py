"""Who searches, and who publishes and rebuilds, while the nodes of a cluster are killed. Two programs that print JSON.

Each goes on until the file `stop` is in the folder. What they do is a city's own: the pipeline, publishing as the desk
does, the relay, a rebuild.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

FOUND_BY = "lesson"
"""Every service of the city has it in its title, whatever becomes of the rest."""

BETWEEN_REBUILDS = 5
"""Publications."""


def search(going_on: Iterator[None], services: int) -> dict[str, Any]:
    """Search, and count what failed: answers of the stand-in, and answers that lack something."""
    from search.engine import Query
    from search.pipeline import search as ask

    done, degraded, lacking, slowest = 0, 0, 0, 0.0
    for _ in going_on:
        started = time.monotonic()
        results = ask(Query(FOUND_BY, "en", "public"))
        slowest = max(slowest, time.monotonic() - started)
        done, degraded, lacking = done + 1, degraded + results.degraded, lacking + (results.total < services)
        time.sleep(0.02)
    return {"searches": done, "degraded": degraded, "lacking": lacking, "slowest_ms": round(slowest * 1000)}


def publish(going_on: Iterator[None], seed: int) -> dict[str, Any]:
    """Be an editor and the relay, and now and then somebody who makes a new index."""
    from django.utils import timezone

    from content.documents import AUDIENCES
    from content.models import Service
    from content.publishing.relay import Relay
    from content.transaction import publication
    from search.cluster import following
    from search.cluster.together import elasticsearch
    from search.engine import EngineFailed

    engine, relay, choose = elasticsearch(), Relay(timezone.now), random.Random(seed)
    assert engine is not None
    pages = list(Service.objects.order_by("pk"))
    published, rebuilt, broken_off = 0, 0, 0
    for _ in going_on:
        page = choose.choice(pages)
        page.title = f"Lesson {choose.randrange(10**6)}"
        with publication():
            page.save_revision().publish()
        published += 1
        relay.catch_up()
        if published % BETWEEN_REBUILDS == 0:
            try:
                for audience in AUDIENCES:
                    for _ in following.rebuild(engine, audience):
                        relay.step()
                rebuilt += 1
            except (EngineFailed, following.NotRebuilt):
                broken_off += 1
    return {"published": published, "rebuilt": rebuilt, "broken_off": broken_off}


def until_stopped(folder: Path) -> Iterator[None]:
    while not (folder / "stop").exists():
        yield


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["search", "publish"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--services", type=int, default=0)
    options = parser.parse_args()
    django.setup()
    going_on = until_stopped(options.folder)
    print(
        json.dumps(search(going_on, options.services) if options.what == "search" else publish(going_on, options.seed))
    )
