"""How search fares, for whoever operates it. Nothing here takes a process out of traffic: the database answers too."""

from __future__ import annotations

from datetime import datetime, timedelta

from search.engines.failing_over import FailingOver
from search.pipeline import configured_engine

from . import owed

LATE = timedelta(minutes=1)
"""What is published is found within seconds; what waits for so long waits for somebody to look."""


def of_search(moment: datetime) -> list[str]:
    """What to look at; nothing where all is well."""
    engine, since = configured_engine(), owed.waiting_since()
    return [
        *(
            ["Elasticsearch does not answer; the database answers searches."]
            if isinstance(engine, FailingOver) and engine.breaker.is_open
            else []
        ),
        *(["Elasticsearch has not been told of everything."] if since and moment - since > LATE else []),
    ]
