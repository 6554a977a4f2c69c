"""What a list of voices is about: titles and addresses of many items in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from wagtail.models import Page

from content.editorial.rights import changeable
from content.models import Topic
from content.publishing.models import PublishedDocument

from .flags import CHANGE_TOPICS

Name = tuple[UUID, str]
"""An item and a language."""


@dataclass(frozen=True)
class About:
    """One item in one language, as a list shows it. `edit_url` is empty for who may not change it."""

    title: str
    edit_url: str = ""


def about(names: Iterable[Name], user: Any) -> dict[Name, About]:
    """The items of one page of a list. An item that was deleted is known by the title of its last document."""
    names = set(names)
    ids = {content_id for content_id, _ in names}
    columns = ("content_id", "locale", "title")
    documents = PublishedDocument.objects.filter(audience="agent", content_id__in=ids).values_list(*columns)
    found = {(content_id, locale): About(title) for content_id, locale, title in documents}
    found |= _pages(ids, user) | _topics(ids, user)
    return {name: found.get(name, About("(deleted)")) for name in names}


def _pages(ids: set[UUID], user: Any) -> dict[Name, About]:
    pages = Page.objects.filter(translation_key__in=ids)
    columns = ("pk", "translation_key", "locale__language_code", "title", "draft_title")
    rows = list(pages.values_list(*columns))
    theirs = changeable(user, [pk for pk, *_ in rows])
    return {
        (content_id, locale): About(draft_title, reverse("wagtailadmin_pages:edit", args=[pk]))
        if pk in theirs
        else About(title)
        for pk, content_id, locale, title, draft_title in rows
    }


def _topics(ids: set[UUID], user: Any) -> dict[Name, About]:
    topics = Topic.objects.filter(translation_key__in=ids)
    may_change = user.has_perm(CHANGE_TOPICS)
    return {
        (content_id, locale): About(
            title, reverse("wagtailsnippets_content_topic:edit", args=[pk]) if may_change else ""
        )
        for pk, content_id, locale, title in topics.values_list(
            "pk", "translation_key", "locale__language_code", "title"
        )
    }
