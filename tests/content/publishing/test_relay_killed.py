"""A relay as a process of its own, killed in the middle of a batch: nothing is lost, at most one batch is repeated."""

from datetime import date
from uuid import uuid4

import pytest
from django.utils import timezone

from content.models import Holiday
from content.publishing import settle
from content.publishing.models import ConsumerCursor, EventCounter, OutboxEvent, PendingRender, PublishedDocument
from content.publishing.relay import BATCH, LEASE, Relay
from tests.fixtures.consumers import FileNotebook, StalledRendering
from tests.fixtures.relays import kill_a_relay_in_the_middle, relay_process

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

EVENTS = 2 * BATCH + BATCH // 2
BLOCK_AT = BATCH + BATCH // 2


@pytest.fixture
def history():
    """More events than two batches."""
    OutboxEvent.objects.bulk_create(
        OutboxEvent(
            audience="public",
            sequence=number,
            event="item.updated",
            content_id=uuid4(),
            locale="en",
            type="service",
            version=1,
            path=f"/{number}",
            occurred_at=timezone.now(),
        )
        for number in range(1, EVENTS + 1)
    )
    EventCounter.objects.update_or_create(audience="public", defaults={"value": EVENTS})


def test_a_killed_relay_loses_nothing_and_repeats_at_most_a_batch(history, tmp_path, monkeypatch):
    notes = tmp_path / "notes"
    monkeypatch.setenv("NOTES", str(notes))
    kill_a_relay_in_the_middle("relay_settings", BLOCK_AT=str(BLOCK_AT))

    cursor = ConsumerCursor.objects.get(consumer="notes", audience="public")
    assert cursor.position == BATCH and cursor.leased_by
    heard = [int(line) for line in notes.read_text().split()]
    assert heard == list(range(1, BLOCK_AT + 1))

    early = Relay(timezone.now, consumers={"notes": FileNotebook()})
    assert early.deliver("notes", FileNotebook(), "public") is False, "the lease of the dead relay still runs"

    later = Relay(lambda: timezone.now() + 2 * LEASE, consumers={"notes": FileNotebook()})
    later.catch_up()

    heard = [int(line) for line in notes.read_text().split()]
    assert set(heard) == set(range(1, EVENTS + 1))
    assert heard[BLOCK_AT:] == list(range(BATCH + 1, EVENTS + 1))
    assert len(heard) - len(set(heard)) <= BATCH


def test_a_relay_that_is_told_to_stop_stops_by_itself(history, tmp_path):
    with relay_process("relay_settings", NOTES=str(tmp_path / "notes")) as relay:
        assert "runs" in relay.stderr.readline()
        relay.terminate()
        assert relay.wait(timeout=60) == 0


def test_a_relay_that_is_told_to_stop_in_a_batch_ends_that_batch_first(history, tmp_path):
    notes = tmp_path / "notes"
    with relay_process("relay_settings", NOTES=str(notes), PAUSE_AT=str(BATCH // 2)) as relay:
        assert relay.stdout.readline() == "paused\n"
        relay.terminate()
        assert relay.wait(timeout=60) == 0
    cursor = ConsumerCursor.objects.get(consumer="notes", audience="public")
    assert (cursor.position, cursor.leased_by) == (BATCH, "")
    assert len(notes.read_text().split()) == BATCH


def followers():
    """How many public documents show the new holiday, and how many do not yet."""
    bodies = PublishedDocument.objects.filter(audience="public", type="service").values_list("body", flat=True)
    new = sum(b"New Year" in bytes(body) for body in bodies)
    return new, len(bodies) - new


def test_a_relay_killed_in_the_middle_of_a_fan_out_loses_none_of_it(
    parks, make_hours, make_service, readers, monkeypatch
):
    """A calendar that 25 services show: three batches, the relay dies when the second is written and not committed."""
    hours = make_hours()
    for number in range(25):
        make_service(parks, f"Service {number}", opening_hours=hours)
    readers.catch_up()
    monkeypatch.setattr(settle, "DEPENDANTS_AT_ONCE", 5)
    hours.holidays.holidays.add(Holiday(day=date(2027, 1, 1), name={"en": "New Year"}))
    hours.holidays.save()
    assert (PendingRender.objects.count(), followers()) == (25, (0, 25))

    kill_a_relay_in_the_middle("stalled_relay_settings", STALLED="StalledRendering")
    done = StalledRendering.batch
    assert (PendingRender.objects.count(), followers()) == (25 - done, (done, 25 - done))

    Relay(timezone.now, consumers={}, jobs={}).catch_up()

    assert (PendingRender.objects.count(), followers()) == (0, (25, 0))
    services = PublishedDocument.objects.filter(audience="public", type="service")
    assert set(services.values_list("version", flat=True)) == {2}, "each followed once"
    assert len(readers.news()) == 25
    sequences = OutboxEvent.objects.filter(audience="public").order_by("sequence").values_list("sequence", flat=True)
    assert list(sequences) == list(range(1, len(sequences) + 1))
