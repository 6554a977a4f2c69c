"""The formats that can be imported: one table, for the command line and for the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .importers import faq_markdown, lgsl, open311, table
from .importers.cap import read as cap
from .importers.hsds import read as hsds
from .importers.legistar import read as legistar
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
    is_on_desk: bool = True
    flag: str = ""


@dataclass(frozen=True)
class Format:
    """A format: `read(path, locale, **options)`. `source` is what `path` must be.

    The desk calls it `label`, says `about` it what it is for, and by `upload` which file to choose; without a label it
    does not offer it. One that `has_columns` is asked what they are.
    """

    source: str
    read: Callable[..., Reading]
    options: tuple[Option, ...] = ()
    label: str = ""
    about: str = ""
    upload: str = ""
    has_columns: bool = False
    complete: tuple[str, ...] = ()
    """Beginnings of the import keys of which a source lists all that there are: what it lacks is gone (`gone.py`)."""


_OF_TABLES = (
    Option(
        "kind",
        "What each row is",
        "one row of the file is one of these",
        required=True,
        choices=tuple(TABLES),
        flag="as",
    ),
    Option(
        "mapping", "Columns", "a column of the file and one of our fields, like “Name=title”", many=True, flag="map"
    ),
)

FORMATS: dict[str, Format] = {
    "csv": Format(
        source="a text table with a header, a row an item",
        read=table.read,
        options=_OF_TABLES,
        label="Table: Excel or CSV",
        about="Services, answers, places, contacts, departments or topics that somebody keeps in a spreadsheet.",
        upload="An Excel workbook (.xlsx) or a CSV file. Its first row must name the columns.",
        has_columns=True,
    ),
    "xlsx": Format(
        source="a workbook whose first sheet has a header, a row an item", read=table.read, options=_OF_TABLES
    ),
    "faq-markdown": Format(
        source="a folder of Markdown files with front matter, or one of them",
        read=faq_markdown.read,
        options=(
            Option(
                "department",
                "Department",
                "the department that the answers belong to; created if there is none of that name",
                required=True,
            ),
        ),
        label="Answers in Markdown",
        about="Questions and answers, a text file each, as many website generators keep them.",
        upload="One .md file, or a zip of a folder of them.",
    ),
    "open311": Format(
        source="GeoReport v2: a folder with services.json (and definitions.json), or that file",
        read=open311.read,
        complete=("open311:service:",),
        label="311 requests: Open311",
        about="The list of what residents can ask the 311 system for.",
        upload="services.json, or a zip of a folder with services.json and definitions.json.",
    ),
    "hsds": Format(
        source="HSDS 3.0: a folder, or a zip of one, with services.csv, organizations.csv and the tables beside them",
        read=hsds.read,
        complete=("hsds:organization:", "hsds:service:", "hsds:location:"),
        label="Directory of services: Open Referral",
        about="Organisations, services and places from a directory that follows the HSDS standard.",
        upload="A zip of a folder with services.csv, organizations.csv and the tables beside them.",
    ),
    "lgsl": Format(
        source="a folder with local_services.csv and, for a council, local-authorities.csv and "
        "lgsl_lgil_fallback_links.csv",
        read=lgsl.read,
        options=(Option("council", "Council", "a council’s slug: its links become services too"),),
        label="Official UK service codes: LGSL",
        about="The codes that UK councils share, and where a council offers each service online.",
        upload="A zip of a folder with local_services.csv, local-authorities.csv and lgsl_lgil_fallback_links.csv.",
    ),
    "cap": Format(
        source="CAP 1.2 (or 1.1): an alert’s XML file, or a folder of them; they become drafts",
        read=cap.read,
        options=(
            Option(
                "publish",
                "Publish",
                "“yes” puts them on the air at once, unread",
                choices=("no", "yes"),
                is_on_desk=False,
            ),
        ),
        label="Alerts of others: CAP",
        about="Warnings of a weather service or of another authority. They come in as drafts.",
        upload="One .cap or .xml file, or a zip of a folder of them.",
    ),
    "legistar": Format(
        source="Legistar events: a file with one JSON object a line, or a list of them",
        read=legistar.read,
        options=(Option("department", "Department", "the department that the meetings belong to", required=True),),
        label="Meetings: Legistar",
        about="Meetings of the council and its boards, with agendas, papers and what was decided.",
        upload="A file of events: one JSON object a line, or a list of them.",
    ),
}
