"""How long a text is on the air: GSM 7-bit characters, SMS segments, and texts cut to a limit. Pure.

A phone's network counts differently from a typewriter. In the GSM 7-bit alphabet (3GPP TS 23.038) a message has 160
places, and 153 in each segment of a longer one; a few characters take two places. One character from outside of it and
the whole message is sent in UCS-2, with 70 places, or 67 a segment. A curly quotation mark can double what a message
costs. Wireless Emergency Alerts allow no other alphabet than GSM 7-bit at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from typing import Literal, NamedTuple

from .unspaced import UNSPACED

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The alphabet: a place each."""
EXTENDED = frozenset("^{}\\[~]|€\f")
"""Sent as an escape and a letter: two places each, which a segment's end never parts."""
ALPHABET = BASIC | EXTENDED

TYPOGRAPHIC = {
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("–—‐‑−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\t", " "),
    "…": "...",
    "•": "-",
}
"""What people and word processors write, and what the alphabet has for it."""

_UNSPACED = re.compile(f"[{UNSPACED}、。，！？；：（）《》]")


class Places(NamedTuple):
    """How many places a message has alone, and how many in each segment of a longer one."""

    alone: int
    each: int


PLACES: dict[str, Places] = {"GSM-7": Places(160, 153), "UCS-2": Places(70, 67)}


class Count(NamedTuple):
    """What sending a text takes. `places` are 7-bit ones in GSM-7 and 16-bit ones in UCS-2; no text has no segment."""

    encoding: Literal["GSM-7", "UCS-2"]
    places: int
    segments: int


def foreign(text: str) -> list[str]:
    """The characters that the GSM 7-bit alphabet lacks, each once, in the order of the text."""
    return [letter for letter in dict.fromkeys(text) if letter not in ALPHABET]


def count(text: str) -> Count:
    """How a text message of these words is sent."""
    letters = set(text)
    encoding: Literal["GSM-7", "UCS-2"] = "GSM-7" if letters <= ALPHABET else "UCS-2"
    wide = {letter for letter in letters if (letter in EXTENDED if encoding == "GSM-7" else ord(letter) > 0xFFFF)}
    places = len(text) + sum(map(text.count, wide))
    return Count(encoding, places, _segments(text, wide, places, PLACES[encoding]))


def gsm7(text: str) -> str:
    """`text` with what the alphabet has for typographic marks and for accents that it lacks; the rest stays."""
    return "".join(_nearest(letter) for letter in text)


def fitted(text: str, limit: int) -> str:
    """`text` in at most `limit` characters: as many whole sentences as fit, or else as many words, and "..."."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    sentences = max(text.rfind(mark, 0, limit) for mark in (". ", "! ", "? ", "؟ ", "。", "！", "？"))
    if sentences >= limit // 2:
        return text[: sentences + 1]
    room = limit - 3
    end = next((place for place in range(room, 0, -1) if _may_break(text, place)), room)
    return text[:end].rstrip(" ,;:-(،，、；：（") + "..."


def fitted_segments(text: str, segments: int) -> str:
    """`text` cut so that it is sent in at most so many segments, in whichever alphabet it needs."""
    text = " ".join(text.split())
    limit = len(text)
    while count(cut := fitted(text, limit)).segments > segments:
        limit -= max(1, (limit - segments * PLACES["UCS-2"].each) // 8)
    return cut


def _may_break(text: str, place: int) -> bool:
    """Whether a line may end before `text[place]`: at a space, or beside a letter of a script without spaces."""
    before, after = text[place - 1], text[place]
    if " " in (before, after):
        return True
    is_mark = unicodedata.category(after).startswith("M")
    return not is_mark and bool(_UNSPACED.match(before) or _UNSPACED.match(after))


def _nearest(letter: str) -> str:
    if letter in ALPHABET:
        return letter
    plain = TYPOGRAPHIC.get(letter) or unicodedata.normalize("NFD", letter)[0]
    return plain if not foreign(plain) else letter


def _segments(text: str, wide: Set[str], places: int, room: Places) -> int:
    if places <= room.alone:
        return min(places, 1)
    segments, left = 1, room.each
    for letter in text:
        width = 2 if letter in wide else 1
        if width > left:
            segments, left = segments + 1, room.each
        left -= width
    return segments
