"""What people write into cells, as values. Each raises Rejected with what would be right."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.clock import by_the_citys_clock
from content.editorial.exchange.records import SourceRow, named
from content.editorial.exchange.richtext import from_html, from_markdown, looks_like_html
from content.models import Service

Parse = Callable[[str], Any]

YES = {"yes", "y", "true", "1", "x", "sí", "si"}
NO = {"no", "n", "false", "0"}
DAYS = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")
MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %I:%M %p")
NAMES_AT_MOST = 60

_LEVEL = re.compile(r"(\d{1,4})\s+(.+)")
_SOURCE = re.compile(r"(.*?)\s*<(https?://[^<>\s]+)>")


def line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def lines(text: str) -> str:
    """Text that keeps its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def html(text: str) -> str:
    """Rich text, written as Markdown or HTML; scripts and styles go."""
    return (from_html(text) if looks_like_html(text) else from_markdown(lines(text))).html


def body(text: str) -> tuple[tuple[str, str], ...]:
    """Rich text, as the one block of a body."""
    written = html(text)
    return (("text", written),) if written else ()


def flag(text: str) -> bool:
    said = text.casefold()
    if said not in YES | NO:
        raise Rejected("must be yes or no")
    return said in YES


def whole_number(text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,15}", text):
        raise Rejected("must be a whole number, like 5")
    return int(text)


def number(text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation as error:
        raise Rejected("must be a number, like 44.05") from error
    if not found.is_finite():
        raise Rejected("must be a number, like 44.05")
    return found


def day(text: str) -> date:
    """A day. One with slashes is refused: 3/4/2026 is March in one country and April in another."""
    for form in DAYS:
        try:
            return datetime.strptime(text.removesuffix(" 00:00:00"), form).date()
        except ValueError:
            continue
    raise Rejected("must be a date, like 2026-05-31")


def moment(text: str) -> datetime:
    """A time of a day, in the city's time zone unless it names its own."""
    for form in (*MOMENTS, *(f"{form}%z" for form in MOMENTS)):
        try:
            found = datetime.strptime(text, form)
        except ValueError:
            continue
        return by_the_citys_clock(found)
    raise Rejected("must be a date and time, like 2026-05-31 18:30")


def name(text: str) -> str:
    return named(line(text))


def names(text: str) -> tuple[str, ...]:
    """Names that are separated by semicolons or lines, each once."""
    found = [line(part) for part in re.split(r"[;\n]", text)]
    kept = list(dict.fromkeys(part for part in found if part))
    if len(kept) > NAMES_AT_MOST:
        raise Rejected(f"has {len(kept)} names; at most {NAMES_AT_MOST}")
    return tuple(named(part) for part in kept)


def service_level(text: str) -> tuple[int, str]:
    found = _LEVEL.fullmatch(line(text).casefold())
    units = {unit.removesuffix("s"): unit for unit in Service.SlaUnit.values}
    unit = units.get(found[2].removesuffix("s")) if found else None
    if found is None or unit is None:
        raise Rejected("must be a number and a unit: hours, business days or calendar days, like 5 business days")
    return int(found[1]), unit


def sources(text: str) -> tuple[SourceRow, ...]:
    """`Name <https://…>`, separated by semicolons; the address may be left out."""
    rows = []
    for part in filter(None, (line(part) for part in re.split(r"[;\n]", text))):
        found = _SOURCE.fullmatch(part)
        rows.append(SourceRow(found[1], found[2]) if found else SourceRow(part))
    return tuple(rows)


def keywords(text: str) -> str:
    """Words that are separated by commas, semicolons or lines."""
    words = (line(word) for word in re.split(r"[,;\n]", text))
    return ", ".join(dict.fromkeys(word for word in words if word))


def checked(parse: Parse, column: models.Field[Any, Any]) -> Parse:
    """`parse`, and then what the form would check of the column: its length, its choices, its form."""
    choices = {str(label).casefold(): value for value, label in column.flatchoices}

    def read(text: str) -> Any:
        value = parse(text)
        if choices:
            value = choices.get(str(value).casefold(), value)
            if value not in choices.values():
                raise Rejected(f"must be one of {', '.join(str(label) for _, label in column.flatchoices)}")
        limit = getattr(column, "max_length", None)
        if isinstance(value, str) and limit and len(value) > limit:
            raise Rejected(f"has {len(value):,} characters; at most {limit:,}")
        try:
            return column.clean(value, None)
        except ValidationError as error:
            raise Rejected(" ".join(error.messages).rstrip(".")) from error

    return read
