"""Stream fields whose migrations do not hold their blocks.

Wagtail writes every block of a stream into a migration, for every page type with a body, whenever one word of one block
changes. The blocks are no column of the database, and the stored JSON does not change with them; so here a migration
names the class of blocks, and is asked for only when a page gets another one.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A stream of the blocks that a StreamBlock class declares."""

    def __init__(self, blocks: type[StreamBlock], **kwargs: Any) -> None:
        super().__init__(blocks, **kwargs)

    @cached_property
    def json_field(self) -> Any:
        """Made once: Wagtail makes one for each value that it reads."""
        return super().json_field

    def deconstruct(self) -> Any:
        name, path, _, kwargs = super().deconstruct()
        del kwargs["block_lookup"]
        return name, path, [self.block_types_arg], kwargs
