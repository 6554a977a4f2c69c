"""What pages show beside links: places, contacts, topics, hours, codes, pictures and files, in a query or two each."""

from __future__ import annotations

from content import models
from content.documents import Sources
from content.documents.base import Identifier, Rendition
from content.documents.pictures import distinct
from content.documents.sources import Target
from content.documents.topic import topic_path

from .hours import hours_by_pk
from .page_rows import PageRow

LOCATION_CARD = (
    *("address_1", "address_2", "city", "state_province", "postal_code", "country"),
    *("kind", "latitude", "longitude", "opening_hours_id", "displayed_hours"),
)
"""What others show of a location beside its link."""


def add_locations(sources: Sources, rows: list[PageRow]) -> None:
    locations = {row.pk: row for row in rows if row.type == "location"}
    if locations:
        places = models.Location.objects.filter(pk__in=locations)
        for place in places.values_list("pk", *LOCATION_CARD, named=True):
            row = locations[place.pk]
            sources.locations[row.content_id][row.locale] = place


def add_requests(sources: Sources, rows: list[PageRow], asked: set[int | None]) -> None:
    """What agents read of the services that pages name for their request, in every language."""
    items = {sources.page_items[pk] for pk in asked if pk in sources.page_items}
    services = {row.pk: row for row in rows if row.content_id in items}
    if services:
        found = models.Service.objects.filter(pk__in=services)
        for service in found.values_list("pk", "service_code", "sla_value", "sla_unit", named=True):
            row = services[service.pk]
            sources.requests[row.content_id][row.locale] = service


def add_topics(sources: Sources, codes: dict[int, str]) -> None:
    """All of them: there are few, and a topic needs those above it."""
    topics = list(
        models.Topic.objects.values_list(
            "pk", "translation_key", "locale_id", "title", "slug", "parent__translation_key"
        )
    )
    for pk, content_id, locale_id, title, slug, parent in topics:
        locale = codes[locale_id]
        sources.topic_items[pk] = content_id
        sources.targets[content_id][locale] = Target(content_id, "topic", locale, title, topic_path(slug))
        sources.wider_topics[content_id][locale] = parent


def add_contacts(sources: Sources, pks: set[int], codes: dict[int, str]) -> None:
    if not pks:
        return
    keys = models.Contact.objects.filter(pk__in=pks).values("translation_key")
    for contact in models.Contact.objects.filter(translation_key__in=keys):
        sources.contact_items[contact.pk] = contact.translation_key
        sources.contacts[contact.translation_key][codes[contact.locale_id]] = contact


def add_service_codes(sources: Sources, pks: set[int]) -> None:
    if not pks:
        return
    for row in models.ServiceCode.objects.filter(pk__in=pks):
        sources.service_codes[row.pk] = Identifier(scheme=row.scheme, code=row.code, title=row.title)


def add_hours(sources: Sources, pks: set[int]) -> None:
    """The opening hours that pages name, and those of the places and contacts that they show."""
    shown = (row for group in (sources.locations, sources.contacts) for rows in group.values() for row in rows.values())
    pks = (pks | {row.opening_hours_id for row in shown}) - {None}
    if pks:
        sources.opening_hours.update(hours_by_pk(pks))


def add_pictures(sources: Sources, pks: set[int]) -> None:
    if not pks:
        return
    for image in models.CityImage.objects.filter(pk__in=pks).prefetch_related("renditions"):
        made = {made.filter_spec: made for made in image.renditions.all()}
        renditions = [
            Rendition(
                url=sources.media_url + made[spec].file.name,
                width=made[spec].width,
                height=made[spec].height,
                format=kind.format,
                crop=kind.crop,
            )
            for spec, kind in models.media.RENDITIONS.items()
            if spec in made
        ]
        sources.pictures[image.pk] = (image, distinct(renditions))


def add_files(sources: Sources, pks: set[int]) -> None:
    if pks:
        sources.files.update({file.pk: file for file in models.CityDocument.objects.filter(pk__in=pks)})
