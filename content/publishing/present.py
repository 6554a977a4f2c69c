"""The present state of items: what is live and may be read, and everything that rendering it needs.

Loaded for a whole batch in a fixed number of queries, whatever the batch's size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model, Q
from wagtail.models import Locale, Page, PageViewRestriction

from content import models
from content.documents import TYPES, Sources
from content.documents.base import Identifier, Rendition
from content.documents.page import public_path
from content.documents.pictures import distinct
from content.documents.reading import Target
from content.documents.references import References
from content.documents.topic import topic_path
from content.transaction import Item

from .hours import hours_by_pk

STEP = Page.steplen
MOST_HOPS = 5
"""Items merged into one that was merged itself; more than a city ever makes, and an end to circles."""
TYPE_NAMES = {model: name for name, model in TYPES.items()}
LINKS: dict[str, tuple[Any, str]] = {
    "topics": (models.PageTopic, "topic_id"),
    "contacts": (models.PageContact, "contact_id"),
    "locations": (models.PageLocation, "location_id"),
    "related": (models.PageRelated, "item_id"),
    "services": (models.FaqService, "service_id"),
    "identifiers": (models.ServiceIdentifier, "code_id"),
    "scope": (models.AlertItem, "item_id"),
}


LOCATION_CARD = (
    *("address_1", "address_2", "city", "state_province", "postal_code", "country"),
    *("kind", "latitude", "longitude", "opening_hours_id", "displayed_hours"),
)
"""What others show of a location beside its link."""


@dataclass(frozen=True)
class PageRow:
    """What is needed of a page that is linked to but not rendered."""

    pk: int
    content_id: UUID
    locale: str
    type: str | None
    live: bool
    path: str
    url_path: str
    title: str
    is_stand_in: bool
    """An alias that stands in another language's tree for a translation nobody has made."""
    edition: int | None
    """The revision that is live. An alias has none and follows its original's."""
    is_internal: bool
    """Only agents read it, so nothing that the public reads may show that it is there."""


@dataclass(frozen=True)
class Present:
    """What there is of the items asked for. An item that exists but may not be read is `withheld`, not absent."""

    readable: dict[Item, Model]
    editions: dict[Item, int | None]
    """A number for each readable item that changes when an editor changes it, and not with what it shows."""
    withheld: set[Item]
    originals: dict[UUID, str]
    """The language that each item was written in: of those that can be read, the one that was there first."""
    sources: Sources


def load(items: Iterable[Item]) -> Present:
    """Load what is live of `items` and all that rendering them needs."""
    items = set(items)
    codes = _locale_codes()
    rows = _page_rows(Q(translation_key__in={item.content_id for item in items}), codes)
    restricted = _restricted_paths()
    asked = [row for row in rows if Item(row.content_id, row.locale) in items]
    readable_rows = [row for row in asked if _is_readable(row, restricted)]
    readable: dict[Item, Model] = {}
    editions = {Item(row.content_id, row.locale): row.edition for row in readable_rows}
    for page in _specific(readable_rows):
        readable[Item(page.translation_key, page.locale_code)] = page
    pages = list(readable.values())
    sources = _sources(pages, rows, restricted, _stored_links(pages), codes)
    originals = _first_languages(rows, restricted)
    for topic in models.Topic.objects.filter(translation_key__in={item.content_id for item in items}).order_by("pk"):
        originals.setdefault(topic.translation_key, codes[topic.locale_id])
        item = Item(topic.translation_key, codes[topic.locale_id])
        if item in items:
            readable[item] = topic
            editions[item] = _topic_edition(topic)
    withheld = {Item(row.content_id, row.locale) for row in asked} - set(readable)
    return Present(readable, editions, withheld, originals, sources)


def sources_for_draft(page: Page, media_url: str = "") -> Sources:
    """What rendering an unsaved draft needs: its child rows are read from the instance, not from their tables.

    Its pictures and files are then under `media_url`, because nobody else may see them yet.
    """
    links: dict[str, dict[int, list[Any]]] = defaultdict(dict)
    for relation, (model, column) in LINKS.items():
        name = model._meta.get_field("page").remote_field.related_name
        if hasattr(page, name):
            links[relation][page.pk] = [getattr(row, column) for row in getattr(page, name).all()]
    if hasattr(page, "source_links"):
        links["sources"][page.pk] = list(page.source_links.all())
    codes = _locale_codes()
    rows = _page_rows(Q(translation_key=page.translation_key), codes)
    return _sources([page], rows, _restricted_paths(), links, codes, media_url)


def original_locale(content_id: UUID) -> str | None:
    """The language that a page's item was written in, of those that can be read; None if none can."""
    rows = _page_rows(Q(translation_key=content_id), _locale_codes())
    return _first_languages(rows, _restricted_paths()).get(content_id)


def items_under(page_pks: set[int]) -> set[Item]:
    """The items of these pages and of every page below them, wherever they stand now."""
    paths = list(Page.objects.filter(pk__in=page_pks).values_list("path", flat=True)) if page_pks else []
    if not paths:
        return set()
    below = Q()
    for path in paths:
        below |= Q(path__startswith=path)
    found = Page.objects.filter(below).values_list("translation_key", "locale__language_code")
    return {Item(content_id, locale) for content_id, locale in found}


def all_items() -> list[Item]:
    """Every item that has, or may have, documents, in an order in which what others show comes first."""
    found = []
    for model in TYPES.values():
        found += [Item(*row) for row in model.objects.values_list("translation_key", "locale__language_code")]  # type: ignore[attr-defined]
    return list(dict.fromkeys(found))


def _sources(
    pages: list[Any],
    rows: list[PageRow],
    restricted: tuple[str, ...],
    links: dict[str, dict[int, list[Any]]],
    codes: dict[int, str],
    draft_media_url: str = "",
) -> Sources:
    sources = Sources(
        public_url=settings.PUBLIC_SITE_URL,
        default_locale=settings.LANGUAGE_CODE,
        currency=settings.CURRENCY,
        time_zone=settings.TIME_ZONE,
        clock=24 if settings.CLOCK_HOURS == 24 else 12,
        media_url=draft_media_url or f"{settings.API_URL}/media/",
        agent_media_url=draft_media_url or f"{settings.API_URL}/api/v1/agent/media/",
    )
    sources.links.update(links)
    wanted = References()
    for page in pages:
        wanted.of_page(page)
    for relation, (model, column) in LINKS.items():
        for values in links.get(relation, {}).values():
            wanted.add(model._meta.get_field(column).related_model, values)

    wanted.pages.update(_note_superseding(sources, pages))
    parents = {page.path[:-STEP] for page in pages if page.path}
    linked = _page_rows(Q(pk__in=wanted.pages) | Q(path__in=parents), codes)
    by_path = {row.path: row for row in linked}
    for page in pages:
        above = by_path.get(page.path[:-STEP]) if page.path else None
        if above and above.type == "department":
            sources.departments[page.pk] = above.content_id
    known = {row.content_id for row in rows}
    others = {row.content_id for row in linked} - known
    everything = [*rows, *linked, *(_page_rows(Q(translation_key__in=others), codes) if others else [])]
    everything += _follow_the_departed(everything, sources, codes)
    for row in everything:
        sources.page_items[row.pk] = row.content_id
        if _is_readable(row, restricted) and row.type:
            path = public_path(row.url_path)
            target = Target(row.content_id, row.type, row.locale, row.title, path)
            targets = sources.staff_targets if row.is_internal else sources.targets
            targets[row.content_id][row.locale] = target
    readable = [row for row in everything if _is_readable(row, restricted)]
    _add_locations(sources, readable)
    _add_requests(sources, readable, {getattr(page, "request_service_id", None) for page in pages})
    _add_topics(sources, codes)
    _add_contacts(sources, wanted.contacts, codes)
    _add_service_codes(sources, {pk for values in links.get("identifiers", {}).values() for pk in values})
    _add_hours(sources, wanted.hours)
    _add_pictures(sources, wanted.images)
    _add_files(sources, wanted.files)
    return sources


def _note_superseding(sources: Sources, pages: list[Any]) -> list[int]:
    """Note what takes the place of these official documents, and return those pages; the latest one, if several do."""
    replaced = {page.translation_key for page in pages if isinstance(page, models.OfficialDocument)}
    if not replaced:
        return []
    newer = models.OfficialDocument.objects.filter(replaces__translation_key__in=replaced, live=True)
    columns = ("pk", "translation_key", "replaces__translation_key")
    found = list(newer.order_by("issued_on", "pk").values_list(*columns))
    sources.superseded.update({old: new for _, new, old in found})
    return [pk for pk, _, _ in found]


def _first_languages(rows: list[PageRow], restricted: tuple[str, ...]) -> dict[UUID, str]:
    first: dict[UUID, str] = {}
    for row in rows:
        if _is_readable(row, restricted):
            first.setdefault(row.content_id, row.locale)
    return first


def _follow_the_departed(rows: list[PageRow], sources: Sources, codes: dict[int, str]) -> list[PageRow]:
    """Note where pages that left lead to, and return the rows of what is found there: mostly nothing, in no query."""
    found: list[PageRow] = []
    waiting = rows
    for _ in range(MOST_HOPS):
        led = _replacements(row.pk for row in waiting if row.type and not row.live)
        if not led:
            break
        keys = Page.objects.filter(pk__in=set(led.values())).values("translation_key")
        waiting, before = _page_rows(Q(translation_key__in=keys), codes), waiting
        items = {row.pk: row.content_id for row in waiting}
        for row in before:
            if row.pk in led:
                sources.successors[row.content_id, row.locale] = items[led[row.pk]]
        found += waiting
    return found


def _replacements(pks: Iterable[int]) -> dict[int, int]:
    """What editors put in the place of these pages, in one statement for all types."""
    wanted = ", ".join(str(int(pk)) for pk in pks)
    if not wanted:
        return {}
    tables = [model._meta.db_table for model in TYPE_NAMES if issubclass(model, models.ContentPage)]
    sql = " UNION ALL ".join(
        f"SELECT page_ptr_id, replaced_by_id FROM {table} "  # noqa: S608
        f"WHERE page_ptr_id IN ({wanted}) AND replaced_by_id IS NOT NULL"
        for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return dict(cursor.fetchall())


def _page_rows(where: Q, codes: dict[int, str]) -> list[PageRow]:
    names = _type_names()
    columns = ("pk", "translation_key", "locale_id", "content_type_id", "live", "path", "url_path", "title")
    of_alias = ("alias_of__translation_key", "live_revision_id", "alias_of__live_revision_id")
    found = Page.objects.filter(where).order_by("pk").values_list(*columns, *of_alias, "alert__kind")
    return [
        PageRow(
            *(pk, key, codes[locale], names.get(kind), live, path, url_path, title),
            is_stand_in=alias_of == key,
            edition=followed or own,
            is_internal=alert == "internal",
        )
        for pk, key, locale, kind, live, path, url_path, title, alias_of, own, followed, alert in found
    ]


def _is_readable(row: PageRow, restricted: tuple[str, ...]) -> bool:
    return row.live and row.type is not None and not row.is_stand_in and not row.path.startswith(restricted)


def _restricted_paths() -> tuple[str, ...]:
    """Tree paths that Wagtail's page privacy closes, with all that is below them."""
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))


def _specific(rows: list[PageRow]) -> Iterable[Any]:
    by_type: dict[str, dict[int, PageRow]] = defaultdict(dict)
    for row in rows:
        if row.type:
            by_type[row.type][row.pk] = row
    for name, wanted in by_type.items():
        for page in TYPES[name].objects.filter(pk__in=wanted):  # type: ignore[attr-defined]
            page.locale_code = wanted[page.pk].locale
            yield page


def _stored_links(pages: list[Any]) -> dict[str, dict[int, list[Any]]]:
    """The child rows of these pages in the editor's order, in one statement for all relations."""
    links: dict[str, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
    if not pages:
        return links
    pks = ", ".join(str(int(page.pk)) for page in pages)
    relations = " UNION ALL ".join(
        f"SELECT '{relation}' AS relation, page_id, {column}, sort_order, id "  # noqa: S608
        f"FROM {model._meta.db_table} WHERE page_id IN ({pks})"
        for relation, (model, column) in LINKS.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(f"{relations} ORDER BY sort_order, id")
        for relation, page_pk, target, _, _ in cursor.fetchall():
            links[relation][page_pk].append(target)
    answers = [page.pk for page in pages if isinstance(page, models.Faq)]
    if answers:
        for source in models.FaqSource.objects.filter(page_id__in=answers).order_by("sort_order", "pk"):
            links["sources"][source.page_id].append(source)
    return links


def _topic_edition(topic: models.Topic) -> int:
    """A topic has no revisions, so a number is made of what an editor wrote."""
    written = repr((topic.title, topic.slug, topic.description, topic.parent_id))
    return int.from_bytes(blake2b(written.encode(), digest_size=7).digest())


def _add_locations(sources: Sources, rows: list[PageRow]) -> None:
    locations = {row.pk: row for row in rows if row.type == "location"}
    if locations:
        places = models.Location.objects.filter(pk__in=locations)
        for place in places.values_list("pk", *LOCATION_CARD, named=True):
            row = locations[place.pk]
            sources.locations[row.content_id][row.locale] = place


def _add_requests(sources: Sources, rows: list[PageRow], asked: set[int | None]) -> None:
    """What agents read of the services that pages name for their request, in every language."""
    items = {sources.page_items[pk] for pk in asked if pk in sources.page_items}
    services = {row.pk: row for row in rows if row.content_id in items}
    if services:
        found = models.Service.objects.filter(pk__in=services)
        for service in found.values_list("pk", "service_code", "sla_value", "sla_unit", named=True):
            row = services[service.pk]
            sources.requests[row.content_id][row.locale] = service


def _add_topics(sources: Sources, codes: dict[int, str]) -> None:
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


def _add_contacts(sources: Sources, pks: set[int], codes: dict[int, str]) -> None:
    if not pks:
        return
    keys = models.Contact.objects.filter(pk__in=pks).values("translation_key")
    for contact in models.Contact.objects.filter(translation_key__in=keys):
        sources.contact_items[contact.pk] = contact.translation_key
        sources.contacts[contact.translation_key][codes[contact.locale_id]] = contact


def _add_service_codes(sources: Sources, pks: set[int]) -> None:
    if not pks:
        return
    for row in models.ServiceCode.objects.filter(pk__in=pks):
        sources.service_codes[row.pk] = Identifier(scheme=row.scheme, code=row.code, title=row.title)


def _add_hours(sources: Sources, pks: set[int]) -> None:
    """The opening hours that pages name, and those of the places and contacts that they show."""
    shown = (row for group in (sources.locations, sources.contacts) for rows in group.values() for row in rows.values())
    pks = (pks | {row.opening_hours_id for row in shown}) - {None}
    if pks:
        sources.opening_hours.update(hours_by_pk(pks))


def _add_pictures(sources: Sources, pks: set[int]) -> None:
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


def _add_files(sources: Sources, pks: set[int]) -> None:
    if pks:
        sources.files.update({file.pk: file for file in models.CityDocument.objects.filter(pk__in=pks)})


def _type_names() -> dict[int, str]:
    pages = [model for model in TYPE_NAMES if issubclass(model, Page)]
    return {kind.pk: TYPE_NAMES[model] for model, kind in ContentType.objects.get_for_models(*pages).items()}


def _locale_codes() -> dict[int, str]:
    return dict(Locale.objects.values_list("pk", "language_code"))
