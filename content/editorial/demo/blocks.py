"""The blocks of the text files as the blocks of a body: a table, one function a block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from content.editorial.exchange.records import Block, Body, Ref

from .links import rich_text
from .parts import Language, Part, Picture, Table, Words, said

PictureOf = Callable[[str], int]
"""From the name of a picture to the primary key of its image."""
FileOf = Callable[[Any], int]
"""From the text of an official document to the primary key of its file."""


KEYS = "riverbend:"


def key(kind: str, name: str) -> str:
    """What the importer calls an item of the demo."""
    return f"{KEYS}{kind}:{name}"


class Composer:
    """Composes the body of one item in one language."""

    def __init__(self, language: Language, picture_of: PictureOf, file_of: FileOf, first_day: date) -> None:
        self.language, self.picture_of, self.file_of, self.first_day = language, picture_of, file_of, first_day

    def body(self, parts: Iterable[Part]) -> Body:
        return tuple(self._block(part) for part in parts)

    def html(self, text: Words) -> str:
        return rich_text(text.in_(self.language))

    def said(self, text: Any) -> str:
        return said(text, self.language)

    def _block(self, part: Part) -> Block:
        (kind,) = type(part).model_fields
        return kind, COMPOSE[kind](self, getattr(part, kind))


def _table(composer: Composer, table: Table) -> dict[str, Any]:
    return {
        "table": {
            "caption": composer.said(table.caption),
            "columns": [{"type": "text", "heading": composer.said(heading)} for heading in table.header],
            "rows": [{"values": [composer.said(cell) for cell in row]} for row in table.rows],
        }
    }


def _image(composer: Composer, picture: Picture) -> dict[str, Any]:
    image = {
        "image": composer.picture_of(picture.picture),
        "alt_text": composer.said(picture.alt),
        "decorative": False,
    }
    return {"image": image, "caption": composer.said(picture.caption)}


COMPOSE: dict[str, Callable[[Composer, Any], Any]] = {
    "text": lambda composer, text: composer.html(text),
    "steps": lambda composer, steps: [
        {"title": composer.said(step.title), "text": composer.html(step.text)} for step in steps
    ],
    "fees": lambda composer, fees: [
        {"label": composer.said(fee.label), "amount": str(fee.amount), "note": composer.said(fee.note)} for fee in fees
    ],
    "documents": lambda composer, needed: [
        {"title": composer.said(one.title), "note": composer.said(one.note)} for one in needed
    ],
    "callout": lambda composer, callout: {
        "kind": callout.kind,
        "title": composer.said(callout.title),
        "text": composer.html(callout.text),
    },
    "table": _table,
    "image": _image,
    "contact": lambda composer, name: {"contact": Ref(key("contact", name))},
    "location": lambda composer, slug: {"location": Ref(key("location", slug))},
    "link": lambda composer, target: {"item": Ref(key(*target.split(":"))), "label": ""},
    "questions": lambda composer, slugs: [Ref(key("faq", slug)) for slug in slugs],
}
