"""Writes the demo's official documents as PDF: a title, a line about it, and paragraphs.

Written out here rather than with a library: the demo ships no binary files, needs no fonts of anybody's (a reader has
Helvetica), and the same words always give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

PAGE = (612, 792)  # US Letter, in points
MARGIN, LINE = 72, 16
TEXT_SIZE, TITLE_SIZE = 11, 18
COLUMNS = {TEXT_SIZE: 84, TITLE_SIZE: 48}
"""How many letters of a size fit beside each other, with room to spare."""

Line = tuple[str, int]
"""Words and their size."""


def write(title: str, about: str, paragraphs: Iterable[str], language: str) -> bytes:
    """The document as a file."""
    pages = list(_pages(_lines(title, about, paragraphs)))
    numbers = range(4, 4 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        drawn = _drawn(lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE[0]} {PAGE[1]}] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    objects.append(b"<< /Title (%s) >>" % _escaped(title))
    return _file(objects)


def _lines(title: str, about: str, paragraphs: Iterable[str]) -> Iterator[Line]:
    for size, text in ((TITLE_SIZE, title), (TEXT_SIZE, about), *((TEXT_SIZE, paragraph) for paragraph in paragraphs)):
        yield from ((words, size) for words in wrap(text, COLUMNS[size]))
        yield ("", TEXT_SIZE)


def _pages(lines: Iterable[Line]) -> Iterator[list[Line]]:
    room = (PAGE[1] - 2 * MARGIN) // LINE
    page: list[Line] = []
    for line in lines:
        if len(page) == room:
            yield page
            page = []
        page.append(line)
    yield page


def _drawn(lines: Iterable[Line]) -> bytes:
    parts = [b"BT", b"%d TL" % LINE, b"%d %d Td" % (MARGIN, PAGE[1] - MARGIN)]
    parts += [b"/F1 %d Tf (%s) Tj T*" % (size, _escaped(words)) for words, size in lines]
    return b"\n".join((*parts, b"ET"))


def _escaped(words: str) -> bytes:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return escaped.encode("cp1252", "replace")


def _file(objects: list[bytes]) -> bytes:
    """The objects, numbered from 1, with the table that says where each begins. The last one tells about the file."""
    written, starts = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % start for start in starts)
    written += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    written += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(written)
