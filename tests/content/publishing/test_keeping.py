"""The oldest part of the history is let go, and nothing else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from content.publishing import keeping
from content.publishing.models import ConsumerCursor, EventCounter, OutboxEvent
from content.publishing.relay import Relay

pytestmark = pytest.mark.database

NOW = timezone.now()


@pytest.fixture
def history(db, settings):
    """Ten events of the public's history: eight from a hundred days ago, two of today."""
    settings.HISTORY_KEPT_DAYS = 90
    for number in range(1, 11):
        OutboxEvent.objects.create(
            audience="public",
            sequence=number,
            event="item.updated",
            content_id=uuid4(),
            locale="en",
            type="service",
            version=number,
            path="/parks",
            occurred_at=NOW - timedelta(days=100 if number <= 8 else 0),
        )
    for consumer in settings.OUTBOX_CONSUMERS:
        ConsumerCursor.objects.create(consumer=consumer, audience="public", position=10)


def kept():
    return [*OutboxEvent.objects.order_by("sequence").values_list("sequence", flat=True)]


def test_what_is_old_and_was_taken_by_all_goes(history):
    keeping.forget(NOW)
    assert kept() == [9, 10]
    keeping.forget(NOW)
    assert kept() == [9, 10]


def test_what_one_consumer_has_not_taken_stays(history):
    ConsumerCursor.objects.filter(consumer="webhooks").update(position=3)
    keeping.forget(NOW)
    assert kept() == [4, 5, 6, 7, 8, 9, 10]
    ConsumerCursor.objects.filter(consumer="search").delete()
    ConsumerCursor.objects.update(position=10)
    keeping.forget(NOW)
    assert kept() == [4, 5, 6, 7, 8, 9, 10], "a consumer that has not begun has taken nothing"


def test_a_consumer_that_is_new_where_history_was_forgotten_is_named_in_the_log(history, caplog):
    class Notebook:
        audiences = ("public",)
        heard = []

        def consume(self, audience, events):
            self.heard += [event.sequence for event in events]

    keeping.forget(NOW)
    EventCounter.objects.update_or_create(audience="public", defaults={"value": 10})
    Relay(timezone.now, consumers={"new one": Notebook()}, jobs={}).catch_up()
    assert Notebook.heard == [9, 10]
    assert "new one missed events of public before 9" in caplog.text


def test_a_tick_lets_go_of_a_bounded_piece_and_the_newest_event_always_stays(history, monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 3)
    keeping.forget(NOW)
    assert kept() == [4, 5, 6, 7, 8, 9, 10]
    for _ in range(5):
        keeping.forget(NOW + timedelta(days=300))
    assert kept() == [10]
