"""How long a passage is: what a chatbot shows at once and a voice can read out, without ever cutting a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from content.unspaced import UNSPACED

MOST = 200
"""Words of a passage, if sentences allow it."""
USUAL = 120
"""Words after which a text that has to be cut is cut."""
FEW = 40
"""Words that are too few to stand alone where they could stand with their neighbours."""

_UNSPACED = re.compile(f"[{UNSPACED}]")
_SENTENCE_END = re.compile(r"(?<=[.!?؟।])(?<!\b\w\.)\s+(?=[^\sa-zà-ÿ])|(?<=[。！？])")
"""After its mark, unless that ends an initial ("p. m.") or a small letter follows ("approx. two")."""


def size(text: str) -> int:
    """How many words a text has. Two characters of a script without spaces count as one."""
    if text.isascii():
        return len(text.split())
    unspaced = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub("", text).split()) + (unspaced + 1) // 2


def sentences(text: str) -> list[str]:
    """The sentences of one line of text."""
    return [sentence for part in _SENTENCE_END.split(text) if (sentence := part.strip())]


def packed(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs of one section as passages. They stay together if they fit, and lists with what leads to them."""
    whole = _led_to(paragraphs)
    if size("\n".join(whole)) <= MOST:
        return ["\n".join(whole)] if whole else []
    found: list[str] = []
    for between, piece in (piece for paragraph in whole for piece in _pieces(paragraph)):
        if found and size(found[-1]) + size(piece) <= USUAL:
            found[-1] += between + piece
        else:
            found.append(piece)
    if len(found) > 1 and size(found[-1]) < FEW and size(found[-2]) + size(found[-1]) <= MOST:
        found[-2:] = ["\n".join(found[-2:])]
    return found


def _led_to(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs, one that ends with a colon together with what it announces."""
    found: list[str] = []
    for paragraph in filter(None, (paragraph.strip() for paragraph in paragraphs)):
        if found and found[-1].endswith((":", "：")):
            found[-1] += f"\n{paragraph}"
        else:
            found.append(paragraph)
    return found


def _pieces(paragraph: str) -> Iterator[tuple[str, str]]:
    """What a paragraph can be cut into, and what stands before each piece: itself, its lines, or their sentences."""
    if size(paragraph) <= MOST:
        yield "\n", paragraph
        return
    for line in paragraph.split("\n"):
        between = "\n"
        for piece in [line] if size(line) <= MOST else sentences(line):
            yield between, piece
            between = " "
