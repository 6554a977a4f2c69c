"""What of a body belongs together: each block, and what stands below each heading of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from content.documents.richtext import plain

Raw = Mapping[str, Any]
"""A piece of a stored document."""
Words = Mapping[str, str]
"""What facts are called in the document's language (see `labels`)."""


@dataclass(frozen=True)
class Section:
    """Paragraphs that say one thing. `anchor` names it in its document; `url` is its own where it has one."""

    anchor: str
    heading: tuple[str, ...]
    paragraphs: tuple[str, ...]
    url: str = ""


def body(blocks: Iterable[Raw], words: Words, below: tuple[str, ...] = (), url: str = "") -> Iterator[Section]:
    """The sections of a body. What follows a heading stands below it, in whatever block, until the next one."""
    under = Headings(below)
    for block in blocks:
        if block["type"] == "text":
            yield from _of_text(block, under, url)
        elif section := SECTIONS.get(block["type"]):
            title, paragraphs = section(block, words)
            is_said = not title or under.titles[-1:] == (title,) or (block["type"] == "steps" and under.titles != below)
            yield Section(block["id"], under.titles if is_said else (*under.titles, title), tuple(paragraphs), url)


class Headings:
    """The headings that a place in a body stands below, the widest first."""

    def __init__(self, below: tuple[str, ...]) -> None:
        self.below = below
        self.within: list[tuple[int, str]] = []

    def enter(self, level: int, title: str) -> None:
        """Go on below a heading of this level, which ends those of its own level and the narrower ones."""
        self.within = [*(found for found in self.within if found[0] < level), (level, title)]

    @property
    def titles(self) -> tuple[str, ...]:
        return *self.below, *(title for _, title in self.within)


def digest(*texts: str) -> str:
    """A short name for what has no id of its own."""
    return blake2b("\n".join(texts).encode(errors="replace"), digest_size=4).hexdigest()


_HEADING = re.compile(r"<h([2-4])>(.*?)</h\1>", re.DOTALL)
_AFTER_PARAGRAPH = re.compile(r"(?<=</p>)|(?<=</ul>)|(?<=</ol>)")


def _of_text(block: Raw, under: Headings, url: str) -> Iterator[Section]:
    """What stands before the first heading keeps the block's id; what stands below one is named by it."""
    before, *rest = _HEADING.split(block["html"])
    yield Section(block["id"], under.titles, _paragraphs(before), url)
    for level, title, html in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        under.enter(int(level), plain(title))
        yield Section(f"{block['id']}-{digest(*under.titles)}", under.titles, _paragraphs(html), url)


def _paragraphs(html: str) -> tuple[str, ...]:
    """The paragraphs and the lists, each of these whole."""
    return tuple(plain(part) for part in _AFTER_PARAGRAPH.split(html))


def lines(*texts: str) -> str:
    """What is there of these, a line each."""
    return "\n".join(filter(None, texts))


def with_note(text: str, note: str) -> str:
    return f"{text} ({note})" if note else text


def contact(card: Raw) -> str:
    """Whom to ask and how: what a card says, a line each."""
    numbers = (card["phone"], card["phone_alternate"], f"TTY {card['tty']}" if card["tty"] else "")
    return lines(card["title"], *numbers, card["email"], card["website"], address(card["address"]), card["hours"])


def place(card: Raw) -> str:
    """Where to go, and when."""
    return lines(card["title"], address(card["address"]), card["displayed_hours"])


def address(stored: Raw | None) -> str:
    """An address in one line."""
    if stored is None:
        return ""
    town = " ".join(filter(None, (stored["state_province"], stored["postal_code"])))
    return ", ".join(filter(None, (stored["address_1"], stored["address_2"], stored["city"], town)))


def _steps(block: Raw, words: Words) -> tuple[str, list[str]]:
    told = [lines(f"{number}. {step['title']}", step["text"]) for number, step in enumerate(block["steps"], start=1)]
    return words["steps"], told


def _fees(block: Raw, words: Words) -> tuple[str, list[str]]:
    told = (with_note(f"{fee['label']}: {_money(fee, words)}", fee["note"]) for fee in block["fees"])
    return words["fees"], ["\n".join(told)]


def _money(fee: Raw, words: Words) -> str:
    amount = str(fee["amount"])
    return f"{amount.removesuffix('.00')} {fee['currency']}" if float(amount) else words["free"]


def _documents(block: Raw, words: Words) -> tuple[str, list[str]]:
    return words["documents"], ["\n".join(with_note(entry["title"], entry["note"]) for entry in block["documents"])]


def _table(block: Raw, _: Words) -> tuple[str, list[str]]:
    """Each row with its headings, because nobody sees the columns where a passage is read out."""
    return block["caption"], [
        "; ".join(f"{head}: {cell}" if head else cell for head, cell in zip(block["header"], row, strict=False) if cell)
        for row in block["rows"]
    ]


SECTIONS: dict[str, Callable[[Raw, Words], tuple[str, list[str]]]] = {
    "steps": _steps,
    "fees": _fees,
    "documents": _documents,
    "callout": lambda block, _: (block["title"], list(_paragraphs(block["html"]))),
    "table": _table,
    "contact": lambda block, words: (words["contacts"], [contact(block["contact"])]),
    "location": lambda block, words: (words["place"], [place(block["location"])]),
}
"""The heading and the paragraphs of each block that says something itself."""
