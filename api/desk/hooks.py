"""Wagtail's hooks for consumers: the menu, the addresses, and what the history of a consumer says."""

from __future__ import annotations

from typing import Any

from django.urls import path, re_path
from wagtail import hooks

from . import keys
from .consumers import ConsumerDesk


@hooks.register("register_admin_viewset")
def consumer_desk() -> ConsumerDesk:
    return ConsumerDesk()


@hooks.register("register_admin_urls")
def key_urls() -> list[Any]:
    deeds = "|".join(keys.DEEDS)
    return [
        re_path(rf"^consumers/(?P<consumer_id>\d+)/key/(?P<deed>{deeds})/$", keys.do, name="consumer_key"),
        path("consumers/<int:consumer_id>/key/<slug:prefix>/revoke/", keys.ask_to_revoke, name="consumer_key_revoke"),
    ]


@hooks.register("register_log_actions")
def tell_of_keys(actions: Any) -> None:
    for deed, words in keys.IN_THE_LOG.items():
        actions.register_action(keys.LOGGED + deed, words, words)
