"""Wagtail's hooks for webhooks: the menu, the addresses, and what the history of a webhook says."""

from __future__ import annotations

from typing import Any

from django.urls import path, re_path
from wagtail import hooks

from . import deeds, messages, replaying
from .viewset import WebhookDesk


@hooks.register("register_admin_viewset")
def webhook_desk() -> WebhookDesk:
    return WebhookDesk()


@hooks.register("register_admin_urls")
def webhook_urls() -> list[Any]:
    names = "|".join(deeds.DEEDS)
    of_one = "webhooks/<int:webhook_id>"
    return [
        re_path(rf"^webhooks/(?P<webhook_id>\d+)/(?P<deed>{names})/$", deeds.do, name="webhook_do"),
        path(f"{of_one}/messages/", messages.Messages.as_view(), name="webhook_messages"),
        path(
            f"{of_one}/messages/results/",
            messages.Messages.as_view(results_only=True),
            name="webhook_messages_results",
        ),
        path(f"{of_one}/send-again/", replaying.send_range, name="webhook_replay"),
        path("webhooks/messages/<int:message_id>/", messages.message, name="webhook_message"),
        path("webhooks/messages/<int:message_id>/send-again/", deeds.send_again, name="webhook_message_again"),
    ]


@hooks.register("register_log_actions")
def tell_of_webhooks(actions: Any) -> None:
    for deed, words in deeds.IN_THE_LOG.items():
        actions.register_action(deeds.LOGGED + deed, words, words)
