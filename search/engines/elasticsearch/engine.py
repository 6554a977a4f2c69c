"""The engine's own class: each thing that search may ask, as requests to the cluster."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings

from content.documents import Audience
from search.beginnings import typed
from search.cluster.deadline import told
from search.engine import Entry, Hit, Key, Query, Results, Spelling, Text
from search.language import terms
from search.spelling import can_slip, in_one

from . import asking, vocabulary, writing
from .connection import Connection, answered
from .indexes import Indexes
from .names import id_of, key_of, named

T = TypeVar("T")

BY_ALL_SHARDS = {"search_type": "dfs_query_then_fetch"}
"""How common a term is and how long entries are is asked of all shards first: one city, one order."""

PAGE = 5_000
"""Entries that are listed at once."""


@dataclass(frozen=True)
class ElasticsearchEngine:
    """Finds entries in the indexes of a cluster. Every method raises EngineFailed if it does not answer."""

    indexes: Indexes

    @property
    def connection(self) -> Connection:
        return self.indexes.connection

    def index(self, entries: Iterable[Entry]) -> None:
        by_audience: dict[Audience, dict[Key, Entry]] = {}
        for entry in entries:
            by_audience.setdefault(entry.audience, {})[entry.key] = entry
        for audience, its_entries in by_audience.items():
            for batch in _batches(list(its_entries.values())):
                writing.put(self.indexes, audience, batch)

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        for batch in _batches(list(dict.fromkeys(keys))):
            writing.remove(self.indexes, audience, batch)

    def search(self, query: Query) -> Results:
        names = asking.sought_terms(query)
        entries, having = self._counted(query.audience, names) if names else (0, {})
        worth = asking.boosts(query, having, entries)
        if not (worth or query.near):
            return Results((), 0)
        with answered():
            best = self._best(query.audience, worth) if worth and query.near else 1.0
            return asking.results(self._ask(query.audience, asking.body(query, worth, best), **BY_ALL_SHARDS))

    def passages(self, audience: Audience, keys: Collection[Key]) -> dict[Key, Text]:
        if not keys:
            return {}
        with answered():
            found = self.connection.asking.mget(
                index=self.indexes.alias(audience),
                ids=[*map(id_of, keys)],
                source_includes=["content_id", "locale", "text"],
            )
            return {key_of(each["_source"]): Text(each["_source"]["text"]) for each in found["docs"] if each["found"]}

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> set[str]:
        forms = {word: named(locale, terms(word, locale)) for word in words}
        names = [name for found in forms.values() for name in found]
        known = self._known(audience)
        if known.lacks("terms", names):  # who asks of one language may go on with the others
            codes = dict.fromkeys([locale, *dict(settings.LANGUAGES)])
            self._learn(
                audience, known, terms=[name for code in codes for name in named(code, terms(" ".join(words), code))]
            )
        having = known.counts("terms", names)
        return {word for word, found in forms.items() if any(name in having for name in found)}

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        words = list(dict.fromkeys(words))
        is_first = not self._known(audience).having
        return self._spelt(audience, locale, words, in_one(words) if is_first else ())

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> dict[str, list[Spelling]]:
        if not words:
            return {}
        with answered():
            return vocabulary.beginnings(self._ask(audience, vocabulary.begun(locale, words)), words)

    def titled(self, audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        if not words:
            return ()
        with answered():
            return asking.hits(self._ask(audience, asking.titled(locale, typed(words), limit)))

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> dict[str, list[Spelling]]:
        looked_up = vocabulary.worth_mending(words)
        if not looked_up:
            return {}
        with answered():
            alike = vocabulary.candidates(self._ask(audience, vocabulary.near(locale, looked_up)), looked_up)
        known: dict[str, list[Spelling]] = {}
        others = list(dict.fromkeys(other for found in alike.values() for other in found))
        for spelling in self._spelt(audience, locale, others):
            if can_slip(spelling.word, spelling.means):
                known.setdefault(spelling.word, []).append(spelling)
        return {
            word: [spelling for other in found for spelling in known.get(other, ())] for word, found in alike.items()
        }

    def versions(self, audience: Audience) -> dict[Key, int]:
        return self.versions_in(self.indexes.alias(audience))

    def versions_in(self, name: str) -> dict[Key, int]:
        """The same of one index, or of what an alias stands for."""
        found: dict[Key, int] = {}
        after: list[Any] | None = None
        while True:
            with answered():
                page = self.connection.overhauling.search(
                    index=name,
                    size=PAGE,
                    sort=[{"content_id": "asc"}, {"locale": "asc"}],
                    search_after=after,
                    source=False,
                    docvalue_fields=[{"field": "version"}],
                    track_total_hits=False,
                    allow_partial_search_results=False,
                )["hits"]["hits"]
                if not page:
                    return found
                found |= {
                    (UUID(item), locale): hit["fields"]["version"][0] for hit in page for item, locale in [hit["sort"]]
                }
                after = page[-1]["sort"]

    def count(self, audience: Audience) -> int:
        with answered():
            return int(self.connection.asking.count(index=self.indexes.alias(audience))["count"])

    def clear(self, audience: Audience) -> None:
        self.indexes.drop(self.indexes.switch(audience, self.indexes.begin(audience)))

    def _best(self, audience: Audience, worth: Mapping[str, float]) -> float:
        """The best score that the words reach."""
        score = self._ask(audience, asking.best(worth), **BY_ALL_SHARDS)["hits"]["max_score"]
        return float(score or 1.0)

    def _counted(self, audience: Audience, names: Sequence[str]) -> tuple[int, Mapping[str, int]]:
        """How many entries there are, and how many have each of these terms."""
        known = self._known(audience)
        self._learn(audience, known, terms=names)
        return known.entries or 0, known.counts("terms", names)

    def _spelt(
        self, audience: Audience, locale: str, words: Sequence[str], besides: Sequence[str] = ()
    ) -> list[Spelling]:
        """What is known under these spellings. With them is asked for what the question's next steps want to know."""
        known = self._known(audience)
        names = named(locale, words)
        if known.lacks("words", names):
            self._learn(audience, known, words=names, terms=named(locale, terms(" ".join([*words, *besides]), locale)))
        return known.spellings(names)

    def _learn(self, audience: Audience, known: vocabulary.Known, **names: Sequence[str]) -> None:
        """Ask how many entries have each of these names of a field, of those that the question does not know yet."""
        asked = {field: known.lacks(field, its_names) for field, its_names in names.items()}
        if any(asked.values()):
            with answered():
                known.learn(self._ask(audience, vocabulary.counting(asked)), asked)

    def _known(self, audience: Audience) -> vocabulary.Known:
        """What the question that is being asked was told of this index."""
        known: vocabulary.Known = told().setdefault((type(self), self.indexes.alias(audience)), vocabulary.Known())
        return known

    def _ask(self, audience: Audience, asked: dict[str, Any], **how: Any) -> Any:
        """One search, whole or not at all: what a part of the shards finds is not what there is."""
        return self.connection.asking.search(
            index=self.indexes.alias(audience), body=asked, allow_partial_search_results=False, **how
        )


def _batches(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(whole), writing.BATCH):
        yield whole[start : start + writing.BATCH]
