"""LGSL, the list of services of UK local government: codes with their meanings, and where councils offer them online.

A folder with three tables, as GOV.UK keeps them:

    local_services.csv              LGSL, Description, Providing Tier
    local-authorities.csv           slug, name, homepage_url, …
    lgsl_lgil_fallback_links.csv    la, lgsl, lgil, link, and two columns without a name: the codes of both lists

The codes become the list that editors choose official codes from. With a council, each code that it has a link for
becomes a service too; a service that carries the code, or has its name, already is given what it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ValidationError

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.records import DepartmentRecord, ServiceCodeRecord, ServiceRecord
from content.web_address import WebAddress

from .reading import Reading, require
from .tables.csv_file import read_csv
from .tables.sheet import Line, Sheet

CODES, COUNCILS, LINKS = "local_services.csv", "local-authorities.csv", "lgsl_lgil_fallback_links.csv"
INTERACTIONS = ("0", "17", "4", "8")
"""LGIL codes from the most useful button on: apply, report, pay, read. A service here has one address."""
TITLE_LIMIT = 255
URL_LIMIT = 500

_url = WebAddress(["http", "https"])


def read(path: Path, locale: str, council: str = "") -> Reading:
    """Read the codes of a folder, and the services of `council`, named by its slug, if there is one."""
    require(path)
    if not path.is_dir():
        raise Unreadable(f"{path.name} must be a folder, or a zip of one, with {CODES}, {COUNCILS} and {LINKS}.")
    reading = Reading()
    titles = _codes(_table(path, CODES, ("LGSL", "Description"), reading), locale, reading)
    if council:
        owner = _council(_table(path, COUNCILS, ("slug", "name"), reading), council, locale)
        reading.records.append(owner)
        _services(_table(path, LINKS, ("la", "link"), reading, unnamed=2), owner, titles, reading)
    return reading


def _table(folder: Path, name: str, wanted: tuple[str, ...], reading: Reading, unnamed: int = 0) -> Sheet:
    sheet = read_csv(folder / name, unnamed=unnamed)
    missing = [column for column in wanted if column not in sheet.header]
    if missing:
        raise Unreadable(f"{name} has no column “{missing[0]}”; it has {', '.join(sheet.header)}.")
    reading.unread += sheet.unread
    reading.warnings += sheet.warnings
    return sheet


def _codes(sheet: Sheet, locale: str, reading: Reading) -> dict[str, str]:
    """A record for each code; returns what each means."""
    titles: dict[str, str] = {}
    for line in sheet.lines:
        where = sheet.where(line.number)
        with reading.row(where):
            row = sheet.named(line)
            code, title = row["LGSL"], " ".join(row["Description"].split())
            if not code.isascii() or not code.isdigit() or len(code) > 6:
                raise Rejected(f"LGSL is “{code[:40]}”; it must be a number, like 372.")
            if code in titles:
                raise Rejected(f"LGSL {code} is there already, as “{titles[code]}”. Leave one of them out.")
            if not title or len(title) > TITLE_LIMIT:
                raise Rejected(f"Description has {len(title)} characters; it must have 1 to {TITLE_LIMIT}.")
            titles[code] = title
            reading.records.append(
                ServiceCodeRecord(
                    key=f"lgsl:code:{code}", title=title, source=where, locale=locale, scheme="LGSL", code=code
                )
            )
    return titles


def _council(sheet: Sheet, slug: str, locale: str) -> DepartmentRecord:
    """The council, as the department that its services belong to."""
    for line in sheet.lines:
        row = sheet.named(line)
        if row["slug"] == slug:
            return DepartmentRecord(
                key=f"lgsl:council:{slug}",
                title=row["name"],
                source=sheet.where(line.number),
                locale=locale,
                match_title=True,
            )
    known = sorted(sheet.named(line)["slug"] for line in sheet.lines)
    near = [name for name in known if name[:3] == slug[:3]][:5] or known[:5]
    raise Unreadable(f"{sheet.name} has no council “{slug}”. Write it as the file does, like {', '.join(near)}.")


def _services(sheet: Sheet, owner: DepartmentRecord, titles: dict[str, str], reading: Reading) -> None:
    """A service for each code that the council links to."""
    slug = owner.key.rpartition(":")[2]
    best: dict[str, tuple[int, str, str]] = {}
    for where, code, interaction, link in _links(sheet, slug, reading):
        if code not in titles:
            reading.warn(where, f"LGSL {code} is not in {CODES}, so the link to {link[:80]} is left out.")
            continue
        rank = INTERACTIONS.index(interaction) if interaction in INTERACTIONS else len(INTERACTIONS)
        best[code] = min((rank, where, link), best.get(code, (rank, where, link)), key=lambda found: found[0])
    if not best:
        reading.warn(sheet.name, f"there is no link of {owner.title}, so there are no services.")
    for code, (_, where, link) in best.items():
        reading.records.append(
            ServiceRecord(
                key=f"lgsl:service-{slug}:{code}",
                title=titles[code],
                source=where,
                locale=owner.locale,
                department=owner.key,
                online_url=link,
                identifiers=(f"lgsl:code:{code}",),
                adopt="gaps",
            )
        )


def _links(sheet: Sheet, slug: str, reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """The good links of one council: where each stands, its LGSL and LGIL codes, its address."""
    for line in sheet.lines:
        row = sheet.named(line)
        if row["la"] == slug:
            where = sheet.where(line.number)
            with reading.row(where):
                yield where, *_codes_of(line), _address(row["link"])


def _codes_of(line: Line) -> tuple[str, str]:
    """The two numbers at the end of a row, which the header has no names for."""
    code, interaction = line.cells[-2:]
    if not code.isdigit() or not interaction.isdigit():
        raise Rejected(f"It ends in “{code[:20]}” and “{interaction[:20]}”; those must be LGSL and LGIL codes.")
    return code, interaction


def _address(link: str) -> str:
    if len(link) > URL_LIMIT:
        raise Rejected(f"link has {len(link)} characters; at most {URL_LIMIT}.")
    try:
        _url(link)
    except ValidationError as error:
        raise Rejected(f"link is “{link[:80]}”. {' '.join(error.messages)}") from error
    return link
