"""Beginning a translation, wherever its page stands in the tree.

A translation stands below the translation of the page above it. Where nobody has made that one yet, an alias of the
original holds its place: a stand-in, which readers never see. When the page above is translated at last, its stand-in
is what becomes the draft, so that all that hangs below stays where it is. Wagtail's own form can do neither: it asks
that pages be translated from the top down, takes a stand-in for a translation, and fails on what it did not offer.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.models import Locale, Page


def missing_languages(page: Page) -> QuerySet[Locale]:
    """The languages in which nobody has begun the page yet."""
    begun = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    return Locale.objects.exclude(pk__in=begun.values("locale"))


def begin(page: Page, locale: Locale, user: Any, *, with_all_below: bool = False) -> Page:
    """A draft of the page in `locale`, which is returned; and one of each page below it, if you like.

    What somebody has begun already is left as it is. Runs inside the caller's publication. May not be asked of a page
    that readers may not translate: whoever calls has looked.
    """
    draft = _begin_one(page, locale, user)
    if with_all_below:
        for below in page.get_descendants().filter(locale=page.locale).specific():
            _begin_one(below, locale, user)
    return draft


def become_draft(stand_in: Page, user: Any = None) -> Page:
    """Make a stand-in the draft of the translation whose place it held; what hangs below it stays."""
    ConvertAliasPageAction(stand_in, user=user).execute(skip_permission_checks=True)
    stand_in.unpublish(user=user)
    return stand_in


def _begin_one(page: Page, locale: Locale, user: Any) -> Page:
    there = page.get_translation_or_none(locale)
    if there is None:
        action = CopyPageForTranslationAction(page.specific, locale, copy_parents=True, user=user)
        return action.execute(skip_permission_checks=True)
    return become_draft(there, user) if there.alias_of_id else there
