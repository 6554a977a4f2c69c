"""Elasticsearch as settings describe it, and the two engines together. The one place where engines are put together.

The client is loaded only where there is a cluster: 7 MB that no worker of another city should hold.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.conf import settings

from search.engines.database import DatabaseEngine
from search.engines.failing_over import FailingOver

if TYPE_CHECKING:
    from search.engines.elasticsearch import ElasticsearchEngine


@cache
def elasticsearch() -> ElasticsearchEngine | None:
    """The engine on the city's cluster; None if it has none. One for the process: it keeps connections."""
    told: dict[str, Any] = settings.ELASTICSEARCH
    if not told["urls"]:
        return None
    from search.engines.elasticsearch import ElasticsearchEngine
    from search.engines.elasticsearch.connection import Connection
    from search.engines.elasticsearch.indexes import Indexes

    connection = Connection(tuple(told["urls"]), told["user"], told["password"], told["ca"])
    return ElasticsearchEngine(Indexes(connection, told["prefix"], told["shards"], told["replicas"]))


def with_stand_in() -> FailingOver:
    """Elasticsearch, and the database for when it does not answer: SEARCH_ENGINE, where there is a cluster."""
    first = elasticsearch()
    if first is None:
        raise LookupError("there is no cluster: WELLSPRING_ELASTICSEARCH_URL is empty")
    return FailingOver(first, DatabaseEngine())
