"""What rules look at: a draft as the public would read it, and the raw body where the document no longer tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from content.documents import Document, render
from content.documents.blocks import body_words
from content.publishing.gathering import gather_for_draft


@dataclass(frozen=True)
class Draft:
    """One page as it stands in memory, saved or not."""

    page: Any

    @cached_property
    def locale(self) -> str:
        return self.page.locale.language_code

    @cached_property
    def language(self) -> str:
        return self.locale.partition("-")[0]

    @cached_property
    def document(self) -> Document:
        """What publishing would store for the public, or for agents where it is theirs alone: rules judge what readers
        get, not what was typed.
        """
        self.page.locale_code = self.locale
        rendered = render(self.page, gather_for_draft(self.page), self.locale)
        return rendered.public or rendered.agent

    @cached_property
    def blocks(self) -> list[Any]:
        return list(getattr(self.document, "body", []))

    @cached_property
    def raw_blocks(self) -> list[Any]:
        return list(self.page.body.raw_data) if hasattr(self.page, "body") else []

    @cached_property
    def text(self) -> str:
        """The words that residents read, a line for each paragraph."""
        return "\n".join(filter(None, (self.page.summary, *body_words(self.blocks))))

    @cached_property
    def html(self) -> list[str]:
        """The rich text of the body, in its order."""
        found = []
        for block in self.blocks:
            for part in (block, *getattr(block, "steps", ())):
                if html := getattr(part, "html", ""):
                    found.append(html)
        return found

    def headings(self) -> Iterator[tuple[int, str]]:
        """The level and words of each heading of the body."""
        for html in self.html:
            yield from _elements(html).headings

    def links(self) -> Iterator[tuple[str, str]]:
        """The address and words of each link of the body."""
        for html in self.html:
            yield from _elements(html).links


class _Elements(HTMLParser):
    """The headings and links of a piece of sanitised HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[tuple[str, str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "h3", "h4", "a"):
            self._open.append((tag, dict(attrs).get("href") or "", []))

    def handle_data(self, data: str) -> None:
        for _, _, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            return
        _, address, words = self._open.pop()
        said = " ".join("".join(words).split())
        if tag == "a":
            self.links.append((address, said))
        else:
            self.headings.append((int(tag[1]), said))


def _elements(html: str) -> _Elements:
    found = _Elements()
    found.feed(html)
    return found
