"""The other languages of a page, for what is done to all of them at once."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page


def others(page: Page) -> list[Any]:
    """The translations of `page` that people made, in the order of their languages; stand-ins follow by themselves."""
    found = page.get_translations().filter(alias_of=None).select_related("locale").order_by("locale__language_code")
    return list(found.specific())


def others_live(page: Page) -> list[Any]:
    return [other for other in others(page) if other.live]


def name_of(page: Page) -> str:
    """The page's language as the desk calls it."""
    return str(page.locale.get_display_name())
