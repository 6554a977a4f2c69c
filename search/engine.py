"""What search asks of an engine, and in which words.

An engine keeps entries and their spellings, and finds them; nothing more. What makes search good (spelling, synonyms,
the order of the first results) stands above it in `search.pipeline`, so that every engine behaves alike. An engine
never mixes two audiences: each has an index of its own, so no score, count, spelling or order of one can depend on what
is in the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from content.documents import Audience

DEEPEST = 10_000
"""No engine pages beyond this many results; Elasticsearch refuses to, and nobody reads that far."""

Key = tuple[UUID, str]
"""An entry's item and locale: what names it within an audience's index."""


class EngineFailed(Exception):
    """The engine does not answer, or not so that it can be understood. Another one may."""


class EntriesRefused(EngineFailed):
    """The engine did what it was told, but for the entries of these keys."""

    def __init__(self, message: str, keys: Collection[Key]) -> None:
        super().__init__(message)
        self.keys = keys


@dataclass(frozen=True)
class Also:
    """Words that are looked for as well, because they may be what was meant. `weight` is what they count, below 1.

    Where they stand for terms of the question, none of them is worth more than the rarest of those: "retirement" may be
    much rarer than the "pension" that was asked for.
    """

    text: str
    locale: str
    weight: float
    stands_for: tuple[str, ...] = ()


class Near(NamedTuple):
    """An entry that says much the same as the question, whichever words it has (`search.vectors`), or that has the
    telephone number in it (`search.telephones`).

    `worth` is what that adds to its score, where 1 is the best score that the question's words reach.
    """

    key: Key
    worth: float
    has_number: bool = False


@dataclass(frozen=True)
class Query:
    """A question in one language. `text` is whatever somebody typed."""

    text: str
    locale: str
    audience: Audience
    types: tuple[str, ...] = ()
    departments: tuple[UUID, ...] = ()
    topics: tuple[UUID, ...] = ()
    locations: tuple[UUID, ...] = ()
    languages: tuple[str, ...] = ()
    """The locales in which an entry may be written. Each of these narrows, and nothing in it narrows nothing."""
    hidden: frozenset[UUID] = frozenset()
    """Items that are not found, nor counted."""
    facets: bool = False
    """Whether what is found is counted by what it could be narrowed by."""
    limit: int = 20
    offset: int = 0
    fallback: str = ""
    """The locale in which an item without a translation into `locale` is found; empty: it is not found."""
    as_typed: bool = False
    """Whether its words are believed to be spelt as they were meant."""
    also: tuple[Also, ...] = ()
    without: frozenset[str] = frozenset()
    """Steps of `search.pipeline` that are left out, to see what each is worth (its STEPS)."""
    near: tuple[Near, ...] = ()
    """Entries that are found whichever words they have, if nothing else speaks against them."""
    ignored: tuple[str, ...] = ()
    """Words that are not looked for, unless the question has no others."""


class Hit(NamedTuple):
    """An entry that was found. `locale` is the entry's own; `snippet` is escaped HTML with the query's words in <mark>.
    A tuple, because each of fifty is made several times in a search.

    Scores order the hits of one answer and mean nothing beyond it. Engines leave the snippet to the pipeline.
    """

    content_id: UUID
    locale: str
    type: str
    score: float
    title: str
    keywords: tuple[str, ...] = ()
    snippet: str = ""
    pinned: bool = False
    """Whether an editor put it first for this question."""
    matched: tuple[str, ...] = ()
    """Where the question's words were found, and by which detour (see `search.why`). The pipeline tells."""

    @property
    def key(self) -> Key:
        return self.content_id, self.locale


@dataclass(frozen=True)
class Facet:
    """How much of what was found has a value: `kind` is `type`, `language`, `department`, `topic` or `location`, and
    `value` a type, a locale or an item's id. What narrows by a kind does not narrow its own counts."""

    kind: str
    value: str
    count: int


@dataclass(frozen=True)
class Results:
    """A page of hits, best first. `total` counts all pages; `degraded` says that a lesser engine answered.

    `corrected` is the question as it was understood, where its spelling was mended: "showing results for …".
    `did_you_mean` is what it might have been instead, where what was typed is found but hardly anybody writes it.
    """

    hits: tuple[Hit, ...]
    total: int
    degraded: bool = False
    corrected: str = ""
    did_you_mean: str = ""
    facets: tuple[Facet, ...] = ()


class Text(NamedTuple):
    """What an entry's snippet is cut from. `places` is where its words stand (`search.places`), if that is kept."""

    text: str
    places: bytes = b""


class Spelling(NamedTuple):
    """A word that entries have, or a short form that nobody wrote down. `entries` tells how many have it.

    `means` is empty for a word; for two words written as one ("sharecode") and for initials ("lpa") it is what they
    stand for.
    """

    word: str
    means: str
    entries: int


@dataclass(frozen=True)
class Entry:
    """What is indexed of one document. `text` is plain, without the title and the summary."""

    content_id: UUID
    locale: str
    audience: Audience
    type: str
    version: int
    title: str
    summary: str
    keywords: tuple[str, ...]
    text: str
    departments: tuple[UUID, ...] = ()
    topics: tuple[UUID, ...] = ()
    locations: tuple[UUID, ...] = ()
    numbers: tuple[str, ...] = ()
    """What its telephone numbers are looked up by (`search.telephones`)."""

    @property
    def key(self) -> Key:
        return self.content_id, self.locale


class SearchEngine(Protocol):
    """Keeps each audience's entries and finds them."""

    def index(self, entries: Iterable[Entry]) -> None:
        """Put these entries in, each in place of what has its key. Doing it twice changes nothing."""

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        """Take these entries out. Those that are not there are no error."""

    def search(self, query: Query) -> Results:
        """The entries that have any of the query's words, and those near it, best first. Any text is a question."""

    def passages(self, audience: Audience, keys: Collection[Key]) -> Mapping[Key, Text]:
        """The texts that these entries' snippets are cut from. Those that are not there are left out."""

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> Set[str]:
        """Those of these words that any entry has, in whatever form: "swim" where "swimming" is written."""

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        """What is known under exactly these spellings."""

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        """For each of these beginnings, a few of the commonest words that begin so."""

    def titled(self, audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        """Entries whose title opens with these words as far as they are typed, then those whose title goes on so, then
        those with a word of title or keywords that begins with each; each in the order of indexing."""

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        """For each of these words, what has a slip in common with it (see `search.spelling.slips`)."""

    def versions(self, audience: Audience) -> dict[Key, int]:
        """Which version of which document is indexed."""

    def count(self, audience: Audience) -> int:
        """How many entries the audience's index holds."""

    def clear(self, audience: Audience) -> None:
        """Take everything of this audience out."""
