"""Two engines as one: the first finds entries, and where it cannot the second does.

The second is the one that is kept here, in the transaction of whoever writes, so writes are its own. What has to be
carried to the first is not written by way of this (`search.cluster.following`): nobody who publishes should wait for a
cluster. What is looked up by its name is read from the second, too: how words are spelt, and entries' texts. That is
the same in both, and to ask a cluster for it takes longer than to read it: a question asked it four to seven things.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import TypeVar

from content.documents import Audience
from search.cluster.breaker import Breaker
from search.cluster.deadline import SECONDS, left
from search.engine import EngineFailed, Entry, Hit, Key, Query, Results, SearchEngine, Spelling, Text

logger = logging.getLogger(__name__)

T = TypeVar("T")

HANGS = SECONDS / 2
"""Seconds after which an engine that failed was waited for. The next question is spared that."""


@dataclass
class FailingOver:
    """Has `first` find entries while it answers, and `second` otherwise, whose results say that they are degraded."""

    first: SearchEngine
    second: SearchEngine
    breaker: Breaker = field(default_factory=Breaker)

    def search(self, query: Query) -> Results:
        return self._asked(
            lambda engine: engine.search(query), lambda engine: replace(engine.search(query), degraded=True)
        )

    def titled(self, audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        return self._asked(lambda engine: engine.titled(audience, locale, words, limit))

    def passages(self, audience: Audience, keys: Collection[Key]) -> Mapping[Key, Text]:
        return self.second.passages(audience, keys)

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> Set[str]:
        return self.second.in_any_form(audience, locale, words)

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        return self.second.spellings(audience, locale, words)

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return self.second.beginning(audience, locale, words)

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return self.second.misspelt(audience, locale, words)

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
            had = left()
            try:
                answer = ask(self.first)
            except EngineFailed as error:
                self.breaker.failed(for_good=had - left() > HANGS)
                logger.warning("the second search engine answers: %s", error)
            else:
                self.breaker.worked()
                return answer
        return (instead or ask)(self.second)


def kept_here(engine: SearchEngine) -> SearchEngine:
    """The engine that answers from what is written by way of `engine`."""
    return engine.second if isinstance(engine, FailingOver) else engine
