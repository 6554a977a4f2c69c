"""What pages point at, found without rendering, so that a batch can load it all in a few queries.

Read off the fields and blocks themselves, so that a new type or block needs no line here. Raw streams are walked,
because Wagtail's own values load each page and snippet that they point at, one query each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wagtail.blocks import ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from content.models import CityDocument, CityImage, Contact, OpeningHours

from .richtext import linked


@dataclass
class References:
    """Primary keys that a batch of pages mentions."""

    pages: set[int] = field(default_factory=set)
    contacts: set[int] = field(default_factory=set)
    images: set[int] = field(default_factory=set)
    hours: set[int] = field(default_factory=set)
    files: set[int] = field(default_factory=set)

    def of_page(self, page: Any) -> None:
        """Note everything that `page` points at in the columns of its own type: streams, rich text, single links."""
        for column in _columns(page.__class__):
            value = getattr(page, column.attname)
            if isinstance(column, StreamField):
                self._of_block(column.stream_block, value.raw_data)
            elif isinstance(column, RichTextField):
                self._of_text(value)
            else:
                self.add(column.related_model, [value])

    def add(self, model: type[Any], pks: Iterable[int | None]) -> None:
        """Note rows of `model`, if it is one that documents show."""
        shown: dict[type[Any], set[int]] = {
            Page: self.pages,
            Contact: self.contacts,
            CityImage: self.images,
            CityDocument: self.files,
            OpeningHours: self.hours,
        }
        for kind, noted in shown.items():
            if issubclass(model, kind):
                noted.update(pk for pk in pks if pk is not None)

    def _of_text(self, html: str) -> None:
        self.pages.update(linked("page", html))
        self.files.update(linked("document", html))

    def _of_block(self, block: Any, value: Any) -> None:
        if not value:
            return
        if isinstance(block, ChooserBlock):
            self.add(block.target_model, [value])
        elif isinstance(block, RichTextBlock):
            self._of_text(value)
        else:
            for child, inner in _children(block, value):
                self._of_block(child, inner)


@cache
def _columns(model: type[Any]) -> list[Any]:
    """The columns of a page type, without Wagtail's own, in which something may be pointed at."""
    return [
        column
        for column in model._meta.local_concrete_fields
        if column.many_to_one or isinstance(column, StreamField | RichTextField)
    ]


def _children(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """The blocks inside a block with their raw values; none for a kind of block that an older release had."""
    if isinstance(block, StreamBlock):
        for raw in value:
            if raw["type"] in block.child_blocks:
                yield block.child_blocks[raw["type"]], raw["value"]
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield child, value.get(name)
    elif isinstance(block, ListBlock):
        for entry in entries(value):
            yield block.child_block, entry


def entries(value: Iterable[Any]) -> Iterator[Any]:
    """The values of a raw ListBlock, which wraps each in `{"type": "item", "value": …}`; an older one did not."""
    for entry in value:
        yield entry["value"] if isinstance(entry, Mapping) and entry.get("type") == "item" else entry
