"""One document's view of the sources, and the note of what it looked at.

A `Reader` finds things in the document's language, falls back to the default one, and remembers a key for all that it
was asked for, found or not, so that the document is rendered again when any of it changes.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from . import pictures, richtext
from .base import Address, ContactCard, File, Identifier, LocationCard, Picture, Relation
from .hours import OpeningHours, opening_hours
from .hours_words import sentence
from .keys import (
    agent_file_key,
    contact_key,
    file_key,
    holidays_key,
    hours_key,
    image_key,
    link_key,
    location_key,
    original_key,
    request_key,
    service_code_key,
    superseded_key,
)
from .sources import Sources, Target


class Reader:
    """One document's view of the sources."""

    def __init__(self, sources: Sources, locale: str) -> None:
        self.sources = sources
        self.locale = locale
        self.currency = sources.currency
        self.keys: set[str] = set()

    def relation(self, content_id: UUID | None) -> Relation | None:
        """The item in this language or the default one; None while it cannot be read."""
        return self._shown(self.target(content_id)) if content_id else None

    def facts(self, page: Any) -> Any:
        """The page whose facts are told: of a translation the original's, so that all languages tell the same."""
        original = self.sources.fact_pages.get(page.translation_key, page)
        if original.pk != page.pk:
            self.keys.add(original_key(page.translation_key))
        return original

    def alert_before(self, page_pk: int | None, *, for_staff: bool) -> Relation | None:
        """The alert that another one follows; one for staff follows those for staff."""
        return self._alert(self.sources.page_items.get(page_pk) if page_pk else None, for_staff=for_staff)

    def alerts_before(self, page_pk: int | None) -> list[UUID]:
        """The alert that another one follows, the one that this follows, and so on, whether they can be read or not."""
        found: list[UUID] = []
        while page_pk in self.sources.chained:
            content_id, page_pk = self.sources.chained[page_pk]
            found.append(content_id)
        return found

    def alert_after(self, content_id: UUID, *, for_staff: bool) -> Relation | None:
        """The alert that follows this one."""
        self.keys.add(superseded_key(content_id))
        return self._alert(self.sources.superseded.get(content_id), for_staff=for_staff)

    def _alert(self, content_id: UUID | None, *, for_staff: bool) -> Relation | None:
        if content_id is None or not for_staff:
            return self.relation(content_id)
        self.keys.add(link_key(content_id))
        return self._shown(self.sources.localised(self.sources.staff_targets.get(content_id, {}), self.locale))

    def locales_for_staff(self, content_id: UUID) -> list[str]:
        """The languages in which what is for agents only can be read."""
        return sorted({*self.sources.staff_targets.get(content_id, {}), self.locale})

    def superseded_by(self, content_id: UUID) -> Relation | None:
        """The official document that took the place of this one."""
        self.keys.add(superseded_key(content_id))
        return self.relation(self.sources.superseded.get(content_id))

    def _shown(self, target: Target | None) -> Relation | None:
        if target is None:
            return None
        return Relation(
            content_id=target.content_id,
            type=target.type,
            locale=target.locale,
            title=target.title,
            url=self.sources.url(target.path),
        )

    def target(self, content_id: UUID, *before: UUID) -> Target | None:
        """What a link to the item leads to: the item, or the one that took its place. A circle leads nowhere."""
        self.keys.add(link_key(content_id))
        versions = self.sources.targets.get(content_id, {})
        for locale in (self.locale, self.sources.default_locale):
            if locale in versions:
                return versions[locale]
            successor = self.sources.successors.get((content_id, locale))
            if successor is not None and successor not in before:
                return self.target(successor, content_id, *before)
        return None

    def item(self, page_pk: int | None) -> Relation | None:
        return self.relation(self.sources.page_items.get(page_pk)) if page_pk else None

    def topic(self, topic_pk: int) -> Relation | None:
        return self.relation(self.sources.topic_items.get(topic_pk))

    def department(self, page_pk: int) -> Relation | None:
        return self.relation(self.sources.departments.get(page_pk))

    def wider(self, topic: UUID) -> list[UUID]:
        """The topics above `topic`, nearest first. A cycle that slipped in ends where it closes."""
        above: list[UUID] = []
        found = self._above(topic)
        while found and found not in above:
            self.keys.add(link_key(found))
            above.append(found)
            found = self._above(found)
        return above

    def _above(self, topic: UUID) -> UUID | None:
        versions = self.sources.wider_topics.get(topic, {})
        return versions[self.locale] if self.locale in versions else versions.get(self.sources.default_locale)

    def linked(self, relation: str, page_pk: int) -> list[Any]:
        """The child rows of a page, in the editor's order: what they point at, or the rows themselves for sources."""
        return self.sources.links[relation].get(page_pk, [])

    def contact(self, contact_pk: int | None) -> ContactCard | None:
        content_id = self.sources.contact_items.get(contact_pk) if contact_pk else None
        if content_id is None:
            return None
        self.keys.add(contact_key(content_id))
        row = self.sources.localised(self.sources.contacts.get(content_id, {}), self.locale)
        return row and ContactCard(
            content_id=content_id,
            title=row.title,
            phone=row.phone,
            phone_alternate=row.phone_alternate,
            tty=row.tty,
            email=row.email,
            website=row.website,
            opening_hours=self.hours(row.opening_hours_id),
            hours=row.hours or self.hours_in_words(row.opening_hours_id),
            response_time=row.response_time,
            address=address(row),
        )

    def location(self, page_pk: int | None) -> LocationCard | None:
        relation = self.item(page_pk)
        if relation is None:
            return None
        self.keys.add(location_key(relation.content_id))
        place = self.sources.locations.get(relation.content_id, {}).get(relation.locale)
        return place and LocationCard(
            content_id=relation.content_id,
            locale=relation.locale,
            title=relation.title,
            url=relation.url,
            kind=place.kind,
            address=address(place),
            latitude=place.latitude,
            longitude=place.longitude,
            opening_hours=self.hours(place.opening_hours_id),
            displayed_hours=place.displayed_hours or self.hours_in_words(place.opening_hours_id),
        )

    def identifiers(self, page_pk: int) -> list[Identifier]:
        """The official codes of a service, in the editor's order."""
        codes = self.linked("identifiers", page_pk)
        self.keys.update(map(service_code_key, codes))
        return [self.sources.service_codes[pk] for pk in codes if pk in self.sources.service_codes]

    def request(self, page_pk: int | None) -> tuple[Relation | None, Any]:
        """A service, and the row with its request's code and promise; None while it cannot be read."""
        relation = self.item(page_pk)
        if relation is None:
            return None, None
        self.keys.add(request_key(relation.content_id))
        return relation, self.sources.requests.get(relation.content_id, {}).get(relation.locale)

    def hours(self, hours_pk: int | None) -> OpeningHours | None:
        """Opening hours in this language; None while there are none."""
        if hours_pk is None:
            return None
        self.keys.add(hours_key(hours_pk))
        row = self.sources.opening_hours.get(hours_pk)
        if row is None:
            return None
        if row.hours.holidays_id is not None:
            self.keys.add(holidays_key(row.hours.holidays_id))
        made = self.sources.hours_made
        if (hours_pk, self.locale) not in made:
            made[hours_pk, self.locale] = opening_hours(
                row, self.locale, self.sources.default_locale, self.sources.time_zone
            )
        return made[hours_pk, self.locale]

    def hours_in_words(self, hours_pk: int | None) -> str:
        """The same as a sentence; blank where there is nothing to say."""
        hours = self.hours(hours_pk)
        return sentence(hours, self.locale, self.sources.clock) if hours else ""

    def picture(self, image_pk: int | None, *, alt: str | None = None, caption: str = "") -> Picture | None:
        if not image_pk:
            return None
        self.keys.add(image_key(image_pk))
        found = self.sources.pictures.get(image_pk)
        if found is None:
            return None
        image, renditions = found
        return Picture(
            alt=image.alternative_text(self.locale) if alt is None else alt,
            width=image.width,
            height=image.height,
            caption=caption,
            placeholder=image.placeholder,
            focal_point=pictures.focal_point(image),
            renditions=renditions,
            sources=pictures.sources(renditions),
        )

    def file(self, file_pk: int | None) -> File | None:
        if not file_pk:
            return None
        self.keys.add(file_key(file_pk))
        found = self.sources.files.get(file_pk)
        return found and File(
            title=found.title,
            url=self.sources.media_url + found.file.name,
            format=found.kind,
            media_type=found.content_type.partition(";")[0],
            size=found.file_size,
            sha256=found.sha256,
            language=found.language,
        )

    def html(self, stored: str) -> str:
        return richtext.expand(stored, self.item) if stored else ""

    def agents_html(self, stored: str) -> str:
        """The same of a text that only agents read, which may link to files that only they may have."""
        return richtext.expand(stored, self.item, self._agents_file) if stored else ""

    def _agents_file(self, file_pk: int) -> str | None:
        self.keys.add(agent_file_key(file_pk))
        found = self.sources.files.get(file_pk)
        return found and self.sources.agent_media_url + found.file.name

    plain = staticmethod(richtext.plain)


def address(row: Any) -> Address | None:
    """The address of a location or contact; None where no line of it is filled in."""
    found = Address(
        address_1=row.address_1,
        address_2=row.address_2,
        city=row.city,
        state_province=row.state_province,
        postal_code=row.postal_code,
        country=row.country,
    )
    return found if any(found.model_dump().values()) else None
