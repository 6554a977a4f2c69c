"""The formats that can be imported: one table, for the command line and for the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .importers import faq_markdown, lgsl, open311, table
from .importers.hsds import read as hsds
from .importers.reading import Reading
from .importers.tables.columns import TABLES


@dataclass(frozen=True)
class Option:
    """What a format needs to be told besides its file. `name` is the keyword argument of `read`; on the command line it
    is called `flag`, or its name."""

    name: str
    label: str
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False
    flag: str = ""


@dataclass(frozen=True)
class Format:
    """A format: `read(path, locale, **options)`. `label` is what the desk calls it, `source` what `path` must be."""

    label: str
    source: str
    read: Callable[..., Reading]
    options: tuple[Option, ...] = ()


_OF_TABLES = (
    Option("kind", "What it holds", "what each row is", required=True, choices=tuple(TABLES), flag="as"),
    Option(
        "mapping", "Columns", "a column of the file and one of our fields, like “Name=title”", many=True, flag="map"
    ),
)

FORMATS: dict[str, Format] = {
    "csv": Format("Table (CSV)", "a text table with a header, a row an item", table.read, _OF_TABLES),
    "xlsx": Format("Table (Excel)", "a workbook whose first sheet has a header, a row an item", table.read, _OF_TABLES),
    "open311": Format(
        "Open311 services",
        "GeoReport v2: a folder with services.json (and definitions.json), or that file",
        open311.read,
    ),
    "faq-markdown": Format(
        "Answers in Markdown",
        "a folder of Markdown files with front matter, or one of them",
        faq_markdown.read,
        (
            Option(
                "department",
                "Department",
                "the department that the answers belong to; created if there is none of that name",
                required=True,
            ),
        ),
    ),
    "hsds": Format(
        "Open Referral (HSDS) tables",
        "HSDS 3.0: a folder, or a zip of one, with services.csv, organizations.csv and the tables beside them",
        hsds.read,
    ),
    "lgsl": Format(
        "Official UK service codes (LGSL)",
        "a folder with local_services.csv and, for a council, local-authorities.csv and lgsl_lgil_fallback_links.csv",
        lgsl.read,
        (Option("council", "Council", "a council’s slug: its links become services too"),),
    ),
}
