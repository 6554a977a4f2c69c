"""Reads questions whose right answers are known, from CSV files as editors and analysts keep them.

Questions: columns `query` and `link`, a row a right answer. Items, where the questions are not about the city's own
content: columns `link` and `title`, and if there are any `summary`, `keywords` (with commas) and `text`. A link is a
path, or any other name that both files use. Where GOV.UK's own lists differ they are read as they are: a title under
`query`, and no text but the path's words.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from content.documents import Audience
from content.publishing import queries

from .engine import Entry
from .evaluation import Collection


class Unreadable(Exception):
    """A file that is not what it should be. Its text tells a person what to put right."""


def collection(
    questions: Path, items: Path | None, *, locale: str, audience: Audience
) -> tuple[Collection, Sequence[str]]:
    """The questions with their right answers, and the links that lead to no item of the city's."""
    pairs = [(row["query"], row["link"]) for row in _rows(questions, ("query", "link"))]
    entries = [_entry(row, locale, audience) for row in _rows(items, ("link",))] if items else []
    known = {link: _name(link) if items else _item(link, locale, audience) for _, link in pairs}
    judgements: dict[str, set[UUID]] = defaultdict(set)
    for query, link in pairs:
        if content_id := known[link]:
            judgements[query].add(content_id)
    right = {query: frozenset(ids) for query, ids in judgements.items()}
    missing = [link for link, content_id in known.items() if content_id is None]
    return Collection(questions.stem, entries, right, locale, audience), missing


def _rows(path: Path, required: Sequence[str]) -> Iterator[Mapping[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for name in required:
                if name not in (reader.fieldnames or ()):
                    raise Unreadable(f"{path} has no column {name}. It needs: {', '.join(required)}.")
            for row in reader:
                if all((row[name] or "").strip() for name in required):
                    yield {name: (value or "").strip() for name, value in row.items() if name}
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unreadable(f"{path} is no CSV file in UTF-8: {error}.") from None


def _entry(row: Mapping[str, str], locale: str, audience: Audience) -> Entry:
    title = row.get("title") or row.get("query") or ""
    keywords = tuple(word.strip() for word in row.get("keywords", "").split(",") if word.strip())
    text = row.get("text") or row["link"].replace("/", " ").replace("-", " ")
    return Entry(_name(row["link"]), locale, audience, "faq", 1, title, row.get("summary", ""), keywords, text)


def _name(link: str) -> UUID:
    return uuid5(NAMESPACE_URL, link)


def _item(link: str, locale: str, audience: Audience) -> UUID | None:
    row = queries.by_path(link, locale, audience)
    return row.content_id if row else None
