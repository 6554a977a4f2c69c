"""A whole package, from its tables to records."""

from __future__ import annotations

from pathlib import Path

from content.editorial.exchange.importers.reading import Reading, require

from .organizations import organizations
from .package import Package, read_package
from .places import places
from .services import services
from .topics import topics


def read(path: Path, locale: str) -> Reading:
    """Read the tables of a folder."""
    require(path)
    reading = Reading()
    package = read_package(path, reading)
    if package.left_out:
        reading.warn(path.name, f"these files are left out, as nothing here shows them: {', '.join(package.left_out)}.")
    known = organizations(package, locale, reading)
    here = places(package, known, locale, reading)
    services(package, known, here, topics(package, locale, reading), locale, reading)
    _say_who_owns_nothing(package, reading)
    return reading


def _say_who_owns_nothing(package: Package, reading: Reading) -> None:
    """Rows that name something which is not in the package."""
    for table, column, of in (
        ("phones", "service_id", "services"),
        ("addresses", "location_id", "locations"),
        ("required_documents", "service_id", "services"),
        ("cost_options", "service_id", "services"),
        ("service_at_location", "service_id", "services"),
        ("service_at_location", "location_id", "locations"),
    ):
        for entry in package.rows(table):
            id = entry.text(column)
            if id and package.find(of, id) is None:
                reading.warn(entry.where, f"its {column} “{id[:40]}” is not in {of}.csv, so it is left out.")
