"""The first thing to read of an archive, and the last to be written: whose it is, and what every file must be."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

FORMAT = "wellspring-city"
FORMAT_VERSION = 1
"""Raised when an older Wellspring could not read what a newer one writes."""
NAME = "manifest.json"
MEDIA = "media/"
LARGEST_MANIFEST = 200_000_000


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(Frozen):
    """One file of the archive."""

    file: str
    size: int
    sha256: str


class Table(Entry):
    """The rows of one model, a JSON object a line."""

    model: str
    fields: tuple[str, ...]
    rows: int


class Addresses(Frozen):
    """Where the city was. Documents name them, so elsewhere `republish` brings documents up."""

    public_site: str
    api: str
    media: str


class Manifest(Frozen):
    format: Literal["wellspring-city"] = "wellspring-city"
    format_version: int = FORMAT_VERSION
    schema_version: int
    city: str
    exported_at: str
    languages: tuple[str, ...]
    addresses: Addresses
    documents: int
    tables: tuple[Table, ...]
    media: tuple[Entry, ...]
    missing_media: tuple[str, ...]
    """Files that rows name and the media folder did not have."""
