"""From what is published to the files of a part: lines of JSON, compressed, the same bytes for the same content.

One part more than documents are dealt out over has the redirects: what is merged or moved concerns two items, which
may be in two parts.
"""

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

Holds = Literal["documents", "media", "redirects"]
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
    """The files of a part as things are now; none of what it has none of.

    None if what its documents show could not all be read until `ends`; the next time goes on from there.
    """
    audience = bundle.reader
    if part == bundle.parts:
        return _with_lines(_packed("redirects", redirects(bundle)))
    bodies = queries.bodies_between(audience, bundle.locale, *bounds(part, bundle.parts))
    names = set[str]().union(*map(media.named_in, bodies))
    if not media.learn(names, ends):
        return None
    return _with_lines(
        _packed("documents", [in_words_of(bundle.channel, body) for body in bodies]),
        _packed("media", media.lines(names, audience)),
    )


def redirects(bundle: Bundle) -> list[bytes]:
    """The paths that lead to an item without being its own. `part` is the id of the part of it that is meant."""
    return [
        orjson.dumps({"path": way.path, "content_id": way.content_id, "part": way.part or None})
        for way in queries.ways(bundle.locale, bundle.reader)
    ]


def in_words_of(channel: str, body: bytes) -> bytes:
    """A document with the texts of this channel alone; blank for all."""
    if not channel:
        return body
    document = orjson.loads(body)
    return orjson.dumps({**document, "texts": {channel: document["texts"][channel]}})


def _with_lines(*files: Packed) -> list[Packed]:
    return [file for file in files if file.entries]


def _packed(holds: Holds, lines: list[bytes]) -> Packed:
    return Packed(holds, len(lines), gzip.compress(b"".join(line + b"\n" for line in lines), LEVEL, mtime=0))
