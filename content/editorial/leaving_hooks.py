"""Wagtail's hooks for how items leave: their screens, and unpublishing and deleting in all languages at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import Page

from content.models import ContentPage

from . import leaving
from .languages import name_of, others, others_live


@hooks.register("register_admin_urls")
def leaving_urls() -> list[Any]:
    return [
        path("desk/withdraw/<int:page_id>/", leaving.withdraw, name="withdraw_item"),
        path("desk/bring-back/<int:page_id>/", leaving.bring_back, name="bring_back_item"),
        path("desk/merge/<int:page_id>/", leaving.merge, name="merge_item"),
    ]


@hooks.register("register_log_actions")
def tell_how_items_leave(actions: Any) -> None:
    actions.register_action("content.withdraw", "Withdraw", "Withdrawn with a notice")
    actions.register_action("content.merge", "Merge", "Merged into another item")
    actions.register_action("content.bring_back", "Bring back", "Brought back")


@hooks.register("register_page_header_buttons")
def ways_to_leave(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    item = page.specific if page.live else None
    if not isinstance(item, ContentPage) or not item.permissions_for_user(user).can_unpublish():
        return
    if item.withdrawn_at:
        yield Button("Bring back", reverse("bring_back_item", args=[page.pk]), icon_name="undo", priority=61)
    else:
        yield Button("Withdraw…", reverse("withdraw_item", args=[page.pk]), icon_name="warning", priority=61)
    yield Button("Merge into…", reverse("merge_item", args=[page.pk]), icon_name="redirect", priority=62)


@hooks.register("before_edit_page")
def say_that_it_is_withdrawn(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and getattr(page, "withdrawn_at", None):
        messages.warning(request, f"This page is withdrawn. Readers see above it: “{page.withdrawn_notice}”")


@hooks.register("after_unpublish_page")
def unpublish_in_all_languages(request: HttpRequest, page: Page) -> None:
    _in_all_languages(request, others_live(page), "can_unpublish", UnpublishPageAction)


@hooks.register("after_delete_page")
def delete_in_all_languages(request: HttpRequest, page: Page) -> None:
    _in_all_languages(request, others(page), "can_delete", DeletePageAction)


def _in_all_languages(request: HttpRequest, pages: list[Any], right: str, action: Callable[..., Any]) -> None:
    """Do the same to the other languages, if that was ticked, and say of which it was not allowed."""
    if "all_languages" not in request.POST:
        return
    for page in pages:
        if getattr(page.permissions_for_user(request.user), right)():
            action(page, user=request.user).execute(skip_permission_checks=True)
        else:
            messages.warning(request, f"The page in {name_of(page)} stays: you may not change it.")
