"""How each field of a record is read from a page and written to it: a table, and four kinds of field.

What is read is plain and canonical: saving a page in the admin without a change, which adds keys to paragraphs and ids
to list items and turns line ends around, reads the same. `write` tells whether it changed anything.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Protocol
from uuid import NAMESPACE_URL, uuid5

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from content.models import (
    Alert,
    AlertItem,
    Contact,
    FaqService,
    FaqSource,
    Location,
    Meeting,
    OfficialDocument,
    OpeningHours,
    PageContact,
    PageLocation,
    PageRelated,
    PageTopic,
    Service,
    ServiceCode,
    ServiceIdentifier,
    Topic,
)

from .records import Record, SourceRow
from .references import Awaited, References

_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


class Field(Protocol):
    def read(self, item: Any) -> Any:
        """The present value, canonical: equal values mean that nobody changed it."""

    def write(self, item: Any, value: Any, references: References) -> bool:
        """Make the field `value`; True if it was another. Raises ValidationError or Rejected."""


@dataclass(frozen=True)
class Attribute:
    """A column of the item itself."""

    name: str

    def read(self, item: Any) -> Any:
        return canonical(getattr(item, self.name))

    def write(self, item: Any, value: Any, references: References) -> bool:
        column = item._meta.get_field(self.name)
        # Here and not when it is saved: a draft is saved unchecked, and PostgreSQL would refuse it in words of its own.
        try:
            wanted = column.clean(references.filled_in(value), item)
        except ValidationError as error:
            raise ValidationError({self.name: error}) from error
        limit = getattr(column, "max_length", None)
        if isinstance(column, models.TextField) and limit and len(wanted) > limit:
            # Django leaves a text's limit to forms.
            raise ValidationError({self.name: f"Has {len(wanted)} characters; at most {limit}."})
        if canonical(wanted) == self.read(item):
            return False
        setattr(item, self.name, wanted)
        return True


@dataclass(frozen=True)
class Link:
    """A column that points at another imported item."""

    name: str
    model: type[models.Model]

    def read(self, item: Any) -> Any:
        return getattr(item, f"{self.name}_id")

    def write(self, item: Any, value: str, references: References) -> bool:
        wanted = references.of((self.model,), value) if value else None
        changed = wanted != self.read(item)
        setattr(item, f"{self.name}_id", wanted)
        return changed


@dataclass(frozen=True)
class Links:
    """A list of rows that each point at another imported item."""

    relation: str
    row: type[models.Model]
    column: str
    models: tuple[type[models.Model], ...] = ()

    def read(self, item: Any) -> Any:
        return [getattr(row, f"{self.column}_id") for row in getattr(item, self.relation).all()]

    def write(self, item: Any, value: tuple[str, ...], references: References) -> bool:
        found = (references.of(self.models, key) for key in value)
        wanted = list(dict.fromkeys(pk for pk in found if pk is not None))
        if wanted == self.read(item):
            return False
        setattr(item, self.relation, [self.row(**{f"{self.column}_id": pk}) for pk in wanted])
        return True


@dataclass(frozen=True)
class Instant(Attribute):
    """A moment, the same whatever zone it is told in."""

    def read(self, item: Any) -> Any:
        moment = getattr(item, self.name)
        return moment and moment.astimezone(UTC).isoformat()

    def write(self, item: Any, value: datetime, references: References) -> bool:
        before = self.read(item)
        setattr(item, self.name, value)
        return self.read(item) != before


@dataclass(frozen=True)
class Choices(Attribute):
    """A list of words of a closed list, in any order."""

    def read(self, item: Any) -> Any:
        return sorted(getattr(item, self.name))

    def write(self, item: Any, value: tuple[str, ...], references: References) -> bool:
        changed = sorted(value) != self.read(item)
        setattr(item, self.name, list(value))
        return changed


class Sources:
    """The agencies that an answer rests on."""

    def read(self, item: Any) -> Any:
        return [[canonical(row.agency), canonical(row.url)] for row in item.source_links.all()]

    def write(self, item: Any, value: tuple[SourceRow, ...], references: References) -> bool:
        if [[canonical(row.agency), canonical(row.url)] for row in value] == self.read(item):
            return False
        rows = [FaqSource(agency=row.agency, url=row.url) for row in value]
        for row in rows:
            row.clean_fields(exclude=["page"])
        item.source_links = rows
        return True


class ServiceLevel:
    """A number and its unit, which only mean something together."""

    def read(self, item: Any) -> Any:
        return [item.sla_value, item.sla_unit]

    def write(self, item: Any, value: tuple[int | None, str], references: References) -> bool:
        changed = list(value) != self.read(item)
        item.sla_value, item.sla_unit = value
        return changed


@dataclass(frozen=True)
class Stream:
    """Blocks. They are cleaned as the admin's form would clean them, so what a form refuses is refused here."""

    name: str
    of_one_block: str = ""
    """Where the stream has only one type of block, its name; values then come without it."""

    def read(self, item: Any) -> Any:
        return canonical(list(getattr(item, self.name).raw_data))

    def write(self, item: Any, value: Any, references: References) -> bool:
        pairs = [(self.of_one_block, inner) for inner in value] if self.of_one_block else value
        raw = [
            {"type": kind, "value": filled, "id": self._block_id(item, order)}
            for order, (kind, filled) in enumerate(_filled(pairs, references))
        ]
        block = item._meta.get_field(self.name).stream_block
        unknown = {entry["type"] for entry in raw} - set(block.child_blocks)
        if unknown:
            raise ValidationError({self.name: f"There is no block named {', '.join(sorted(unknown))}."})
        try:
            cleaned = block.clean(block.to_python(raw))
        except ValidationError as error:
            raise ValidationError({self.name: error}) from error
        stored = json.loads(json.dumps(block.get_prep_value(cleaned), cls=DjangoJSONEncoder))
        if canonical(stored) == self.read(item):
            return False
        setattr(item, self.name, block.to_python(stored))
        return True

    def _block_id(self, item: Any, order: int) -> str:
        """The same for the same place each time, so that a client that keeps blocks by id sees one that changed."""
        return str(uuid5(NAMESPACE_URL, f"{item.imported_from}/{item.locale_id}/{self.name}/{order}"))


class Script(Stream):
    """A call script. Text without steps is one step that is read out."""

    def write(self, item: Any, value: Any, references: References) -> bool:
        if isinstance(value, str):
            value = ({"name": "Start", "say": value.strip()},) if value.strip() else ()
        return super().write(item, value, references)


def _filled(pairs: Iterable[tuple[str, Any]], references: References) -> Iterator[tuple[str, Any]]:
    """Blocks with primary keys for import keys, without those that need what is still to come."""
    for kind, value in pairs:
        with suppress(Awaited):
            yield kind, references.filled_in(value)


SPECIAL: dict[str, Field] = {
    "body": Stream("body"),
    "topics": Links("topic_links", PageTopic, "topic", (Topic,)),
    "contacts": Links("contact_links", PageContact, "contact", (Contact,)),
    "locations": Links("location_links", PageLocation, "location", (Location,)),
    "related": Links("related_links", PageRelated, "item"),
    "services": Links("service_links", FaqService, "service", (Service,)),
    "sources": Sources(),
    "identifiers": Links("identifier_links", ServiceIdentifier, "code", (ServiceCode,)),
    "agent_script": Script("agent_script", of_one_block="step"),
    "agent_transfers": Stream("agent_transfers", of_one_block="transfer"),
    "agent_eligibility": Stream("agent_eligibility", of_one_block="question"),
    "request_service": Link("request_service", Service),
    "request_questions": Stream("request_questions", of_one_block="question"),
    "service_level": ServiceLevel(),
    "parts": Stream("parts", of_one_block="part"),
    "steps": Stream("steps", of_one_block="step"),
    "agenda": Stream("agenda", of_one_block="item"),
    "files": Stream("files", of_one_block="file"),
    "participants": Stream("participants", of_one_block="person"),
    "venue": Link("venue", Location),
    "rescheduled_to": Link("rescheduled_to", Meeting),
    "parent": Link("parent", Topic),
    "opening_hours": Link("opening_hours", OpeningHours),
    "scope": Links("scope_links", AlertItem, "item"),
    "replaces": Link("replaces", OfficialDocument),
    "references": Link("references", Alert),
    "channels": Choices("channels"),
    **{name: Instant(name) for name in ("effective", "onset", "expires")},
}
NOT_FIELDS = {"key", "source", "locale", "translation_of", "slug", "match_title", "adopt", "as_draft", "department"}


def fields(record_type: type[Record]) -> list[tuple[str, Field]]:
    """The fields of a kind of record, in their order, with how each is read and written."""
    names = [field.name for field in dataclasses.fields(record_type) if field.name not in NOT_FIELDS]
    return [(name, SPECIAL.get(name) or Attribute(name)) for name in names]


def said(record: Record) -> Iterator[tuple[str, Field, Any]]:
    """The fields that the source says something about."""
    for name, field in fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            yield name, field, value


def canonical(value: Any) -> Any:
    """A value without what differs between two ways of saving the same."""
    if isinstance(value, str):
        return _BLOCK_KEY.sub("", value.replace("\r\n", "\n")).strip()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: canonical(inner) for name, inner in value.items() if name != "id"}
    if isinstance(value, (list, tuple)):
        return [canonical(inner) for inner in value]
    return value
