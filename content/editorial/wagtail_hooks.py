"""Wagtail's hooks: shared content beside the pages, and nothing in the menus that a city does not need."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from content.models import Contact, ServiceCode, Topic

from . import (  # noqa: F401 - Wagtail looks for hooks here only
    desk_api,
    desk_hooks,
    draft_titles,
    home_hooks,
    keyboard,
    leaving_hooks,
    moving_hooks,
    preview_links,
    publishing_hooks,
    quality_hooks,
    translations_desk,
    voice_hooks,
    writing_direction,
    writing_hooks,
)
from .alerts import hooks as alerts_hooks  # noqa: F401 - the same
from .beginnings import script as script_of_beginnings
from .hours_desk import HolidaysDesk, HoursDesk, add_next_year, next_year_button
from .importing import hooks as import_hooks  # noqa: F401 - Wagtail looks for hooks here only
from .logins import hooks as login_hooks  # noqa: F401 - the same


class TopicDesk(SnippetViewSet):
    """The topics, as a list that shows where each belongs."""

    model = Topic
    icon = "tag"
    list_display = ["title", Column("parent", label="Wider topic"), "slug"]
    list_per_page = 100
    search_fields = ["title", "slug"]
    ordering = ["title"]


class ContactDesk(SnippetViewSet):
    """The contacts that items show."""

    model = Contact
    icon = "mail"
    list_display = ["title", "phone", "email"]
    list_per_page = 100
    search_fields = ["title", "phone", "email"]
    ordering = ["title"]


class ServiceCodeDesk(SnippetViewSet):
    """The official codes that services carry."""

    model = ServiceCode
    icon = "clipboard-list"
    menu_label = "Official codes"
    list_display = ["title", "scheme", "code"]
    list_per_page = 100
    search_fields = ["title", "code"]
    ordering = ["scheme", "title"]


class SharedContent(SnippetViewSetGroup):
    """What many items show: a change here changes all of them."""

    items = (ContactDesk, HoursDesk, HolidaysDesk, TopicDesk, ServiceCodeDesk)
    menu_label = "Shared content"
    menu_icon = "snippet"
    menu_order = 150


register_snippet(SharedContent)


@hooks.register("construct_main_menu")
def call_files_files(request: HttpRequest, menu_items: list[Any]) -> None:
    """Wagtail calls them documents, which here are pages: an official document has a date, a type, and words."""
    for item in menu_items:
        if item.name == "documents":
            item.label = "Files"


@hooks.register("insert_global_admin_css")
def narrow_screens() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editorial/narrow.css"))


hooks.register("insert_global_admin_js", script_of_beginnings)
hooks.register("insert_global_admin_js", keyboard.scripts)
hooks.register("insert_global_admin_css", keyboard.style)
hooks.register("insert_global_admin_css", writing_direction.style)
hooks.register("insert_editor_js", keyboard.way_to_the_actions)
hooks.register("register_snippet_action_menu_item", next_year_button)
hooks.register("after_edit_snippet", add_next_year)
