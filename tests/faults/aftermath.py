"""After the strikes: a new relay does what waits, and the city is asked what became of it. A program; prints JSON.

To be run while no other relay runs. What was on its way when one was killed is leased to it for a minute or two, and
nobody wants to wait for that: the leases of the dead end first.
"""

from __future__ import annotations

import json
from contextlib import suppress
from io import StringIO
from time import monotonic, sleep
from typing import Any

import django

PATIENCE = 120
"""Seconds that a relay may take for what waits."""
REST = 0.3


def expire() -> None:
    """End the leases of relays that are dead, which are all."""
    from api.webhooks.models import Delivery
    from content.publishing.models import ConsumerCursor

    ConsumerCursor.objects.exclude(leased_by="").update(leased_by="", leased_until=None)
    Delivery.objects.filter(state=Delivery.State.WAITING).exclude(lease="").update(lease="", leased_until=None)


def do_what_waits() -> dict[str, int]:
    """Be the relay until nothing waits. Returns what still does, by its name, if that takes too long."""
    from django.utils import timezone

    from content.publishing.relay import Relay

    relay, give_up = Relay(timezone.now), monotonic() + PATIENCE
    while True:
        is_busy = relay.step()
        left = {} if is_busy else waits()
        if not is_busy and (not left or monotonic() > give_up):
            return left
        if not is_busy:
            sleep(REST)


def waits() -> dict[str, int]:
    """What is still to be done, by its name."""
    from api.webhooks.models import Delivery
    from content.documents import AUDIENCES
    from content.publishing import queries
    from content.publishing.models import ConsumerCursor, PendingRender

    behind = {
        f"{cursor.consumer} for {audience}": queries.last_sequence(audience) - cursor.position
        for audience in AUDIENCES
        for cursor in ConsumerCursor.objects.filter(audience=audience).exclude(consumer="tick")
    }
    waiting = Delivery.objects.filter(state=Delivery.State.WAITING).count()
    found = {**behind, "deliveries": waiting, "renderings": PendingRender.objects.count()}
    return {name: count for name, count in found.items() if count}


def history() -> list[int]:
    """The numbers of the public history, as they stand in the database."""
    from content.publishing.models import OutboxEvent

    return list(OutboxEvent.objects.filter(audience="public").order_by("sequence").values_list("sequence", flat=True))


def checked(command: str) -> dict[str, Any]:
    """What `manage.py <command> --check --json` reports."""
    from django.core.management import call_command

    told = StringIO()
    with suppress(SystemExit):  # it found something, and says what
        call_command(command, check=True, json=True, stdout=told)
    return json.loads(told.getvalue())


if __name__ == "__main__":
    django.setup()
    expire()
    found = {"left": do_what_waits(), "history": history()}
    print(json.dumps({**found, "documents": checked("republish"), "index": checked("reindex")}))
