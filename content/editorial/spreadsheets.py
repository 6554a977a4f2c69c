"""What the desk gives out as CSV holds no formulas: strangers typed what residents say, and editors the titles.

Wagtail's workbooks say of each cell that it is text, and CSV cannot. All of Wagtail's reports and lists, and ours with
them, ask one table how a value is written, so a line in it is enough for those that are yet to come.
"""

from __future__ import annotations

from typing import Any

from django.utils.encoding import force_str
from wagtail.admin.views.mixins import SpreadsheetExportMixin, list_to_str

from .exchange.importers.tables.sheet import safe_cell


def harmless(value: Any) -> Any:
    """A value as Wagtail writes it into CSV, defused if it is text. A number below zero stays one."""
    told = list_to_str(value) if isinstance(value, list) else force_str(value, strings_only=True)
    return safe_cell(told) if isinstance(told, str) else told


def connect() -> None:
    """Let all exports of the desk be written so."""
    ways = SpreadsheetExportMixin.custom_value_preprocess
    ways[list] = {**ways[list], "csv": harmless}
    ways[object] = {"csv": harmless}
