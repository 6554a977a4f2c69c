"""What every record has, and how records name each other: by import key, never by primary key.

So a record can be written before what it points at exists. One key names one item in each locale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Keys = tuple[str, ...]
Block = tuple[str, Any]
Adopt = Literal["nothing", "gaps", "all"]
Body = tuple[Block, ...]
"""Stream blocks in the raw form that Wagtail stores, (type, value); a `Ref` may stand wherever a primary key would, and
in a text's HTML an import key wherever a page link has its id."""
Values = tuple[Mapping[str, Any], ...]
"""Raw values of one kind of block."""
NAMED = "named:"


def named(title: str) -> str:
    """A key that leads to the item of that title or slug, whoever made it: how people point at things in a table."""
    return NAMED + title


@dataclass(frozen=True)
class Ref:
    """In a block's value: the primary key of what was imported under `key`."""

    key: str


@dataclass(frozen=True, kw_only=True)
class Record:
    """One item in one locale. `source` is where it came from, as a person would look it up: a file and a line."""

    key: str
    title: str
    source: str = ""
    locale: str = "en"
    translation_of: str = ""
    """The key of the item, in another locale, that this one translates; empty for an original."""
    slug: str = ""
    """What the address should be: used once, when the item is created, and made unique then. Empty: the title."""
    match_title: bool = False
    """An item of that name that is there already, whoever made it, serves as well and is left as it is."""
    adopt: Adopt = "nothing"
    """What of an item of that name (or, for a service, of that official code) that people or other sources made is
    this record's business: `all` of it, as if it had been imported; its `gaps`, the fields that are empty; or nothing,
    so that a second item of that name is made."""
    as_draft: bool = False
    """It is to be looked at before anybody reads it: a draft, which people publish."""
