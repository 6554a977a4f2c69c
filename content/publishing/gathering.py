"""Gathers the sources of a batch: everything that rendering it may look at, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from content import models
from content.documents import Sources
from content.documents.page import public_path
from content.documents.references import References
from content.documents.sources import Target

from . import shown
from .departed import follow_the_departed
from .links import LINKS, SUPERSEDING, Links, draft_links
from .page_rows import PageLookup, PageRow, first_languages

STEP = Page.steplen


def gather(pages: list[Any], rows: list[PageRow], links: Links, lookup: PageLookup, media_url: str = "") -> Sources:
    """What rendering `pages` needs. `rows` are those of all their translations; pictures and files of a draft lie under
    `media_url`.
    """
    sources = Sources(
        public_url=settings.PUBLIC_SITE_URL,
        default_locale=settings.LANGUAGE_CODE,
        currency=settings.CURRENCY,
        time_zone=settings.TIME_ZONE,
        clock=24 if settings.CLOCK_HOURS == 24 else 12,
        media_url=media_url or f"{settings.API_URL}/media/",
        agent_media_url=media_url or f"{settings.API_URL}/api/v1/agent/media/",
    )
    sources.links.update(links)
    _note_facts(sources, pages, rows)
    wanted = _references([*pages, *sources.fact_pages.values()], links)
    wanted.pages.update(_note_superseding(sources, pages))
    _note_chains(sources, pages)

    parents = {page.path[:-STEP] for page in pages if page.path}
    linked = lookup.rows(Q(pk__in=wanted.pages) | Q(path__in=parents))
    _note_departments(sources, pages, linked)
    others = {row.content_id for row in linked} - {row.content_id for row in rows}
    everything = [*rows, *linked, *(lookup.rows(Q(translation_key__in=others)) if others else [])]
    everything += follow_the_departed(sources, everything, lookup)
    sources.page_items.update({row.pk: row.content_id for row in everything})

    readable = [row for row in everything if row.is_readable]
    _note_targets(sources, readable)
    shown.add_locations(sources, readable)
    shown.add_requests(sources, readable, {getattr(page, "request_service_id", None) for page in pages})
    shown.add_topics(sources, lookup.locale_codes)
    shown.add_contacts(sources, wanted.contacts, lookup.locale_codes)
    shown.add_service_codes(sources, {pk for values in links.get("identifiers", {}).values() for pk in values})
    shown.add_hours(sources, wanted.hours)
    shown.add_pictures(sources, wanted.images)
    shown.add_files(sources, wanted.files)
    return sources


def gather_for_draft(page: Page, media_url: str = "") -> Sources:
    """What rendering an unsaved draft needs: its child rows are read from the instance, not from their tables.

    Its pictures and files are then under `media_url`, because nobody else may see them yet.
    """
    lookup = PageLookup()
    rows = lookup.rows(Q(translation_key=page.translation_key))
    return gather([page], rows, draft_links(page), lookup, media_url)


def _references(pages: list[Any], links: Links) -> References:
    wanted = References()
    for page in pages:
        wanted.of_page(page)
    for relation, (model, column) in LINKS.items():
        for values in links.get(relation, {}).values():
            wanted.add(model._meta.get_field(column).related_model, values)
    return wanted


def _note_superseding(sources: Sources, pages: list[Any]) -> list[int]:
    """Note what takes the place of these items, and return those pages; the latest one, if several do."""
    found: list[tuple[int, UUID, UUID]] = []
    for model, (relation, date, holds) in SUPERSEDING.items():
        replaced = {page.translation_key for page in pages if isinstance(page, model)}
        if replaced:
            newer = model.objects.filter(live=True, **{f"{relation}__translation_key__in": replaced}, **holds)
            newer = newer.order_by(date, "pk")
            found += newer.values_list("pk", "translation_key", f"{relation}__translation_key")
    sources.superseded.update({old: new for _, new, old in found})
    return [pk for pk, _, _ in found]


def _note_facts(sources: Sources, pages: list[Any], rows: list[PageRow]) -> None:
    """Load the originals of those of these pages that are translations and tell facts of their originals."""
    first = first_languages(rows)
    originals = {row.content_id: row.pk for row in rows if row.is_readable and row.locale == first[row.content_id]}
    wanted: dict[Any, set[int]] = defaultdict(set)
    for page in pages:
        original = originals.get(page.translation_key, page.pk)
        if page.facts and original != page.pk:
            wanted[type(page)].add(original)
    for model, pks in wanted.items():
        sources.fact_pages.update({page.translation_key: page for page in model.objects.filter(pk__in=pks)})


def _note_chains(sources: Sources, pages: list[Any]) -> None:
    """Note whom each of these alerts follows, and whom those do, to the first one: a query for each link of a chain."""
    followed = (page.references_id for page in pages if isinstance(page, models.Alert))
    unknown = {pk for pk in followed if pk is not None}
    while unknown:
        found = models.Alert.objects.filter(pk__in=unknown).values_list("pk", "translation_key", "references_id")
        sources.chained.update({pk: (content_id, before) for pk, content_id, before in found})
        unknown = {before for _, _, before in found if before is not None} - sources.chained.keys()


def _note_departments(sources: Sources, pages: list[Any], linked: list[PageRow]) -> None:
    departments = {row.path: row.content_id for row in linked if row.type == "department"}
    for page in pages:
        if page.path and page.path[:-STEP] in departments:
            sources.departments[page.pk] = departments[page.path[:-STEP]]


def _note_targets(sources: Sources, readable: list[PageRow]) -> None:
    for row in readable:
        targets = sources.staff_targets if row.is_internal else sources.targets
        path = public_path(row.url_path)
        targets[row.content_id][row.locale] = Target(row.content_id, str(row.type), row.locale, row.title, path)
