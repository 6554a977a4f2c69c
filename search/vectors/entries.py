"""The vectors of what is indexed: made with the index, kept in its database.

An entry's vector lies halfway between what its title says and what its text says: a title is short and to the point,
and would count for little in one mean with the text.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from django.db import transaction

from content.documents import Audience
from search.engine import Entry, Key
from search.entry import passage

from .encoder import Encoder, configured_encoder
from .models import AgentVector, PublicVector, VectorIndex
from .static import unit

VECTORS: dict[Audience, Any] = {"public": PublicVector, "agent": AgentVector}

Name = tuple[Key, int]
"""An entry in one version."""

Made = Mapping[Name, bytes]
"""Vectors, as they are kept."""


def take_long() -> bool:
    """Whether vectors should be made before a lock is taken."""
    encoder = configured_encoder()
    return encoder is not None and encoder.is_slow


def made_of(entries: Iterable[Entry], audience: Audience) -> Made:
    """The vectors of those of these entries that are not kept yet."""
    encoder = configured_encoder()
    if encoder is None:
        return {}
    known = [entry for entry in entries if encoder.knows(entry.locale)]
    kept = versions(audience, {entry.key for entry in known})
    new = [entry for entry in known if kept.get(entry.key) != entry.version]
    return {(entry.key, entry.version): vector for entry, vector in zip(new, _encoded(new, encoder), strict=True)}


def keep(audience: Audience, entries: Collection[Entry], gone: Collection[Key] = (), ready: Made | None = None) -> None:
    """Make the vectors those of these entries, of which some may be `ready`, and let go of those that are gone."""
    encoder = configured_encoder()
    if encoder is None:
        return
    with transaction.atomic():
        index = _locked(audience)
        ready = {} if ready is None else ready
        present = {(entry.key, entry.version): entry for entry in entries}
        made = made_of((entry for name, entry in present.items() if name not in ready), audience)
        rows = [*made.items(), *((name, vector) for name, vector in ready.items() if name in present)]
        left = _let_go(audience, gone)
        if rows or left:
            # Rising, and never twice the same even where a change was undone: a process that saw it must see the next.
            index.changed = max(index.changed + 1, time.time_ns())
            _store(audience, rows, encoder, index.changed)
            index.entries = VECTORS[audience].objects.filter(encoder=encoder.name).count()
            index.save()


def versions(audience: Audience, keys: Collection[Key] | None = None) -> dict[Key, int]:
    """Which version of which document has a vector by the present encoder: of these keys, or of all."""
    encoder = configured_encoder()
    if encoder is None:
        return {}
    rows = VECTORS[audience].objects.filter(encoder=encoder.name).values_list("content_id", "locale", "version")
    if keys is not None:
        rows = rows.filter(content_id__in={content_id for content_id, _ in keys})
    return {(content_id, locale): version for content_id, locale, version in rows}


def differing(audience: Audience, live: Mapping[Key, int]) -> set[Key]:
    """The entries that should have a vector of another version than they have, or none."""
    encoder = configured_encoder()
    wanted = {key: version for key, version in live.items() if encoder and encoder.knows(key[1])}
    kept = versions(audience)
    return {key for key in wanted.keys() | kept.keys() if wanted.get(key) != kept.get(key)}


def clear(audience: Audience) -> None:
    """Let go of all vectors of this audience."""
    with transaction.atomic():
        index = _locked(audience)
        VECTORS[audience].objects.all().delete()
        index.changed, index.entries = max(index.changed + 1, time.time_ns()), 0
        index.save()


def _encoded(entries: Sequence[Entry], encoder: Encoder) -> list[bytes]:
    titles = encoder.encode([entry.title for entry in entries])
    texts = encoder.encode(["\n".join((*entry.keywords, passage(entry))) for entry in entries])
    return [as_bytes(vector) for vector in unit(titles + texts)]


def as_bytes(vector: np.ndarray) -> bytes:
    """A vector as int8, as long as that allows: its direction is what counts, and a quarter of the memory is enough."""
    return np.round(vector * (127 / max(float(np.abs(vector).max()), 1e-9))).astype(np.int8).tobytes()


def _locked(audience: Audience) -> VectorIndex:
    VectorIndex.objects.get_or_create(audience=audience)
    return VectorIndex.objects.select_for_update().get(audience=audience)


def _let_go(audience: Audience, gone: Collection[Key]) -> int:
    rows = VECTORS[audience].objects.filter(content_id__in={content_id for content_id, _ in gone})
    left = [pk for pk, *key in rows.values_list("pk", "content_id", "locale") if tuple(key) in gone]
    VECTORS[audience].objects.filter(pk__in=left).delete()
    return len(left)


def _store(audience: Audience, rows: Iterable[tuple[Name, bytes]], encoder: Encoder, changed: int) -> None:
    VECTORS[audience].objects.bulk_create(
        [
            VECTORS[audience](
                content_id=content_id,
                locale=locale,
                version=version,
                encoder=encoder.name,
                vector=vector,
                changed=changed,
            )
            for ((content_id, locale), version), vector in rows
        ],
        update_conflicts=True,
        unique_fields=["content_id", "locale"],
        update_fields=["version", "encoder", "vector", "changed"],
        batch_size=200,
    )
