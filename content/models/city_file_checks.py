"""What a file must be to be handed out by a city: of a kind that is read everywhere, whole, and without programs in it.

Looked at once, when it comes in, whichever way it comes. The content must be what the name promises, because browsers
and readers go by the name.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import PurePath
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat

UNPACKED = 20
"""How many times its own size an office document may be when it is unpacked, and at least UNPACKED_BYTES."""
UNPACKED_BYTES = 50_000_000
PROGRAMS = ("vbaproject.bin", "basic/", "scripts/", "activex/")
"""Parts of office documents that hold programs."""


class WrongFile(ValidationError):
    """This file cannot be kept. The message says why, and what would be right."""


class FileKind(NamedTuple):
    """A kind of file. `check` raises WrongFile for content that is not of the kind."""

    name: str
    media_type: str
    check: Callable[[bytes], None]


def check(content: bytes, name: str) -> None:
    """Look at an uploaded file. Raises WrongFile."""
    kind = KINDS.get(extension(name))
    if kind is None:
        raise WrongFile(f"Files of this kind are not handed out. Use one of: {', '.join(KINDS)}.")
    if len(content) > settings.CITY_FILE_LIMIT:
        most = filesizeformat(settings.CITY_FILE_LIMIT)
        raise WrongFile(f"This file has {filesizeformat(len(content))}; at most {most}.")
    kind.check(content)


def extension(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")


def _pdf(content: bytes) -> None:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-2048:]:
        raise WrongFile("This is not a PDF, or it is cut off. Export or download it once more.")


def _text(content: bytes) -> None:
    try:
        is_text = "\0" not in content.decode("utf-8-sig")
    except UnicodeDecodeError:
        is_text = False
    if not is_text:
        raise WrongFile("This is not text in UTF-8. Save it once more with the encoding UTF-8.")


def _calendar(content: bytes) -> None:
    _text(content)
    if not content.removeprefix(b"\xef\xbb\xbf").startswith(b"BEGIN:VCALENDAR"):
        raise WrongFile("This is not a calendar: it should begin with BEGIN:VCALENDAR.")


def _office(part: str) -> Callable[[bytes], None]:
    """Office Open XML, which has `part` in it."""

    def check(content: bytes) -> None:
        if part not in _parts(content):
            raise WrongFile("This is not what its name says. Save it once more in the program that it comes from.")

    return check


def _open_document(media_type: str) -> Callable[[bytes], None]:
    """OpenDocument, which says what it is in its first part."""

    def check(content: bytes) -> None:
        parts = _parts(content)
        if "mimetype" not in parts or ZipFile(BytesIO(content)).read("mimetype").decode("latin-1") != media_type:
            raise WrongFile("This is not what its name says. Save it once more in the program that it comes from.")

    return check


def _parts(content: bytes) -> set[str]:
    """The names of what is packed in it. Raises WrongFile for what is broken, swollen, locked or has programs in it."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise WrongFile("This file is broken, or not what its name says. Save it once more.") from error
    if sum(part.file_size for part in parts) > max(UNPACKED * len(content), UNPACKED_BYTES):
        raise WrongFile("This file is packed in a way that could fill a reader’s disk. Save it once more.")
    if any(part.flag_bits & 1 for part in parts):
        raise WrongFile("This file is locked with a password. Save it without one.")
    names = {part.filename for part in parts}
    if any(program in name.lower() for name in names for program in PROGRAMS):
        raise WrongFile("This file has macros in it. Save it without them.")
    return names


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ODT = "application/vnd.oasis.opendocument.text"

KINDS: dict[str, FileKind] = {
    "pdf": FileKind("PDF", "application/pdf", _pdf),
    "docx": FileKind("Word", _WORD, _office("word/document.xml")),
    "odt": FileKind("OpenDocument text", _ODT, _open_document(_ODT)),
    "xlsx": FileKind("Excel", _SHEET, _office("xl/workbook.xml")),
    "csv": FileKind("CSV", "text/csv; charset=utf-8", _text),
    "txt": FileKind("Text", "text/plain; charset=utf-8", _text),
    "ics": FileKind("Calendar", "text/calendar; charset=utf-8", _calendar),
}
"""By the end of a file's name. None of them can hold a program once it was checked."""
