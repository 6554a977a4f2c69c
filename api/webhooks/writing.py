"""Writes down what is to be sent: a row for each message and webhook, and no second one however often it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from uuid import uuid4

import orjson

from api import cloudevents
from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import EventRow

from .models import Delivery, Webhook

PUBLIC: Audience = "public"
"""The only history that is ever sent. What agents read has rows, numbers and events of its own."""


def wanted(webhooks: Iterable[Webhook], events: Sequence[EventRow]) -> Iterator[tuple[Webhook, EventRow]]:
    """Each webhook with each of these public events that its filter lets through, in the order of the events."""
    filters = [(webhook, webhook.filter) for webhook in webhooks]
    looks = any(filter.looks_at_facets for _, filter in filters)
    facets = queries.facets_of_events(PUBLIC, [event.sequence for event in events]) if looks else {}
    for event in events:
        for webhook, filter in filters:
            if filter.lets_through(event, facets.get(event.sequence, ())):
                yield webhook, event


def write(pairs: Iterable[tuple[Webhook, EventRow]], now: datetime) -> None:
    """Let each webhook be told of its event, unless it was written down before."""
    rows = [_delivery(webhook, event, now) for webhook, event in pairs]
    Delivery.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)


def write_test(webhook: Webhook, now: datetime) -> Delivery:
    """Let the webhook be tried once, whatever its state."""
    message_id = f"test-{uuid4().hex}"
    return Delivery.objects.create(
        webhook=webhook,
        message_id=message_id,
        event=cloudevents.PING,
        body=orjson.dumps(cloudevents.ping(message_id, webhook.name, now)).decode(),
        next_attempt_at=now,
        created_at=now,
    )


def _delivery(webhook: Webhook, event: EventRow, now: datetime) -> Delivery:
    return Delivery(
        webhook=webhook,
        message_id=cloudevents.id_of(event),
        sequence=event.sequence,
        event=event.event,
        type=event.type,
        locale=event.locale,
        path=event.path,
        body=orjson.dumps(cloudevents.of_event(event)).decode(),
        next_attempt_at=now,
        created_at=now,
    )
