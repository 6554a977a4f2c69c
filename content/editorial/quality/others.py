"""How a page stands to others: links in vain, an answer that exists already, languages it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.models import Locale, Page

from content.editorial.dead_links import dead_links
from content.models import Faq

from .draft import Draft


@dataclass(frozen=True)
class Similar:
    """A published item that says much the same."""

    content_id: UUID
    title: str


class FindsSimilar(Protocol):
    """Who can tell what is published already. `settings.FINDS_SIMILAR` names it: the desk knows no search engine."""

    def __call__(self, title: str, type: str, locale: str) -> Sequence[Similar]:
        """Published items of this type and language with much the same title, the nearest first."""


def links_in_vain(draft: Draft) -> Iterator[str]:
    for link in dead_links(draft.page):
        yield f"A link leads to {link}. Readers will not see it until it is published."


def duplicates(draft: Draft) -> Iterator[str]:
    """Two answers to one question drift apart, and a search finds the wrong one."""
    if not isinstance(draft.page, Faq) or not draft.page.title:
        return
    find: FindsSimilar = import_string(settings.FINDS_SIMILAR)
    for item in find(draft.page.title, "faq", draft.locale):
        if item.content_id != draft.page.translation_key:
            yield f"“{item.title}” asks much the same. Change that answer, or merge the two."


def missing_languages(draft: Draft) -> Iterator[str]:
    """Stand-ins that Wagtail makes of pages nobody has translated do not count."""
    there = Page.objects.filter(translation_key=draft.page.translation_key, alias_of=None)
    lacking = Locale.objects.exclude(pk__in=there.values("locale")).exclude(pk=draft.page.locale_id)
    names = dict(settings.LANGUAGES)
    codes = sorted(lacking.values_list("language_code", flat=True))
    if codes:
        yield f"Not translated into {', '.join(names.get(code, code) for code in codes)}."
