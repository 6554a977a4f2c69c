"""Real questions and real answers as documents: what is answered, and what must be told that nothing answers it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from uuid import UUID

from content.documents.richtext import plain
from search.answers.kept import Kept, read
from search.engine import Entry, Key
from tests.search.relevance.collections_of_questions import _item, _rows

Question = tuple[str, frozenset[UUID]]
"""What was asked, and the items that answer it: none where nothing does."""


@dataclass(frozen=True)
class Answered:
    """Documents with passages, and questions about them."""

    entries: Sequence[Entry]
    documents: dict[Key, Kept]
    questions: Sequence[Question]


def california(folder: Path) -> Answered:
    """129 answers, and 177 questions of residents of which most are answered by none.

    Some that nobody judged are one of the 129 word for word: those are taken to be answered by it.
    """
    rows = _rows(folder / "search/california-vaccine/st_faq.csv")
    same = {_plainly(row["Question"]): _item(row["ID"]) for row in rows}
    questions = [
        (row["Question"], _judged(row["Answer"]) or frozenset(filter(None, [same.get(_plainly(row["Question"]))])))
        for row in _rows(folder / "search/california-vaccine/st_val.csv")
    ]
    return _collection(((row["ID"], row["Question"], _paragraphs(row["Answer"])) for row in rows), questions)


def federal(folder: Path) -> Answered:
    """248 answers of the federal government, each asked by its own title."""
    files = sorted((folder / "federal-faq/content").glob("*.md"))
    found = [(file.stem, *_markdown(file.read_text(encoding="utf-8"))) for file in files]
    return _collection(found, [(title, frozenset([_item(name)])) for name, title, _ in found])


def _collection(found: Iterable[tuple[str, str, str]], questions: Sequence[Question]) -> Answered:
    documents = [_document(*each) for each in found]
    return Answered(
        [_entry(document) for document in documents],
        {(UUID(document["content_id"]), "en"): Kept(document, read(document)) for document in documents},
        questions,
    )


def _document(name: str, title: str, html: str) -> dict[str, Any]:
    body = [{"type": "text", "id": "body", "html": html}]
    content_id, url = str(_item(name)), f"https://example.org/{name}"
    return {
        "content_id": content_id,
        "type": "faq",
        "locale": "en",
        "title": title,
        "summary": "",
        "url": url,
        "body": body,
    }


def _entry(document: dict[str, Any]) -> Entry:
    content_id, text = UUID(document["content_id"]), plain(document["body"][0]["html"])
    return Entry(content_id, "en", "public", "faq", 1, document["title"], "", (), text)


def _judged(answer: str) -> frozenset[UUID]:
    return frozenset() if answer == "-1" else frozenset(map(_item, answer.split(",")))


def _plainly(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())


def _markdown(text: str) -> tuple[str, str]:
    """The title and the body of one file: no more of Markdown than these files have."""
    _, front, body = text.split("---", 2)
    title = re.search(r"^title:\s*(.*?)(?=^\w+:|\Z)", front, re.MULTILINE | re.DOTALL)
    assert title is not None
    unlinked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body)
    return " ".join(title[1].split()).strip("'\""), "".join(_blocks(unlinked))


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        items = [line.split(" ", 1)[1] for line in lines if re.match(r"[-*]+ |\d+\. ", line)]
        said = [line for line in lines if not re.match(r"[-*#]+ |\d+\. ", line)]
        yield from (f"<h2>{escape(line.strip('# '))}</h2>" for line in lines if line.startswith("#"))
        yield f"<p>{escape(' '.join(said))}</p>" if said else ""
        yield f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>" if items else ""
