"""What a page says and lacks: its summary, its headings, its pictures' words, what should be a Contact or a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings

from content.documents.translation import said_in
from content.models import CityImage

from .draft import Draft
from .numbers import typed_in

_LOCAL = re.compile(r"^(localhost|127\.|10\.|192\.168\.|.*\.local$)")
_SAYS_NOTHING = {"here", "click here", "this", "link", "read more", "more", "aquí", "haga clic aquí", "点击这里", "هنا"}


NO_CONTENT = ("title", "keywords", "alternate_name", "acronym")
"""Words of a page that name it, and say nothing of it."""
CONTENT = ("contacts", "locations", "online", "address", "starts_at", "file", "alternative_url")
"""What besides words can be all that a page is for."""


def nothing_said(draft: Draft) -> Iterator[str]:
    said = said_in(draft.document).keys() - set(NO_CONTENT)
    if not said and not any(getattr(draft.document, name, None) for name in CONTENT):
        yield "It has nothing but a title. Write a summary or a text, or choose a contact or a place."


def no_summary(draft: Draft) -> Iterator[str]:
    if not draft.page.summary:
        yield "There is no summary. Lists, search and text messages show it."


def typed_numbers(draft: Draft) -> Iterator[str]:
    """A number in a text goes stale when the office moves; a Contact is changed once for all pages."""
    for found in typed_in(draft.text):
        yield f"The telephone number {found} is typed into the text. Use a Contact, which is kept up to date."


def headings_in_order(draft: Draft) -> Iterator[str]:
    level = 1
    for found, words in draft.headings():
        if not words:
            yield "A heading is empty."
        elif found > level + 1:
            yield f"“{words}” is a heading {found} below a heading {level}. Use {level + 1}: screen readers count."
        level = found


def pictures_without_words(draft: Draft) -> Iterator[str]:
    """A picture needs words for those who do not see it, or to be marked as decoration."""
    shown = {raw["value"]["image"]["image"]: raw["value"] for raw in draft.raw_blocks if raw["type"] == "image"}
    if lead := getattr(draft.page, "image_id", None):
        shown.setdefault(lead, {"image": {}})
    for image in CityImage.objects.filter(pk__in=shown):
        usage = shown[image.pk]["image"]
        if not (usage.get("decorative") or usage.get("alt_text") or image.is_decoration or image.description):
            yield f"The picture “{image.title}” has no words for people who do not see it."


def links_to_ourselves(draft: Draft) -> Iterator[str]:
    """A typed address of our own website breaks when the page moves; a link to the page follows it."""
    own = urlsplit(settings.PUBLIC_SITE_URL)
    known = {block.item.url for block in draft.blocks if block.type == "link"}
    for address, words in draft.links():
        there = urlsplit(address)
        if there.netloc == own.netloc and address not in known and not _is_chosen(draft, address):
            yield f"The link “{words}” is typed as {address}. Choose the page instead, so that the link follows it."
        elif there.scheme in ("http", "https") and (not there.netloc or _LOCAL.match(there.hostname or "")):
            yield f"The link “{words}” leads to {address}, which residents cannot reach."


def links_that_say_nothing(draft: Draft) -> Iterator[str]:
    for address, words in draft.links():
        if words.casefold().strip(" .…»>") in _SAYS_NOTHING:
            yield f"The link “{words}” to {address} does not say where it leads."


def _is_chosen(draft: Draft, address: str) -> bool:
    return any(f'href="{address}" data-content-id=' in html for html in draft.html)
