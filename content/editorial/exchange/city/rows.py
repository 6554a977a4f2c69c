"""Puts rows into their tables as they are: no `save()`, no signals, nothing rendered, no time of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, connection
from django.db.models import NOT_PROVIDED, Field, Model

from content.editorial.exchange.errors import Unreadable

from .archive import Archive
from .cells import as_json, columns, from_json, stored
from .links import Links
from .manifest import Table

BATCH = 500


def fill(of: type[Model], archive: Archive, table: Table, links: Links) -> None:
    """Put a table's rows into it. Raises Unreadable, with the line and the field, if one does not fit."""
    fields = columns(of)
    defaults = dict(_defaults(table, fields))
    quoted = ", ".join(connection.ops.quote_name(field.column or "") for field in fields.values())
    marks = ", ".join(["%s"] * len(fields))
    insert = f"INSERT INTO {connection.ops.quote_name(of._meta.db_table)} ({quoted}) VALUES ({marks})"  # noqa: S608 - names of our own models
    rows = (
        _row(fields, defaults | row, links, f"{table.file} line {number}")
        for number, row in enumerate(archive.rows(table), start=1)
    )
    with connection.cursor() as cursor:
        while batch := list(islice(rows, BATCH)):
            try:
                cursor.executemany(insert, batch)
            except (DatabaseError, UnicodeError, OverflowError) as error:
                raise Unreadable(f"{table.file} does not fit into its table: {str(error)[:200]}.") from error


def empty(labelled: Iterable[type[Model]]) -> None:
    with connection.cursor() as cursor:
        for of in labelled:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(of._meta.db_table)}")  # noqa: S608 - as above


def continue_counting(models: list[type[Model]]) -> None:
    """Let the database give the next row a number that none of these has. PostgreSQL does not notice by itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _defaults(table: Table, fields: dict[str, Field]) -> Iterator[tuple[str, Any]]:
    """What fields that the archive does not know yet begin with, as they do in a migration."""
    unknown = sorted(set(table.fields) - set(fields))
    if unknown:
        raise Unreadable(
            f"{table.file} has the field {unknown[0]}, which this Wellspring does not know. Update it first."
        )
    for name, field in fields.items():
        if name not in table.fields:
            if field.default is NOT_PROVIDED and not field.null and not field.blank:
                raise Unreadable(f"{table.file} lacks the field {name}, for which there is no default.")
            yield name, as_json(field.get_default())


def _row(fields: dict[str, Field], row: dict[str, Any], links: Links, where: str) -> list[Any]:
    row = links.followed(fields, row, where)
    return [_cell(field, row[name], f"{where}, {name}") for name, field in fields.items()]


def _cell(field: Field, value: Any, where: str) -> Any:
    try:
        held = from_json(field, value)
        if held is None and not field.null:
            raise Unreadable(f"{where} must not be empty.")
        return stored(field).get_db_prep_save(held, connection)
    except (ValidationError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"{where} cannot be {str(value)[:40]!r}.") from error
