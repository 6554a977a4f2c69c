"""Workbooks as people keep them, and as attackers make them."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.tables.sheet import Sheet
from content.editorial.exchange.importers.tables.xlsx_file import read_xlsx

Book = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    def write(*rows: Any, change: Callable[[Any], None] = lambda page: None) -> Path:
        made = Workbook()
        page = made.active
        assert page is not None
        for row in rows:
            page.append(row)
        change(page)
        path = tmp_path / "services.xlsx"
        made.save(path)
        return path

    return write


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [line.cells for line in sheet.lines]


def told(sheet: Sheet) -> str:
    return " ".join(note.message for note in sheet.warnings)


def test_cells_read_as_people_see_them(book: Book) -> None:
    row = ["Pool", 5, 2.5, True, date(2026, 5, 31), datetime(2026, 5, 31, 18, 30), None, " 007 "]
    sheet = read_xlsx(book([f"C{order}" for order in range(8)], row))
    assert cells(sheet) == [("Pool", "5", "2.5", "yes", "2026-05-31", "2026-05-31 18:30", "", "007")]


def test_a_row_has_the_number_that_excel_shows(book: Book) -> None:
    sheet = read_xlsx(book(["A"], ["one"], [None], ["two"]))
    assert [(line.number, line.cells) for line in sheet.lines] == [(2, ("one",)), (4, ("two",))]
    assert sheet.where(4) == "services.xlsx line 4"


def test_formulas_count_as_text_or_as_their_result_and_never_run(book: Book) -> None:
    sheet = read_xlsx(book(["A", "B"], ["'=1+1", "@x"], ["=1+1", "kept"]))
    assert cells(sheet) == [("=1+1", "@x"), ("", "kept")]


def test_an_error_of_a_formula_is_a_bad_row(book: Book) -> None:
    sheet = read_xlsx(book(["A"], ["#REF!"], ["good"]))
    assert cells(sheet) == [("good",)]
    assert "has the error #REF!" in sheet.unread[0].message


def test_merged_hidden_and_other_sheets_are_said(book: Book) -> None:
    def change(page: Any) -> None:
        page.merge_cells("A2:A3")
        page.row_dimensions[3].hidden = True
        page.parent.create_sheet("Old")

    sheet = read_xlsx(book(["Department", "Title"], ["Parks", "Pool"], [None, "Lawn"], [None, "Loose"], change=change))
    assert cells(sheet) == [("Parks", "Pool"), ("Parks", "Lawn"), ("", "Loose")]
    assert "1 cells are merged" in told(sheet)
    assert "hidden rows are read like the others: 3" in told(sheet)
    assert "not Old" in told(sheet)


def test_a_hidden_first_sheet_is_passed_over(book: Book) -> None:
    def change(page: Any) -> None:
        page.parent.create_sheet("Shown").append(["B"])
        page.sheet_state = "hidden"

    assert read_xlsx(book(["A"], change=change)).header == ("B",)


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The same workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


def test_entities_are_refused(book: Book) -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    path = rewritten(book(["A"], ["x"]), SHEET, lambda xml: doctype + xml.replace(b"<v>0</v>", b"<v>&b;</v>"))
    with pytest.raises(Unreadable, match="could do harm"):
        read_xlsx(path)


def test_a_bomb_is_refused(book: Book) -> None:
    path = rewritten(book(["A"]), SHEET, lambda xml: xml + b" " * 30_000_000)
    with pytest.raises(Unreadable, match="as a bomb does"):
        read_xlsx(path)


def ending(row: bytes) -> Callable[[bytes], bytes]:
    """The sheet with one more row, as it stands in its XML."""
    return lambda xml: xml.replace(b"</sheetData>", row + b"</sheetData>")


def test_a_colour_down_to_the_end_of_the_sheet_and_a_row_beyond_it_are_no_rows(book: Book) -> None:
    ends = b'<row r="1048576"><c r="A1048576" s="0"/><c r="B1048576" t="str"><f>A1</f><v></v></c></row>'
    beyond = b'<row r="999999999"/>'
    assert cells(read_xlsx(rewritten(book(["A"], ["one"]), SHEET, ending(ends + beyond)))) == [("one",)]


@pytest.mark.parametrize("cell", [b"<v>1</v>", b"<is><t>last</t></is>"])
def test_a_billionth_row_is_refused_as_too_many(book: Book, cell: bytes) -> None:
    last = b'<row r="999999999"><c r="A999999999" t="inlineStr">' + cell + b"</c></row>"
    with pytest.raises(Unreadable, match="has more than 100,000 rows"):
        read_xlsx(rewritten(book(["A"], ["one"]), SHEET, ending(last)))


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("broken", [lambda xml: b"", lambda xml: xml[: len(xml) // 2], lambda xml: b"\x00\xff" * 50])
def test_a_broken_workbook_is_refused(book: Book, part: str, broken: Callable[[bytes], bytes]) -> None:
    with pytest.raises(Unreadable):
        read_xlsx(rewritten(book(["A"], ["x"]), part, broken))


def test_half_a_workbook_and_another_file_are_refused(book: Book, tmp_path: Path) -> None:
    path = book(["A"], ["x"])
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Unreadable, match="not a whole Excel workbook"):
        read_xlsx(path)
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("hello.txt", "hi")
    with pytest.raises(Unreadable, match="not a whole Excel workbook"):
        read_xlsx(other)
