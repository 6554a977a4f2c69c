"""From a sheet to records: a row an item, a column a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wagtail.coreutils import cautious_slugify

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import DepartmentRecord, Record, TopicRecord, named
from content.editorial.exchange.report import Note

from .above_first import above_first
from .columns import TABLES, Column, columns_of
from .mapping import Mapped
from .sheet import Sheet

EMPTIED = "(empty)"
"""What a cell says to empty a field; a cell without anything leaves the field as it is."""
SHOWN = 60
KEY_LIMIT = 200
ABOVE: dict[type[Record], str] = {TopicRecord: "parent", DepartmentRecord: "department"}
"""The types that are trees, and the field that names the row above."""


def records_of(sheet: Sheet, kind: str, mapped: Mapped, locale: str) -> Reading:
    """The rows of `sheet` as records of `kind`; the columns as `mapped` says."""
    reading = Reading(unread=list(sheet.unread), warnings=list(sheet.warnings), header=sheet.header)
    columns = columns_of(kind)
    for name in (name for name, field in mapped.items() if not field):
        reading.warn(sheet.name, f"column “{name}” is left out: nothing here takes it.")
    seen: dict[tuple[str, str], str] = {}
    for line in sheet.lines:
        where = sheet.where(line.number)
        if line.cells[0].startswith("#"):
            reading.warn(where, "begins with # and is left out, as a note.")
            continue
        reading.cells[where] = line.cells
        with reading.row(where):
            told = _told(sheet.named(line), mapped, columns)
            record = _record(TABLES[kind], kind, told, where, locale)
            twin = seen.setdefault((record.key, record.locale), where)
            if twin != where:
                raise Rejected(f"It is the same item as {twin}. Give each row an ID of its own.")
            reading.records.append(record)
    if not sheet.lines and not sheet.unread:
        reading.warn(sheet.name, "there are no rows under the header.")
    _put_above_first(reading, TABLES[kind])
    return reading


def _told(row: Mapping[str, str], mapped: Mapped, columns: Mapping[str, Column]) -> dict[str, Any]:
    """What a row says, field by field. Raises Rejected with everything that is wrong in it."""
    told: dict[str, Any] = {}
    wrong: list[str] = []
    for name, field in mapped.items():
        if field and row[name]:
            try:
                told[field] = _value(row[name], columns[field])
            except Rejected as error:
                # What Django's own checks say is a sentence, and what ours say goes on from the value.
                between = " " if error.reason[:1].islower() else ": "
                wrong.append(f"Column “{name}”: “{_shown(row[name])}”{between}{error.reason}.")
    missing = [column.label for column in columns.values() if column.required and not told.get(column.name)]
    already = {columns[field].label for name, field in mapped.items() if field and row[name]}
    for label in missing:
        if label not in already:
            column = next((name for name, field in mapped.items() if field and columns[field].label == label), "")
            wrong.append(f"Column “{column}” is empty." if column else f"There is no column for “{label}”.")
    if wrong:
        raise Rejected(" ".join(wrong))
    return told


def _value(text: str, column: Column) -> Any:
    if text.casefold() != EMPTIED:
        return column.parse(text)
    if column.empty is None or column.required:
        raise Rejected("cannot be emptied here")
    return column.empty


def _record(record: type[Record], kind: str, told: dict[str, Any], where: str, locale: str) -> Record:
    own = told.pop("key", "")
    original = told.pop("translation_of", "")
    identity = original or own or told.get("slug") or cautious_slugify(told["title"]) or told["title"]
    key = f"table:{kind}:{identity.replace(':', '-')}"
    if len(key) > KEY_LIMIT:
        raise Rejected(f"Its ID has {len(identity)} characters; at most {KEY_LIMIT - len(key) + len(identity)}.")
    told.setdefault("locale", locale)
    return record(**told, key=key, source=where, translation_of=key if original else "", adopt="all")


def _put_above_first(reading: Reading, record: type[Record]) -> None:
    """A row may stand before the one it is part of; in the run it comes after. Rows inside themselves are no good."""
    field = ABOVE.get(record)
    if field is None:
        return
    by_locale: dict[str, list[Any]] = {}
    for row in reading.records:
        by_locale.setdefault(row.locale, []).append(row)
    reading.records.clear()
    for rows in by_locale.values():
        ordered, circular = above_first(
            rows, lambda row: row.title, lambda row: _unnamed(getattr(row, field, None) or "")
        )
        reading.records += ordered
        for row, way in circular:
            reading.unread.append(Note(row.source, f"“{row.title}” would be inside itself: {way}."))


def _unnamed(name: str) -> str:
    return name.removeprefix(named(""))


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else f"{flat[:SHOWN]}…"
