"""Text tables as spreadsheets write them, and as they arrive when something went wrong."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.tables.csv_file import decoded, read_csv
from content.editorial.exchange.importers.tables.sheet import CELL_LIMIT, Sheet, safe_cell


def read(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Sheet:
    path = folder / "services.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_csv(path)


def rows(sheet: Sheet) -> list[tuple[int, tuple[str, ...]]]:
    return [(line.number, line.cells) for line in sheet.lines]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end(tmp_path: Path, separator: str, end: str) -> None:
    sheet = read(tmp_path, end.join([f"Name{separator}Phone", f"Pool{separator}311", ""]))
    assert (sheet.header, rows(sheet)) == (("Name", "Phone"), [(2, ("Pool", "311"))])


def test_the_separator_that_excel_names_holds(tmp_path: Path) -> None:
    assert rows(read(tmp_path, "sep=;\nA;B,C\n1;2,3\n")) == [(2, ("1", "2,3"))]


def test_a_line_is_where_its_row_begins(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'A,B\n"two\nlines",1\n\nlast,2\n')
    assert rows(sheet) == [(2, ("two\nlines", "1")), (5, ("last", "2"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_in_its_encodings(tmp_path: Path, encoding: str) -> None:
    assert rows(read(tmp_path, "Name\nAño “nuevo”\n", encoding)) == [(2, ("Año “nuevo”",))]


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    sheet = read(tmp_path, "Name\nPool\nCafé “Año”\n", "windows-1252")
    assert rows(sheet)[1] == (3, ("Café “Año”",))
    assert "Windows-1252" in sheet.warnings[0].message
    assert "line 3" in sheet.warnings[0].message


def test_a_broken_byte_in_utf_8_costs_its_row_alone(tmp_path: Path) -> None:
    sheet = read(tmp_path, "Name\nCafé\nAño\n".encode() + b"The old caf\xe9\nbro\x81ken\n" + "Peña\n".encode())
    assert [cells for _, cells in rows(sheet)] == [("Café",), ("Año",), ("Peña",)]
    assert [note.where for note in sheet.unread] == ["services.csv line 4", "services.csv line 5"]
    assert sheet.unread[0].message == (
        "Column “Name” has a character in another encoding than the rest of the file, which is UTF-8: the “�” in "
        "“The old caf�” is probably “é”, written in Windows-1252. Type it anew, and save the file as “CSV UTF-8”."
    )
    assert "the “�” in “bro�ken” is no letter in Windows-1252 either." in sheet.unread[1].message


def test_a_header_in_another_encoding_is_refused_with_its_letter(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="The header has a character in another encoding"):
        read(tmp_path, b"Caf\xe9,Name\n" + "Año,Peña\n".encode())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "has no header"),
        (b"\n\n", "has no header"),
        (b"A,B,a,A\n", "two columns named “A”"),
        (b"\xff\xfeA", "begins like UTF-16"),
        (b"A\n\x81\n", "neither UTF-8 nor Windows-1252"),
        (b"A\x00\n1\n", "a character that is not text"),
        (b",".join(b"C%d" % order for order in range(500)), "has 500 columns"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a,b,c", "“c” has no column"),
        ("a\x00,b", r"Column “A” has a character that is not text \(U\+0000\)"),
        ("a,\u202eb", r"Column “B” has a character that is not text \(U\+202E\)"),
        ("a," + "x" * (CELL_LIMIT + 1), "Column “B” has 100,001 characters"),
    ],
)
def test_a_bad_row_costs_itself(tmp_path: Path, row: str, reason: str) -> None:
    sheet = read(tmp_path, f"A,B\n1,2\n{row}\n3,4\n")
    assert [cells for _, cells in rows(sheet)] == [("1", "2"), ("3", "4")]
    assert sheet.unread[0].where == "services.csv line 3"
    assert re.search(reason, sheet.unread[0].message)


def test_a_cell_of_ten_megabytes_is_refused_quickly(tmp_path: Path) -> None:
    sheet = read(tmp_path, f"A\n{'x' * 10_000_000}\nfine\n")
    assert rows(sheet) == [(3, ("fine",))]


def test_a_file_that_is_cut_off_is_said_to_be(tmp_path: Path) -> None:
    sheet = read(tmp_path, "A,B\n1,2\nhal")
    assert (rows(sheet), "middle of this row" in sheet.unread[0].message) == ([(2, ("1", "2"))], True)
    sheet = read(tmp_path, 'A,B\n1,2\n3,"open\n4,5\n')
    assert (rows(sheet), "never closed" in sheet.unread[0].message) == ([(2, ("1", "2"))], True)
    assert rows(read(tmp_path, "A,B\n1,2\n3,4")) == [(2, ("1", "2")), (3, ("3", "4"))]


def test_formulas_are_text_on_the_way_in_and_harmless_on_the_way_out(tmp_path: Path) -> None:
    attack = '=HYPERLINK("https://evil.example";"x")'
    written = safe_cell(attack)
    assert written.startswith("'=")
    quoted = '"' + written.replace('"', '""') + '"'
    assert rows(read(tmp_path, f"A\n{quoted}\n=1+1\n'tis\n")) == [(2, (attack,)), (3, ("=1+1",)), (4, ("'tis",))]
    assert [safe_cell(text)[0] for text in ("+1 555 0100", "-1", "@x", "＝1", "plain")] == ["'", "'", "'", "'", "p"]


@given(st.text("'+-@=＝a1 ", min_size=1, max_size=8).map(str.strip).filter(bool))
def test_what_was_defused_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    told = StringIO(newline="")
    csv.writer(told).writerows([[safe_cell(text)], [safe_cell(text)]])
    sheet = read(tmp_path_factory.mktemp("cells"), told.getvalue())
    assert (sheet.header, rows(sheet)) == ((" ".join(text.split()),), [(2, (text,))])


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    try:
        sheet = read(tmp_path_factory.mktemp("fuzz"), b"A,B\n" + content)
    except Unreadable:
        return
    text, _ = decoded(b"A,B\n" + content, "x")
    assert all(len(line.cells) == 2 for line in sheet.lines)
    assert len(sheet.lines) + len(sheet.unread) <= len(text.splitlines())
