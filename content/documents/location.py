"""A place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from . import page as pages
from .agent_note import ForAgents
from .base import Address, ContactCard, Document, Picture, Relation, Text
from .blocks import Block, body_words, render_body
from .hours import OpeningHours
from .reading import Reader, address
from .rendered import Rendered


class LocationDocument(Document):
    """A place people go to. HSDS `location` (always `physical`), Open311 Inquiry `facility`."""

    type: Literal["location"] = "location"
    kind: str
    alternate_name: Text
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: Text
    contacts: list[ContactCard]
    features: list[Text]
    accessibility: Text
    transport: Text
    image: Picture | None
    body: list[Block]
    related: list[Relation]

    same_in_every_language = (*Document.same_in_every_language, "displayed_hours")
    """Mostly made of the opening hours, whose words are translated where they are kept."""
    card = ("kind", "department", "address", "latitude", "longitude", "opening_hours", "displayed_hours")

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.alternate_name, *self.features, self.accessibility, self.transport)
        if self.address:
            yield self.address.address_1
        yield from body_words(self.body)


class AgentLocationDocument(ForAgents, LocationDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Location in `reader`'s language."""
    public = LocationDocument(
        **pages.envelope(page, reader),
        kind=page.kind,
        alternate_name=page.alternate_name,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        address=address(page),
        latitude=page.latitude,
        longitude=page.longitude,
        opening_hours=reader.hours(page.opening_hours_id),
        displayed_hours=page.displayed_hours or reader.hours_in_words(page.opening_hours_id),
        contacts=pages.contacts(page, reader),
        features=[line.strip() for line in page.features.splitlines() if line.strip()],
        accessibility=page.accessibility,
        transport=page.transport,
        image=reader.picture(page.image_id),
        body=render_body(page.body.raw_data, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentLocationDocument, page, reader)
