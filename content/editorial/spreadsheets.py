"""What the desk gives out as CSV or a workbook opens in a spreadsheet as what it is.

No cell of CSV begins a formula: strangers typed what residents say, and editors the titles. (Of a workbook's cells
Wagtail says that they are text.) Times are those of the desk's clock and not of UTC, by which the last evening of a
month would belong to the next. CSV says that it is UTF-8, or Excel reads Spanish and Chinese as another encoding. And
what no workbook can hold is left out, or one such character that a stranger searched for would keep everybody from the
whole report.

All of Wagtail's reports and lists, and ours with them, ask one table how a value is written, so a line in it is enough
for those that are yet to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.encoding import force_str
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.mixins import SpreadsheetExportMixin, list_to_str

from .exchange.importers.tables.sheet import safe_cell

BYTE_ORDER_MARK = "\ufeff"

_stream_csv = SpreadsheetExportMixin.stream_csv


def harmless(value: Any) -> Any:
    """A value as Wagtail writes it into CSV, defused if it is text. A number below zero stays one."""
    told = _told(value)
    return safe_cell(told) if isinstance(told, str) else told


def writable(value: Any) -> Any:
    """A value as Wagtail writes it into a workbook, without what none can hold."""
    told = _told(value)
    return ILLEGAL_CHARACTERS_RE.sub("", told) if isinstance(told, str) else told


def by_the_clock(moment: datetime) -> datetime:
    """The moment by the desk's clock, to the second: spreadsheets know neither zones nor less."""
    local = timezone.make_naive(moment) if timezone.is_aware(moment) else moment
    return local.replace(microsecond=0)


def begun_as_utf8(view: SpreadsheetExportMixin, rows: Any) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    yield from _stream_csv(view, rows)


def connect() -> None:
    """Let all exports of the desk be written so."""
    ways = SpreadsheetExportMixin.custom_value_preprocess
    ways[datetime] = {"xlsx": by_the_clock, "csv": by_the_clock}
    ways[list] = ways[object] = {"xlsx": writable, "csv": harmless}
    SpreadsheetExportMixin.stream_csv = begun_as_utf8


def _told(value: Any) -> Any:
    return list_to_str(value) if isinstance(value, list) else force_str(value, strings_only=True)
