"""What each translation was made from: kept beside the documents, so that one can say what changed since.

A translation that an editor publishes is taken as right for what its original says at that moment. It stays so until
the original's words change; then the version in which they did is noted, field by field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from wagtail.models import Revision

from content.documents import PUBLIC_CLASSES, Document, Sources, render
from content.documents.translation import Baseline, Original, compared, followed, said_in
from content.transaction import Item, publication

from .gathering import gather_for_draft
from .models import PublishedDocument, TranslationSource
from .present import Present, original_locale
from .store import READABLE


@dataclass(frozen=True)
class Comparison:
    """One field of the original beside its translation. `then` is what it said before, if it changed since."""

    name: str
    state: str
    now: str
    then: str
    stale_since_version: int | None


FIELDS = ("edition", "source_locale", "source_version", "source_revision", "words", "stale", "is_stale")


def originals_first(items: Iterable[Item], present: Present) -> Iterator[list[Item]]:
    """The items in two steps, so that a translation is rendered when its original has been stored."""
    steps: tuple[list[Item], list[Item]] = ([], [])
    for item in items:
        steps[_is_translation(item, present)].append(item)
    return filter(None, steps)


def tell(items: Iterable[Item], present: Present) -> list[TranslationSource]:
    """Put what these translations are compared with into the sources; return what must be kept of it anew."""
    translated = [item for item in items if _is_translation(item, present)]
    if not translated:
        return []
    content_ids = {item.content_id for item in translated}
    rows = {row["content_id"]: row for row in _original_rows(content_ids, present)}
    for content_id, row in rows.items():
        present.sources.originals[content_id] = _original(row)
    kept = {
        Item(source.content_id, source.locale): source
        for source in TranslationSource.objects.filter(content_id__in=content_ids)
    }
    return [
        new
        for item in translated
        if item.content_id in rows and (new := _followed(item, kept.get(item), rows[item.content_id], present))
    ]


def remember(sources: list[TranslationSource]) -> None:
    """Keep what `tell` found to be new."""
    TranslationSource.objects.bulk_create(
        sources, update_conflicts=True, unique_fields=["content_id", "locale"], update_fields=FIELDS, batch_size=100
    )


def mark_current(item: Item) -> None:
    """An editor compared this translation with its original as it is now, and it is right."""
    with publication() as changes:
        TranslationSource.objects.filter(content_id=item.content_id, locale=item.locale).delete()
        changes.items.add(item)


def compare(content_id: UUID, locale: str) -> list[Comparison]:
    """What the original says of each field, for whoever translates it into `locale`; nothing for an original.

    A translation that has not been published yet has only what the original says now.
    """
    first = original_locale(content_id)
    row = _published(content_id, first) if first and first != locale else None
    if row is None:
        return []
    now = said_in(_document(row))
    translation = _published(content_id, locale)
    if translation is None:
        return [Comparison(name, "missing", words, "", None) for name, words in now.items()]
    then = _said_then(content_id, locale)
    return [
        Comparison(
            field.name,
            field.state,
            now.get(field.name, ""),
            then.get(field.name, "") if field.stale_since_version else "",
            field.stale_since_version,
        )
        for field in _document(translation).translation.fields
    ]


def _published(content_id: UUID, locale: str) -> PublishedDocument | None:
    found = PublishedDocument.objects.filter(content_id=content_id, locale=locale, audience="public")
    return found.filter(state__in=READABLE).first()


def _document(row: PublishedDocument) -> Document:
    return PUBLIC_CLASSES[row.type].model_validate_json(bytes(row.body))


def _said_then(content_id: UUID, locale: str) -> dict[str, str]:
    """What the original said when the translation was last right, if that revision is still kept."""
    source = TranslationSource.objects.filter(content_id=content_id, locale=locale).first()
    revision = Revision.objects.filter(pk=source.source_revision).first() if source and source.is_stale else None
    if source is None or revision is None:
        return {}
    page = revision.as_object()
    page.locale_code = source.source_locale
    document = render(page, gather_for_draft(page), source.source_locale).public
    return said_in(document) if document else {}


def tell_draft(page: Any, sources: Sources) -> None:
    """Put the published original that a draft is to be compared with into its sources, if there is one."""
    locale = original_locale(page.translation_key)
    found = PublishedDocument.objects.filter(content_id=page.translation_key, locale=locale, audience="public")
    row = found.filter(state__in=READABLE).values(*ORIGINAL).first() if locale else None
    if row is not None:
        sources.originals[page.translation_key] = _original(row)


ORIGINAL = ("content_id", "locale", "version", "words", "source_revision")


def _is_translation(item: Item, present: Present) -> bool:
    return item in present.readable and present.originals.get(item.content_id) not in (None, item.locale)


def _original_rows(content_ids: set[UUID], present: Present) -> Iterator[dict[str, Any]]:
    found = PublishedDocument.objects.filter(content_id__in=content_ids, audience="public", state__in=READABLE)
    for row in found.values(*ORIGINAL):
        if row["locale"] == present.originals[row["content_id"]]:
            yield row


def _original(row: dict[str, Any]) -> Original:
    return Original(row["locale"], row["version"], orjson.loads(row["words"] or "{}"))


def _followed(
    item: Item, kept: TranslationSource | None, row: dict[str, Any], present: Present
) -> TranslationSource | None:
    """What to keep of `item` anew; None if what is kept still holds."""
    original = present.sources.originals[item.content_id]
    edition = present.editions[item]
    is_new = kept is None or kept.edition != edition or kept.source_locale != original.locale
    if is_new:
        baseline, revision = compared(original), row["source_revision"]
    else:
        assert kept is not None
        was = Baseline(kept.source_locale, kept.source_version, kept.words, kept.stale)
        baseline, revision = followed(was, original), kept.source_revision
    present.sources.baselines[item.content_id, item.locale] = baseline
    if not is_new and kept is not None and kept.stale == baseline.stale:
        return None
    return TranslationSource(
        content_id=item.content_id,
        locale=item.locale,
        edition=edition,
        source_locale=baseline.source_locale,
        source_version=baseline.source_version,
        source_revision=revision,
        words=dict(baseline.words),
        stale=dict(baseline.stale),
        is_stale=bool(baseline.stale),
    )
