"""What of a document is searchable, and with which weight.

Everything comes from the stored document of one audience, so nothing can be found by words that its reader may not see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

import orjson

from content.documents import Audience
from content.publishing.queries import SearchRow

from .engine import Entry
from .kinds import found_by
from .language import terms
from .telephones import numbers
from .wider import Topics

WEIGHTS = {
    "title": 3.0,
    "keywords": 2.0,
    "summary": 1.5,
    "text": 1.0,
}
"""How much an occurrence counts, field by field, in the order in which engines keep the fields."""

NARROWER = {"parent": "topic"}
"""A topic belongs to the one above it."""


def entry(row: SearchRow, audience: Audience, all_topics: Topics | None = None) -> Entry | None:
    """What to index of a document; None if it is not live and must not be found.

    It is about the topics above its own as `all_topics` has them, or else as lists do.
    """
    if row.state != "live":
        return None
    document = orjson.loads(row.body)
    summary = document.get("summary") or ""
    belongs = _belongs(row)
    own = document.get("topics")
    return Entry(
        content_id=row.content_id,
        locale=row.locale,
        audience=audience,
        type=row.type,
        version=row.version,
        title=row.title,
        summary=summary,
        keywords=tuple(document.get("keywords") or ()),
        text=row.search_text.removeprefix(summary).lstrip("\n"),
        departments=belongs["department"],
        topics=_with_wider(own, row.locale, all_topics) if own and all_topics else belongs["topic"],
        locations=belongs["location"],
        numbers=numbers(document),
    )


def _belongs(row: SearchRow) -> dict[str, tuple[UUID, ...]]:
    """What an item belongs to, as lists have it: to wider topics too. And a department, topic or place to itself."""
    stored = {(row.type, str(row.content_id)), *((NARROWER.get(name, name), value) for name, value in row.facets)}
    kinds = ("department", "topic", "location")
    return {kind: tuple(sorted(UUID(value) for name, value in stored if name == kind)) for kind in kinds}


def _with_wider(own: Iterable[Mapping[str, str]], locale: str, all_topics: Topics) -> tuple[UUID, ...]:
    """An item's own topics, as its document links to them, and those above them."""
    return tuple(sorted(all_topics.wider((UUID(topic["content_id"]) for topic in own), locale)))


def field_terms(entry: Entry) -> dict[str, Sequence[str]]:
    """The terms of each weighted field. What people call a type of item or want of it counts as a keyword, and so do
    telephone numbers."""
    fields = {
        "title": entry.title,
        "keywords": "\n".join((*entry.keywords, *found_by(entry.type, entry.locale), *entry.numbers)),
        "summary": entry.summary,
        "text": entry.text,
    }
    return {name: terms(fields[name], entry.locale) for name in WEIGHTS}


def passage(entry: Entry) -> str:
    """The text that a snippet is cut from."""
    return plain("\n".join(part for part in (entry.summary, entry.text) if part))


def plain(text: str) -> str:
    """What a database takes: without NUL, and without halves of characters."""
    return text.replace("\0", "").encode(errors="ignore").decode()
