"""Open311 GeoReport v2 service definitions: the questions that a 311 system asks, and how soon it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.blocks.request import DATATYPES
from content.editorial.exchange.errors import Rejected

from .reading import Reading, Row, read_list

INFORMATIONAL = "informational"
"""Boston's own datatype: words that are shown and ask nothing, which the standard has `variable: false` for."""
CLAUSES = {"OR": "any", "AND": "all"}
UNITS = {"hours": "hours", "business days": "business days", "calendar days": "calendar days", "days": "calendar days"}


@dataclass(frozen=True)
class Definition:
    """What one service asks, as raw values of RequestQuestionBlock."""

    where: str
    questions: tuple[Mapping[str, Any], ...]
    service_level: tuple[int | None, str]


def read_definitions(path: Path, reading: Reading) -> dict[str, Definition]:
    """The definitions in the file, by service code. A bad one is noted, and its service goes without."""
    found: dict[str, Definition] = {}
    for order, (line, value) in enumerate(read_list(path), start=1):
        where = f"{path.name} line {line}, item {order}"
        with reading.row(where):
            _add(found, Row.of(value), where)
    return found


def _add(found: dict[str, Definition], row: Row, where: str) -> None:
    code = row.text("service_code", limit=100, required=True)
    if code in found:
        raise Rejected(f"service_code “{code}” is defined in {found[code].where} already.")
    attributes = sorted(
        (_question(attribute, place) for place, attribute in enumerate(row.rows("attributes"), start=1)),
        key=lambda placed: placed[0],
    )
    found[code] = Definition(where, tuple(question for _, question in attributes), _service_level(row))


def _question(row: Row, place: int) -> tuple[int, dict[str, Any]]:
    """One attribute with its place in the order."""
    name = f"attributes {place}"
    try:
        datatype = row.one_of("datatype", {*DATATYPES, INFORMATIONAL}, default="string")
        order = row.number("order")
        return (place if order is None else order), {
            "code": row.text("code", limit=100, required=True),
            "description": row.text("description", limit=2_000, required=True),
            "datatype": "text" if datatype == INFORMATIONAL else datatype,
            "variable": row.flag("variable", default=True) and datatype != INFORMATIONAL,
            "required": row.flag("required", default=False),
            "datatype_description": row.text("datatype_description", limit=1_000),
            "values": [_value(value) for value in row.rows("values")],
            **_dependencies(row.inner("dependencies")),
        }
    except Rejected as error:
        raise Rejected(f"{name}: {error.reason}") from error


def _value(row: Row) -> dict[str, str]:
    key = row.text("key", limit=200, required=True)
    return {"key": key, "name": row.text("name", limit=300) or key}


def _dependencies(row: Row) -> dict[str, Any]:
    """When the question is asked. GeoReport v2 has no word for it; this is Boston's."""
    clause = row.one_of("clause", CLAUSES, default="OR")
    conditions = [
        {
            "code": condition.text("attribute", limit=100, required=True),
            "operator": condition.one_of("op", {"eq", "neq", "in"}, default="eq"),
            "value": condition.text("value", limit=300, required=True),
        }
        for condition in row.rows("conditions")
    ]
    return {"conditions_match": CLAUSES[clause], "conditions": conditions}


def _service_level(row: Row) -> tuple[int | None, str]:
    agreement = row.inner("service_level_agreement")
    value, unit = agreement.number("value"), agreement.text("type").lower()
    if value is None and not unit:
        return None, ""
    if value is None or value < 1 or unit not in UNITS:
        raise Rejected("service_level_agreement needs a value of at least 1 and a type, like “Business Days”.")
    return value, UNITS[unit]
