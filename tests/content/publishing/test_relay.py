"""The relay delivers every event to every consumer at least once, in order, and a failing one holds up nobody."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from content.publishing import relay as relays
from content.publishing.models import ConsumerCursor, OutboxEvent
from content.publishing.relay import LEASE, TICK_EVERY, Relay
from tests.fixtures.consumers import FileNotebook

pytestmark = pytest.mark.database

NOON = datetime(2027, 1, 1, 12, tzinfo=UTC)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def passes(self, time):
        self.now += time


class Notebook:
    """A consumer that writes down what it hears; `failing` makes it raise instead, `meanwhile` is done on the way."""

    audiences = ("public", "agent")

    def __init__(self):
        self.heard = {"public": [], "agent": []}
        self.batches = []
        self.failing = False
        self.meanwhile = lambda: None

    def consume(self, audience, events):
        self.meanwhile()
        if self.failing:
            raise ConnectionError("the search server is away")
        self.batches.append((audience, len(events)))
        self.heard[audience] += [event.sequence for event in events]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def history(lessons):
    """The numbers of the events there are so far, for each audience."""
    for summary in ("One", "Two", "Three"):
        lessons.summary = summary
        lessons.save_revision().publish()
    return {
        audience: list(
            OutboxEvent.objects.filter(audience=audience).order_by("sequence").values_list("sequence", flat=True)
        )
        for audience in ("public", "agent")
    }


def cursor(consumer="notes", audience="public"):
    return ConsumerCursor.objects.get(consumer=consumer, audience=audience)


def test_everything_is_delivered_once_and_in_order(history, clock):
    notes = Notebook()
    relay = Relay(clock, consumers={"notes": notes})

    relay.catch_up()
    relay.catch_up()

    assert notes.heard == history
    assert cursor().position == history["public"][-1] and cursor().leased_by == ""


def test_a_batch_at_a_time(history, clock, monkeypatch):
    monkeypatch.setattr(relays, "BATCH", 2)
    notes = Notebook()

    assert Relay(clock, consumers={"notes": notes}, jobs={}).step() is True
    assert notes.heard["public"] == history["public"][:2]

    Relay(clock, consumers={"notes": notes}).catch_up()
    assert notes.heard == history
    assert max(size for _, size in notes.batches) == 2


def test_a_consumer_hears_only_of_its_audiences(history, clock):
    class PublicNotebook(Notebook):
        audiences = ("public",)

    notes = PublicNotebook()
    Relay(clock, consumers={"notes": notes}).catch_up()

    assert notes.heard == {"public": history["public"], "agent": []}


def test_a_consumer_that_is_new_hears_the_whole_history(history, clock):
    first, second = Notebook(), Notebook()
    Relay(clock, consumers={"first": first}).catch_up()

    Relay(clock, consumers={"first": first, "second": second}).catch_up()

    assert second.heard == history == first.heard


def test_a_failing_consumer_holds_up_nobody_and_waits_longer_each_time(history, clock, caplog):
    broken, fine = Notebook(), Notebook()
    broken.failing = True
    relay = Relay(clock, consumers={"broken": broken, "fine": fine})

    waits = []
    for _ in range(12):
        relay.step()
        waits.append(cursor("broken").next_attempt_at - clock.now)
        clock.passes(waits[-1])

    assert fine.heard == history
    assert waits[:3] == [timedelta(seconds=seconds) for seconds in (2, 4, 8)]
    assert waits[-1] == timedelta(minutes=10) == max(waits)
    assert cursor("broken").attempts == 12
    assert "ConnectionError: the search server is away" in cursor("broken").last_error
    assert "broken failed" in caplog.text

    broken.failing = False
    relay.catch_up()
    assert broken.heard == history
    assert (cursor("broken").attempts, cursor("broken").next_attempt_at, cursor("broken").last_error) == (0, None, "")


def test_a_failing_consumer_is_left_alone_until_its_next_attempt(history, clock):
    broken = Notebook()
    broken.failing = True
    calls = []
    broken.meanwhile = lambda: calls.append(clock.now)
    relay = Relay(clock, consumers={"broken": broken})

    for _ in range(5):
        relay.step()
    assert len(calls) == 2  # once for each audience

    clock.passes(timedelta(seconds=2))
    relay.step()
    assert len(calls) == 4


def test_while_one_relay_delivers_another_does_not(history, clock):
    notes, other = Notebook(), Notebook()
    second = Relay(clock, consumers={"notes": other})
    notes.meanwhile = lambda: second.deliver("notes", other, "public")

    Relay(clock, consumers={"notes": notes}).deliver("notes", notes, "public")

    assert notes.heard["public"] == history["public"] and other.heard["public"] == []


def test_after_the_lease_ran_out_another_relay_takes_over(history, clock, monkeypatch):
    monkeypatch.setattr(relays, "BATCH", 2)
    slow, quick = Notebook(), Notebook()
    second = Relay(clock, consumers={"notes": quick})

    def too_long():
        clock.passes(LEASE + timedelta(seconds=1))
        second.deliver("notes", quick, "public")
        second.deliver("notes", quick, "public")

    slow.meanwhile = too_long
    Relay(clock, consumers={"notes": slow}).deliver("notes", slow, "public")

    assert quick.heard["public"] == history["public"][:4]
    assert cursor().position == history["public"][3], "the slow relay must not move the position back"


def test_a_slow_consumer_whom_nobody_replaced_keeps_its_place(history, clock):
    slow = Notebook()
    slow.meanwhile = lambda: clock.passes(LEASE * 2)
    relay = Relay(clock, consumers={"notes": slow})

    relay.deliver("notes", slow, "public")
    relay.deliver("notes", slow, "public")

    assert slow.heard["public"] == history["public"]


def test_a_failure_after_the_lease_ran_out_does_not_disturb_who_took_over(history, clock):
    slow, quick = Notebook(), Notebook()
    second = Relay(clock, consumers={"notes": quick})

    def too_long():
        clock.passes(LEASE * 2)
        second.deliver("notes", quick, "public")

    slow.meanwhile, slow.failing = too_long, True
    Relay(clock, consumers={"notes": slow}).deliver("notes", slow, "public")

    assert (cursor().position, cursor().attempts) == (history["public"][-1], 0)


def test_two_relays_tick_once(db, clock, monkeypatch):
    ticks = []
    monkeypatch.setattr(relays, "call_command", lambda name, **_: ticks.append(name))
    first, second = Relay(clock, consumers={}), Relay(clock, consumers={})

    first.tick()
    second.tick()
    assert ticks == ["publish_scheduled"]

    clock.passes(TICK_EVERY)
    second.tick()
    first.tick()
    assert len(ticks) == 2


def test_a_tick_that_takes_long_is_joined_by_no_other_relay(db, clock):
    joined = []
    other = Relay(clock, consumers={}, jobs={"noted": joined.append})

    def slow(now):
        """As letters to a mail server that hardly answers: each relay would send the same ones."""
        clock.passes(LEASE - TICK_EVERY)
        other.tick()

    Relay(clock, consumers={}, jobs={"slow": slow, "slower": slow}).tick()
    assert not joined

    other.tick()
    assert joined, "when it has ended"


def test_of_a_relay_that_died_during_a_tick_another_takes_over(db, clock):
    class Killed(BaseException):
        pass

    def dies(now):
        raise Killed

    with pytest.raises(Killed):
        Relay(clock, consumers={}, jobs={"dies": dies}).tick()
    done = []
    other = Relay(clock, consumers={}, jobs={"noted": done.append})

    clock.passes(TICK_EVERY)
    other.tick()
    assert not done, "it may still be at work"
    clock.passes(LEASE)
    other.tick()
    assert done


def test_a_clock_that_was_a_day_ahead_and_was_set_right_stops_nobody(history, clock):
    """Not for the day that it was ahead: nothing scheduled would be published, and search would hear of nothing."""
    notebook, done = Notebook(), []
    notebook.failing = True
    clock.passes(timedelta(days=1))
    Relay(clock, consumers={"notes": notebook}, jobs={}).step()

    clock.passes(-timedelta(days=1))
    notebook.failing = False
    Relay(clock, consumers={"notes": notebook}, jobs={"noted": done.append}).step()
    assert done == [NOON]
    assert notebook.heard == history


def test_relays_whose_clocks_are_a_little_apart_do_not_tick_together(db, clock):
    done = []
    clock.passes(timedelta(minutes=1))
    Relay(clock, consumers={}, jobs={}).tick()
    clock.passes(-timedelta(minutes=1))
    Relay(clock, consumers={}, jobs={"noted": done.append}).tick()
    assert not done


def test_relays_have_names_of_their_own(db, clock):
    assert Relay(clock, consumers={}).name != Relay(clock, consumers={}).name


def test_an_idle_relay_writes_nothing(history, clock, django_assert_max_num_queries):
    relay = Relay(clock, consumers={"notes": Notebook()})
    relay.catch_up()

    with django_assert_max_num_queries(10) as asked:
        assert relay.step() is False

    assert not [query["sql"] for query in asked if not query["sql"].startswith("SELECT")]


def test_the_consumers_are_those_that_settings_name(settings, clock):
    settings.OUTBOX_CONSUMERS = {"notes": "tests.fixtures.consumers.FileNotebook"}

    assert isinstance(Relay(clock).consumers["notes"], FileNotebook)


def test_the_command_does_what_is_due_and_stops(lessons, settings, readers):
    from django.core.management import call_command
    from wagtail.models import Page

    settings.OUTBOX_CONSUMERS = {}
    Page.objects.filter(pk=lessons.pk).update(expire_at=timezone.now() - timedelta(hours=1))

    call_command("relay", "--once")

    assert readers.see(lessons) is None


def test_the_jobs_of_settings_are_done_once_a_tick_and_a_failing_one_holds_up_no_other(db, clock):
    done = []

    def broken(now):
        raise ConnectionError("no mail today")

    relays = [Relay(clock, consumers={}, jobs={"broken": broken, "noted": done.append}) for _ in range(2)]
    for relay in relays:
        relay.step()
    clock.passes(TICK_EVERY)
    relays[1].step()

    assert done == [NOON, NOON + TICK_EVERY]


def test_what_is_published_during_a_tick_waits_for_one_job_at_most(lessons, clock, monkeypatch):
    monkeypatch.setattr(relays, "LONG", -1)
    notes, heard = Notebook(), []
    jobs = {
        "publishes": lambda now: lessons.save_revision().publish(),
        "looks": lambda now: heard.append(len(notes.heard["public"])),
    }
    relay = Relay(clock, consumers={"notes": notes}, jobs=jobs)
    relay.deliver_to_all()
    lessons.summary, before = "Twelve lessons", len(notes.heard["public"])
    relay.tick()

    assert heard == [before + 1]
