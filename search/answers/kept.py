"""The passages of published documents, as this process remembers them: cutting the documents of every question anew
would be a third of what an answer costs.

They are remembered under the tag of a document's bytes, so nothing here can be older than what is published, nor
belong to another audience than the document does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

import orjson

from content.documents import Audience
from content.publishing import queries
from search.engine import Key
from search.kinds import called
from search.language import spelled, terms
from search.titles import subject

from .cutting import Passage, passages
from .sections import Raw
from .wanting import wanting

MOST = 500
"""Documents whose passages a process remembers: some 20 MB."""


@dataclass(frozen=True)
class Read:
    """A passage as it is compared with a question: how often each term stands in its heading and in its text."""

    passage: Passage
    heading: Counter[str]
    text: Counter[str]
    length: int
    pieces: Counter[str]
    """Of the item's title and the nearest heading; what stands between them may be about another fact."""
    title: Counter[str]
    """The pieces of the title alone."""
    words: Mapping[str, frozenset[str]]
    """The words of the title and the nearest heading, with their terms."""
    wanting: frozenset[str]
    """Terms by which people want this besides what it says: of the type of item, and of the fact if it is one."""

    def says(self, term: str) -> bool:
        """Whether the passage, or what leads to it, has this term."""
        return term in self.text or term in self.heading


@dataclass(frozen=True)
class Cut:
    """A document's passages, and all the terms that these and what leads to them have."""

    passages: tuple[Read, ...]
    terms: frozenset[str]


@dataclass(frozen=True)
class Kept:
    """A published document: its list form, and its passages."""

    card: Raw
    cut: Cut

    @property
    def locale(self) -> str:
        return str(self.card["locale"])


_read: dict[str, Cut] = {}


def published(keys: Iterable[Key], audience: Audience) -> dict[Key, Kept]:
    """Those of these documents that are published now, in one statement a locale and one for what is not remembered."""
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for content_id, locale in keys:
        wanted[locale].append(content_id)
    rows = [
        row
        for locale, content_ids in wanted.items()
        for row in queries.by_ids(content_ids, locale, audience, bodies=False)
        if row.state == "live"
    ]
    found = {row.etag: known for row in rows if (known := _read.get(row.etag))}
    if unknown := {row.id: row.etag for row in rows if row.etag not in found}:
        for row_id, body in queries.bodies(unknown).items():
            found[unknown[row_id]] = _remember(unknown[row_id], orjson.loads(body))
    return {
        (row.content_id, row.locale): Kept(orjson.loads(row.card), found[row.etag]) for row in rows if row.etag in found
    }


def read(document: Raw) -> Cut:
    """The passages of a document with their terms."""
    locale = document["locale"]
    title = subject(document["title"], locale)
    kind = frozenset(terms(" ".join(called(document["type"], locale)), locale))
    each = tuple(_terms_of(passage, locale, title, kind) for passage in passages(document))
    return Cut(each, frozenset().union(*(found for one in each for found in (one.heading, one.text))))


def _remember(etag: str, document: Mapping[str, object]) -> Cut:
    """Begun anew when it becomes too much, which costs less than keeping the order in which they were used."""
    if len(_read) >= MOST:
        _read.clear()
    cut = _read[etag] = read(document)  # not looked up again: another thread may have begun anew
    return cut


def _terms_of(passage: Passage, locale: str, title: Counter[str], kind: frozenset[str]) -> Read:
    heading = Counter(terms("\n".join(passage.heading), locale))
    text = Counter(terms(passage.text, locale))
    above, nearest = passage.heading[0], passage.heading[-1]
    return Read(
        passage,
        heading,
        text,
        heading.total() + text.total(),
        pieces=subject(f"{above}\n{nearest}", locale) if nearest != above else title,
        title=title,
        words={word: frozenset(terms(word, locale)) for word in spelled(f"{above}\n{nearest}")},
        wanting=kind | wanting(nearest, locale) if nearest != above else kind,
    )
