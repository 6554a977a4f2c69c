"""What every piece of a document is made of. Below `base`, so that the parts of cards can have files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+")
"""What XML 1.0 forbids, so that no feed that a client makes of our JSON breaks. Word's line breaks are such."""


def _for_xml(text: str) -> str:
    return _NOT_IN_XML.sub(" ", text)


ForXml = AfterValidator(_for_xml)
WORDS = "words"
"""Marks a text as words, which are translated; a code, a name or an address is a plain `str`."""
Text = Annotated[str, Field(description="Plain text"), ForXml, WORDS]


def without_gaps(schema: dict[str, Any]) -> None:
    """Readers find everything, but for what has None for its default: that may be absent.

    Defaults are for who renders. A `type` that may be absent would tell no generated client which of several it has.
    """
    required = set(schema.get("required", ()))
    for name, told in schema.get("properties", {}).items():
        if told.pop("default", None) is not None:
            required.add(name)
    if required:
        schema["required"] = [name for name in schema["properties"] if name in required]


class Part(BaseModel):
    """A piece of a document."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=without_gaps)

    def words(self) -> Iterator[str]:
        """Everything in it that search may look at, in the order it is read."""
        yield from ()
