"""Whether a person changed an item since the last import.

`imported_digest` is what the importer last wrote, as a digest of the fields that its source spoke of and of the page
above. Which fields those were is part of it, as bits in the order of the record's fields: so an agent's notes on an
imported service are nobody's change of the service, and a source that says more tomorrow does not look like one either.
New fields of a record therefore go to the end of its class; moving one makes what was imported before look changed.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import orjson

from .fields import fields, said
from .records import Record

PLACE = 0
"""The bit of the page above; fields follow from the first bit on."""


def fingerprint(item: Any, record: Record, place: int | None) -> str:
    """What `item` says now in the fields that `record` speaks of. `place` is the primary key of the page above it."""
    spoken = {name for name, _, _ in said(record)}
    bits = 1 << PLACE if getattr(record, "department", None) is not None else 0
    for order, (name, _) in enumerate(fields(type(record)), start=1):
        bits |= (name in spoken) << order
    return _digest(item, type(record), bits, place)


def still_says(stored: str, item: Any, record_type: type[Record], place: int | None) -> bool:
    """Whether `item` says now what the importer last wrote, which left the fingerprint `stored`."""
    bits, separator, _ = stored.partition(":")
    return bool(separator) and stored == _digest(item, record_type, int(bits, 16), place)


def _digest(item: Any, record_type: type[Record], bits: int, place: int | None) -> str:
    values: dict[str, Any] = {"": place if bits >> PLACE & 1 else None}
    for order, (name, field) in enumerate(fields(record_type), start=1):
        if bits >> order & 1:
            values[name] = field.read(item)
    digest = blake2b(orjson.dumps(values, option=orjson.OPT_SORT_KEYS), digest_size=20).hexdigest()
    return f"{bits:x}:{digest}"
