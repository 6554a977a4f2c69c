"""What a page's body and texts point at, found without rendering, so that a batch can load it all in a few queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .richtext import linked_pages


@dataclass
class References:
    """Primary keys that a batch of pages mentions."""

    pages: set[int] = field(default_factory=set)
    contacts: set[int] = field(default_factory=set)
    images: set[int] = field(default_factory=set)

    def of_page(self, page: Any) -> None:
        """Note everything that `page` points at in its streams, its rich text and its picture."""
        self._of_stream(page.body.raw_data)
        if notes := getattr(page, "agent_notes", ""):
            self.pages.update(linked_pages(notes))
        if image := getattr(page, "image_id", None):
            self.images.add(image)

    def _of_stream(self, stream: Iterable[Any]) -> None:
        for block in stream:
            kind, value = block["type"], block["value"]
            if kind == "text":
                self.pages.update(linked_pages(value))
            elif kind == "callout":
                self.pages.update(linked_pages(value["text"]))
            elif kind == "contact":
                self.contacts.add(value["contact"])
            elif kind == "location":
                self.pages.add(value["location"])
            elif kind == "link":
                self.pages.add(value["item"])
            elif kind == "image":
                self.images.add(value["image"]["image"])
            elif kind in ("steps", "questions"):
                for entry in value:
                    inner = entry["value"] if isinstance(entry, dict) and "value" in entry else entry
                    if kind == "questions":
                        self.pages.add(inner)
                    else:
                        self.pages.update(linked_pages(inner.get("text") or ""))
        self.pages.discard(None)
        self.contacts.discard(None)
        self.images.discard(None)
