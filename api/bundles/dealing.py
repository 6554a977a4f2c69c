"""Which part an item is dealt to: by the first bits of its `content_id`, so it stays there whatever else changes."""

from __future__ import annotations

from uuid import UUID

PART = 400
"""Documents in a part at most, on the average."""
BITS = 128


def parts_for(documents: int) -> int:
    """How many parts so many documents make: a power of two."""
    return 1 << (max(-(-documents // PART), 1) - 1).bit_length()


def part_of(content_id: UUID, parts: int) -> int:
    return content_id.int >> _shift(parts)


def bounds(part: int, parts: int) -> tuple[UUID, UUID]:
    """The first and the last id that can be dealt to a part."""
    shift = _shift(parts)
    return UUID(int=part << shift), UUID(int=((part + 1) << shift) - 1)


def _shift(parts: int) -> int:
    return BITS - (parts.bit_length() - 1)
