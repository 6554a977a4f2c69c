"""What translators have to do: which pages are missing in a language, which are older than their original, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.utils.text import capfirst
from wagtail.models import Locale, Page

from content.models import ContentPage
from content.publishing.models import TranslationSource
from content.publishing.translations import Comparison, compare

MISSING, STALE = "missing", "stale"
PUT_TOGETHER = {
    "open311": "311 request",
    "identifiers": "official codes",
    "message_text": "message",
    "instruction_text": "instruction",
    "link": "words of the link",
}
"""What the editor calls those fields of documents that no field of a page is named after."""


@dataclass(frozen=True)
class Standing:
    """A translation beside its original, for the one who edits it."""

    original: Any
    comparisons: list[Comparison]

    @property
    def changed(self) -> list[Comparison]:
        return [found for found in self.comparisons if found.stale_since_version]


def standing_of(page: Any) -> Standing | None:
    """How the translation `page` stands; None for an original, a page that is not saved yet, and what is no item."""
    if not isinstance(page, ContentPage) or not page.pk or page.alias_of_id:
        return None
    original = _originals(Page.objects.filter(translation_key=page.translation_key)).exclude(pk=page.pk).first()
    if original is None or original.locale_id == page.locale_id:
        return None
    found = compare(page.translation_key, page.locale.language_code)
    return Standing(original, found) if found else None


def label(name: str, model: type[Any]) -> str:
    """What the editor calls a field of a document: as the model says, where the document does not put it together."""
    fields = {field.name: str(field.verbose_name) for field in model._meta.fields}
    return capfirst(PUT_TOGETHER.get(name) or fields.get(name) or name.replace("_", " "))


def to_translate(locale: Locale, problem: str) -> QuerySet[Page]:
    """The live originals of other languages whose translation into `locale` is missing or stale, by title.

    Each has the `translation_pk` of a page in that language, live or a draft, if there is one.
    """
    there = Page.objects.filter(translation_key=OuterRef("translation_key"), locale=locale, alias_of=None)
    pages = _originals(Page.objects.all()).exclude(locale=locale)
    pages = pages.annotate(translation_pk=Subquery(there.values("pk")[:1]), language=Value(locale.language_code))
    if problem == MISSING:
        pages = pages.exclude(Exists(there.filter(live=True)))
    else:
        stale = TranslationSource.objects.filter(
            content_id=OuterRef("translation_key"), locale=locale.language_code, is_stale=True
        )
        pages = pages.filter(Exists(there.filter(live=True)), Exists(stale))
    return pages.order_by("title", "pk")


def counts() -> list[tuple[Locale, int, int]]:
    """For each language but the city's own: how many items are missing, and how many are stale. Two queries each."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    found = [locales[code] for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE and code in locales]
    return [(one, to_translate(one, MISSING).count(), to_translate(one, STALE).count()) for one in found]


def _originals(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Of each item, the live page that was there first."""
    live = Page.objects.filter(live=True, alias_of=None, depth__gt=2)
    older = live.filter(translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk"))
    return pages.filter(pk__in=live.values("pk")).exclude(Exists(older)).select_related("locale")
