"""From a part's documents to its files: a line of JSON each, compressed, the same bytes for the same content."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

import orjson

from content.publishing import queries

from . import media
from .dealing import bounds
from .models import Bundle

Holds = Literal["documents", "media"]
LEVEL = 6


@dataclass(frozen=True)
class Packed:
    """One file, made."""

    holds: Holds
    entries: int
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def pack(bundle: Bundle, part: int, ends: float) -> list[Packed] | None:
    """The files of a part as its documents are now; none of what it has none of.

    None if what its documents show could not all be read until `ends`; the next time goes on from there.
    """
    audience = bundle.reader
    bodies = queries.bodies_between(audience, bundle.locale, *bounds(part, bundle.parts))
    names = set[str]().union(*map(media.named_in, bodies))
    if not media.learn(names, ends):
        return None
    packed = (
        _packed("documents", [in_words_of(bundle.channel, body) for body in bodies]),
        _packed("media", media.lines(names, audience)),
    )
    return [file for file in packed if file.entries]


def in_words_of(channel: str, body: bytes) -> bytes:
    """A document with the texts of this channel alone; blank for all."""
    if not channel:
        return body
    document = orjson.loads(body)
    return orjson.dumps({**document, "texts": {channel: document["texts"][channel]}})


def _packed(holds: Holds, lines: list[bytes]) -> Packed:
    return Packed(holds, len(lines), gzip.compress(b"".join(line + b"\n" for line in lines), LEVEL, mtime=0))
