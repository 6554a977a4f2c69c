"""Taxonomy terms become topics: those that a service has, and the ones above them."""

from __future__ import annotations

from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.importers.tables.above_first import above_first
from content.editorial.exchange.records import TopicRecord
from content.editorial.exchange.report import Note

from .package import Package

TITLE_LIMIT = 120
OF_SERVICES = {"service", "services", ""}


def topics(package: Package, locale: str, reading: Reading) -> dict[str, tuple[str, ...]]:
    """A record for each term in use; returns the topics of each service, by its id."""
    attributes = [entry for entry in package.rows("attributes") if entry.text("link_entity").casefold() in OF_SERVICES]
    used = {entry.text("taxonomy_term_id") for entry in attributes}
    above = {entry.id: entry.text("parent_id") for entry in package.rows("taxonomy_terms")}
    for id in list(used):
        while (id := above.get(id, "")) and id not in used:
            used.add(id)
    terms = [entry for entry in package.rows("taxonomy_terms") if entry.id in used]
    ordered, circular = above_first(terms, lambda entry: entry.id, lambda entry: entry.text("parent_id"))
    for entry, way in circular:
        reading.unread.append(Note(entry.where, f"It would be inside itself: {way}."))
    known: set[str] = set()
    for entry in ordered:
        with reading.row(entry.where):
            wider = entry.text("parent_id")
            reading.records.append(
                TopicRecord(
                    key=f"hsds:term:{entry.id}",
                    title=entry.line("name", limit=TITLE_LIMIT, required=True),
                    source=entry.where,
                    locale=locale,
                    description=entry.line("description", limit=300),
                    parent=f"hsds:term:{wider}" if wider in known else None,
                    match_title=True,
                )
            )
            known.add(entry.id)
    of_services: dict[str, tuple[str, ...]] = {}
    for entry in attributes:
        term, service = entry.text("taxonomy_term_id"), entry.text("link_id")
        if term in known:
            of_services[service] = (*of_services.get(service, ()), f"hsds:term:{term}")
        elif package.find("services", service):
            reading.warn(entry.where, f"the term “{term[:40]}” is not in taxonomy_terms.csv, so the topic is left out.")
    return of_services
