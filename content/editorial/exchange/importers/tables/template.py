"""Empty tables to fill in: our columns, with what each holds and an example of it.

openpyxl is loaded with the first workbook, as where they are read (xlsx_file.py).
"""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from .columns import Column, columns_of
from .sheet import safe_cell

ROWS = 1_000
"""As many rows of a workbook offer the words that a column may hold."""
CHOICES_LIMIT = 255
"""Excel takes no longer list."""


def csv_template(kind: str) -> bytes:
    """A header, and two rows that begin with # and so are left out of an import: what each column holds, an example."""
    columns = list(columns_of(kind).values())
    told = StringIO(newline="")
    writer = csv.writer(told)
    writer.writerow(column.label for column in columns)
    for row in ([_help(column) for column in columns], [column.words.example for column in columns]):
        writer.writerow([f"# {row[0]}", *map(safe_cell, row[1:])])
    return told.getvalue().encode("utf-8-sig")


def xlsx_template(kind: str) -> bytes:
    """A workbook: the sheet to fill in, whose header has comments and whose cells offer what may stand in them; and a
    sheet that says it all again in words, which an import does not read."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    columns = list(columns_of(kind).values())
    book = Workbook()
    page = book.active
    assert page is not None, "a new workbook has a sheet"
    page.title = kind.capitalize()
    page.append([column.label for column in columns])
    page.freeze_panes = "A2"
    for order, column in enumerate(columns, start=1):
        head = page.cell(1, order)
        head.font = Font(bold=True)
        head.comment = Comment(_help(column), "Wellspring", height=120, width=280)
        letter = get_column_letter(order)
        page.column_dimensions[letter].width = max(14, len(column.label) + 4)
        offered = '"' + ",".join(column.choices) + '"'
        if column.choices and len(offered) <= CHOICES_LIMIT and not any("," in choice for choice in column.choices):
            rule = DataValidation(type="list", formula1=offered, allow_blank=True)
            rule.add(f"{letter}2:{letter}{ROWS}")
            page.add_data_validation(rule)
    words = book.create_sheet("What each column holds")
    words.append(["Column", "What it holds", "Example"])
    for column in columns:
        words.append([column.label, safe_cell(_help(column)), safe_cell(column.words.example)])
    for letter, width in (("A", 24), ("B", 70), ("C", 40)):
        words.column_dimensions[letter].width = width
    for row in words.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in words[1]:
        cell.font = Font(bold=True)
    told = BytesIO()
    book.save(told)
    return told.getvalue()


def _help(column: Column) -> str:
    return f"{'Required. ' if column.required else ''}{column.words.help or column.label}".strip()
