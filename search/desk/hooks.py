"""Wagtail's hooks for search: the menu and the addresses."""

from __future__ import annotations

from typing import Any

from django.urls import path
from wagtail import hooks

from .trying import try_search
from .viewset import RuleDesk


@hooks.register("register_admin_viewset")
def search_words() -> RuleDesk:
    return RuleDesk()


@hooks.register("register_admin_urls")
def search_urls() -> list[Any]:
    return [path("search-words/try/", try_search, name="try_search")]
