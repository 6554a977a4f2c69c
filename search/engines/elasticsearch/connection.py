"""The way to the cluster: how long it may take, and one exception for whatever goes wrong on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from math import floor
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.serializer import NdjsonSerializer, OrjsonSerializer

from search.cluster.deadline import left
from search.engine import EngineFailed

LEAST = 0.02
"""Seconds below which nothing is asked any more: it would only be given up."""

WRITING = 5.0
"""Seconds that a batch may take to be written. Only the relay waits for it, but others wait for the relay."""

OVERHAULING = 120.0
"""Seconds for what somebody at a terminal waits for."""


class Lines(NdjsonSerializer, OrjsonSerializer):
    """A batch of changes by orjson, as all the rest is: it writes them in a third of the time."""


@dataclass(frozen=True)
class Connection:
    """A cluster by the addresses of its nodes. `ca` is the file of the authority that signed their certificates."""

    urls: Sequence[str]
    user: str = ""
    password: str = ""
    ca: str = ""

    @cached_property
    def client(self) -> Elasticsearch:
        """One for the process: it keeps connections, and remembers which nodes do not answer."""
        options: dict[str, Any] = {"serializers": {each.mimetype: each for each in (OrjsonSerializer(), Lines())}}
        if self.user:
            options["basic_auth"] = (self.user, self.password)
        if self.ca:
            options["ca_certs"] = self.ca
        return Elasticsearch(list(self.urls), dead_node_backoff_factor=1, max_dead_node_backoff=30, **options)

    @property
    def asking(self) -> Elasticsearch:
        """For a question: a node that does not answer leaves time to ask another one. Raises EngineFailed if late."""
        seconds = left()
        if seconds < LEAST:
            raise EngineFailed("no time is left for Elasticsearch")
        return self._within(max(floor(seconds / self._attempts * 20) / 20, LEAST), again=True)

    @property
    def writing(self) -> Elasticsearch:
        return self._within(WRITING, again=False)

    @property
    def overhauling(self) -> Elasticsearch:
        return self._within(OVERHAULING, again=False)

    def _within(self, seconds: float, *, again: bool) -> Elasticsearch:
        """The client with so long an attempt. A node that is gone is passed over; `again`: one that hangs is, too.

        Kept, because making one takes longer than to ask: it brings an object for each of forty parts of the API.
        """
        if (seconds, again) not in self._clients:
            self._clients[seconds, again] = self.client.options(
                request_timeout=seconds, max_retries=self._attempts - 1, retry_on_timeout=again
            )
        return self._clients[seconds, again]

    @cached_property
    def _clients(self) -> dict[tuple[float, bool], Elasticsearch]:
        return {}

    @property
    def _attempts(self) -> int:
        return min(len(self.urls), 2)


@contextmanager
def answered() -> Iterator[None]:
    """Whatever keeps an answer from being had, or from being understood, is an EngineFailed."""
    try:
        yield
    except (ApiError, TransportError) as error:
        raise EngineFailed(f"Elasticsearch: {error}") from error
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise EngineFailed(f"Elasticsearch answered what it should not: {error!r}") from error
