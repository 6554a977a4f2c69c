"""What every piece of a document is made of. Below `base`, so that the parts of cards can have files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

WORDS = "words"
"""Marks a text as words, which are translated; a code, a name or an address is a plain `str`."""
Text = Annotated[str, Field(description="Plain text"), WORDS]


class Part(BaseModel):
    """A piece of a document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def words(self) -> Iterator[str]:
        """Everything in it that search may look at, in the order it is read."""
        yield from ()
