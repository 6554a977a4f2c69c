"""A document as passages: what answers one question each, cut along the document's own headings, blocks and facts.

Pure and without an index: a finished document says all there is to say, and cutting one takes less than a millisecond.
What a block borrows from another item (a linked answer, say) is that item's to answer with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .facts import facts
from .labels import labels
from .packing import FEW, MOST, packed, sentences, size
from .sections import Raw, Section, digest


@dataclass(frozen=True)
class Passage:
    """What answers a question by itself. `heading` leads to it: the item's title, then what it stands below.

    `anchor` names it within its document, and goes on naming it when something else of the document is edited.
    """

    anchor: str
    heading: tuple[str, ...]
    text: str
    url: str


def passages(document: Raw) -> tuple[Passage, ...]:
    """The passages of a stored document, in reading order."""
    found: dict[tuple[str, ...], Passage] = {}
    times: Counter[str] = Counter()
    for section in _sections(document):
        times[section.anchor] += 1
        again = f"-{times[section.anchor]}" if times[section.anchor] > 1 else ""
        heading = (document["title"], *section.heading)
        for place, text in enumerate(packed(section.paragraphs)):
            further = f"-{digest(sentences(text)[0])}" if place else ""
            url = section.url or document["url"]
            passage = Passage(f"{section.anchor}{again}{further}", heading, text, url)
            found.setdefault((heading[-1], text, url), passage)  # a contact may stand in the body and beside it
    return tuple(found.values())


def _sections(document: Raw) -> Iterator[Section]:
    """What is too short to stand alone is told together with its neighbour below the same heading."""
    told = Section("summary", (), (document["summary"],))
    for section in facts(document, labels(document["locale"])):
        if together := _together(told, section):
            told = together
        else:
            yield told
            told = section
    yield told


def _together(one: Section, other: Section) -> Section | None:
    if (one.heading, one.url) != (other.heading, other.url):
        return None
    together = replace(one, paragraphs=(*one.paragraphs, *other.paragraphs))
    is_short = min(_size(one), _size(other)) < FEW and _size(together) <= MOST
    return together if is_short else None


def _size(section: Section) -> int:
    return sum(map(size, section.paragraphs))
