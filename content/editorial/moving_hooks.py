"""Wagtail's hooks for moving: an item stands in one place, so its other languages go along with it.

Wagtail can keep the whole trees of all languages equal, which would also begin a page in each language for every new
one. So they are moved here: by a tick that is set beforehand, and in a list of many pages, which asks nothing, always.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.actions.move_page import MovePageAction
from wagtail.admin import messages
from wagtail.models import Page

from .languages import name_of


@hooks.register("after_move_page")
def move_in_all_languages(request: HttpRequest, page: Page) -> None:
    if "all_languages" in request.POST:
        _bring_along(request, [page], page.get_parent(update=True))


@hooks.register("after_bulk_action")
def move_many_in_all_languages(request: HttpRequest, action: str, objects: Iterable[Any], view: Any) -> None:
    if action == "move" and issubclass(view.model, Page):
        _bring_along(request, objects, view.cleaned_form.cleaned_data["chooser"])


def _bring_along(request: HttpRequest, pages: Iterable[Page], place: Page) -> None:
    """Move the translations to where `place` is in their languages, also stand-ins, or say why one stays."""
    for page in pages:
        for other in page.get_translations().select_related("locale").order_by("locale__language_code"):
            there = place.get_translation_or_none(other.locale)
            if there is None:
                why = f"“{place.get_admin_display_title()}” is not there in that language."
            elif other.is_child_of(there):
                continue
            elif not other.permissions_for_user(request.user).can_move_to(there):
                why = "you may not move it."
            elif not Page._slug_is_available(other.slug, there, page=other):
                why = f"another page there has the address “{other.slug}”."
            else:
                MovePageAction(other.specific, there, pos="last-child", user=request.user).execute()
                continue
            if other.alias_of_id is None:  # nobody knows of a stand-in
                messages.warning(request, f"“{other.get_admin_display_title()}” in {name_of(other)} stays: {why}")
