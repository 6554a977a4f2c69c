"""What the desk calls what the history names."""

from __future__ import annotations

from api.catalogue import COLLECTIONS
from api.cloudevents import PING
from api.webhooks.models import Webhook

EVENTS: dict[str, str] = {
    "item.published": "Published",
    "item.updated": "Changed",
    "item.moved": "Moved to another address",
    "item.withdrawn": "Withdrawn with a notice",
    "item.redirected": "Leads to another item",
    "item.gone": "Unpublished",
    "item.deleted": "Deleted",
}
TYPES: dict[str, str] = {type: collection.words.capitalize() for type, collection in COLLECTIONS.items()}


def told(event: str) -> str:
    """What a message tells, in words."""
    return "Test" if event == PING else EVENTS.get(event, event)


def standing(webhook: Webhook) -> str:
    """Its state in a word; one that is active and cannot deliver says so."""
    is_failing = webhook.state == Webhook.State.ACTIVE and webhook.failures
    return "Failing" if is_failing else webhook.get_state_display()


def last_result(webhook: Webhook) -> str:
    """How the last attempt ended; empty before the first."""
    return webhook.last_problem or (f"Taken ({webhook.last_status})" if webhook.last_status else "")
