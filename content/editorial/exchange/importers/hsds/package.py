"""The tables of a package, each read once and looked up by id or by owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.importers.reading import Reading, Row
from content.editorial.exchange.importers.tables.csv_file import read_csv

ID_LIMIT = 100
OWNERS = ("contact_id", "service_id", "location_id", "organization_id", "service_at_location_id")
"""Whose a phone, a schedule or a contact is: the first of these that it names."""
TABLES = (
    *("organizations", "services", "locations", "service_at_location", "addresses", "phones", "contacts", "schedules"),
    *("accessibility", "required_documents", "cost_options", "taxonomy_terms", "attributes"),
)
SPELT = {"service_at_locations": "service_at_location", "accessibilities": "accessibility"}
"""Names of files that people use for the same."""


@dataclass(frozen=True)
class Entry:
    """A row of one of the tables. `where` is its file and line."""

    id: str
    row: Row
    where: str

    def text(self, name: str, limit: int = 0, required: bool = False) -> str:
        return self.row.text(name, limit, required)

    def line(self, name: str, limit: int = 0, required: bool = False) -> str:
        """A text on one line."""
        return " ".join(self.row.text(name, limit, required).split())


@dataclass
class Package:
    """Every table, by the id of its rows; those that are missing are empty."""

    tables: dict[str, dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))
    left_out: list[str] = field(default_factory=list)

    def rows(self, table: str) -> list[Entry]:
        return list(self.tables[table].values())

    def find(self, table: str, id: str) -> Entry | None:
        return self.tables[table].get(id)

    def of(self, table: str, column: str, id: str) -> list[Entry]:
        """The rows of `table` whose `column` is this id."""
        return [entry for entry in self.tables[table].values() if entry.text(column) == id]

    def owned(self, table: str, owner: str, id: str) -> Iterator[Entry]:
        """The rows of `table` that are this owner's own, not somebody's nearer to them."""
        for entry in self.tables[table].values():
            named = next(((column, value) for column in OWNERS if (value := entry.text(column))), None)
            if named == (owner, id):
                yield entry


def read_package(folder: Path, reading: Reading) -> Package:
    """Raises Unreadable if there are no services in it, or if one of its files cannot be read at all."""
    if not folder.is_dir():
        raise Unreadable(f"{folder.name} must be a folder, or a zip of one, with services.csv and organizations.csv.")
    package = Package()
    for path in sorted(folder.glob("*.csv")):
        name = SPELT.get(path.stem.lower(), path.stem.lower())
        if name in TABLES:
            _read_table(path, name, package, reading)
        else:
            package.left_out.append(path.name)
    for name in ("organizations", "services"):
        if not any((folder / f"{spelt}.csv").exists() for spelt in (name, name.capitalize())):
            raise Unreadable(f"It has no {name}.csv.")
    return package


def _read_table(path: Path, name: str, package: Package, reading: Reading) -> None:
    sheet = read_csv(path)
    if "id" not in sheet.header:
        raise Unreadable(f"{path.name} has no column “id”; it has {', '.join(sheet.header[:8])}.")
    reading.unread += sheet.unread
    reading.warnings += sheet.warnings
    found = package.tables[name]
    for line in sheet.lines:
        where = sheet.where(line.number)
        with reading.row(where):
            row = Row(sheet.named(line))
            id = row.text("id", limit=ID_LIMIT, required=True).replace(":", "-")
            if id in found:
                raise Rejected(f"id “{id}” is that of {found[id].where} already. Each row needs its own.")
            found[id] = Entry(id, row, where)
