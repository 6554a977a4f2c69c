"""Two engines as one: the first answers, and where it cannot the second does.

The second is the one that is kept here, in the transaction of whoever writes, so writes are its own. What has to be
carried to the first is not written by way of this (`search.cluster.following`): nobody who publishes should wait for a
cluster.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import TypeVar

from content.documents import Audience
from search.cluster.breaker import Breaker
from search.engine import EngineFailed, Entry, Hit, Key, Query, Results, SearchEngine, Spelling, Text

logger = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass
class FailingOver:
    """Asks `first` while it answers, and `second` otherwise. Results of the second say that they are degraded."""

    first: SearchEngine
    second: SearchEngine
    breaker: Breaker = field(default_factory=Breaker)

    def search(self, query: Query) -> Results:
        return self._asked(
            lambda engine: engine.search(query), lambda engine: replace(engine.search(query), degraded=True)
        )

    def passages(self, audience: Audience, keys: Collection[Key]) -> Mapping[Key, Text]:
        return self._asked(lambda engine: engine.passages(audience, keys))

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> Set[str]:
        return self._asked(lambda engine: engine.in_any_form(audience, locale, words))

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        return self._asked(lambda engine: engine.spellings(audience, locale, words))

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return self._asked(lambda engine: engine.beginning(audience, locale, words))

    def titled(self, audience: Audience, locale: str, words: Collection[str], limit: int) -> tuple[Hit, ...]:
        return self._asked(lambda engine: engine.titled(audience, locale, words, limit))

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return self._asked(lambda engine: engine.misspelt(audience, locale, words))

    def index(self, entries: Iterable[Entry]) -> None:
        self.second.index(entries)

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        self.second.remove(audience, keys)

    def versions(self, audience: Audience) -> dict[Key, int]:
        return self.second.versions(audience)

    def count(self, audience: Audience) -> int:
        return self.second.count(audience)

    def clear(self, audience: Audience) -> None:
        self.second.clear(audience)

    def _asked(self, ask: Callable[[SearchEngine], T], instead: Callable[[SearchEngine], T] | None = None) -> T:
        if self.breaker.allows():
            try:
                answer = ask(self.first)
            except EngineFailed as error:
                self.breaker.failed()
                logger.warning("the second search engine answers: %s", error)
            else:
                self.breaker.worked()
                return answer
        return (instead or ask)(self.second)


def kept_here(engine: SearchEngine) -> SearchEngine:
    """The engine that answers from what is written by way of `engine`."""
    return engine.second if isinstance(engine, FailingOver) else engine
