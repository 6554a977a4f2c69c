"""The relay: carries events from the outbox to each consumer, renders what is pending, and ticks.

Any number of relays may run. A consumer's cursor is leased while a batch is on its way, so that no two relays deliver
to one consumer at a time; the position moves after the consumer has taken the batch, so that a relay killed in
between repeats one batch and loses none. A consumer that fails waits longer each time and holds up nobody else.
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event

from django.core.management import call_command
from django.db import OperationalError
from django.db.models import F, Q

from content.connections import Cancelled
from content.documents import Audience
from content.moments import is_to_come
from content.transaction import Item, publication

from . import queries
from .consumers import Consumer, configured
from .generation import schedule
from .jobs import TickJob, jobs_of_settings
from .models import ConsumerCursor, PendingRender
from .renditions import make_missing
from .scheduled import next_change
from .settle import refresh

logger = logging.getLogger(__name__)

BATCH = 50
"""Events that a consumer takes at once. The others wait that long, and on SQLite everybody who writes."""
RENDERED = 200
"""Documents that are rendered at once: what they have in common is read once."""
LEASE = timedelta(seconds=60)
TICK_EVERY = timedelta(seconds=5)
LONG = 0.2
"""Seconds of a job after which events go before the next one: a search or a cache must not wait for all of them."""
LONGEST_WAIT = timedelta(minutes=10)
TICK = "tick"

Clock = Callable[[], datetime]


def identity() -> str:
    """A name for this relay that no other living one has."""
    return f"{socket.gethostname()}:{os.getpid()}:{os.urandom(3).hex()}"


@dataclass
class Relay:
    """One relay. `step` does what is due now and says whether there was anything."""

    clock: Clock
    name: str = field(default_factory=identity)
    consumers: dict[str, Consumer] = field(default_factory=configured)
    jobs: dict[str, TickJob] = field(default_factory=jobs_of_settings)
    unrenderable: set[int] = field(default_factory=set)
    """Documents that this relay could not render. They stay in the queue, and the next relay tries them again."""
    stopping: Event = field(default_factory=Event)
    """Set once it was told to stop: it ends what it has begun, and begins nothing more."""

    def step(self) -> bool:
        """Deliver at most a batch to each consumer, render a batch, tick if it is time. True if anything was done."""
        busy = self.deliver_to_all()
        busy |= self.render_pending()
        return self.tick() or busy

    def catch_up(self) -> None:
        """Step until nothing is left to do."""
        while self.step():
            pass

    def deliver_to_all(self) -> bool:
        """Deliver at most a batch to each consumer. True if any took one."""
        busy = False
        for name, consumer in self.consumers.items():
            for audience in consumer.audiences:
                busy |= self.deliver(name, consumer, audience)
        return busy

    def deliver(self, name: str, consumer: Consumer, audience: Audience) -> bool:
        """Deliver the next batch of an audience's events to a consumer. True if it took one."""
        newest = queries.last_sequence(audience)
        position = self._lease(name, audience, newest)
        if position is None:
            return False
        events = queries.changes(audience, position, BATCH)
        if not events:
            # Numbers that nobody was given, as after a restore: who has taken what is before them is past them.
            self._release(name, audience, newest if position else 0)
            return False
        if events[0].sequence > position + 1:  # one that is new here, in a city whose history has been shortened
            logger.error("%s missed events of %s before %s: rebuild what it keeps", name, audience, events[0].sequence)
        try:
            consumer.consume(audience, events)
        except Exception as error:
            logger.exception("consumer %s failed at %s after %s", name, audience, position)
            self._failed(name, audience, error)
            return False
        self._release(name, audience, events[-1].sequence)
        return True

    def tick(self) -> bool:
        """Publish and expire what is due, and do the jobs of settings, at most every TICK_EVERY whoever does it.

        What is published meanwhile waits for one job at most. True if there may be more to do at once.
        """
        now = held = self.clock()
        if not _take_tick(self.name, now):
            return False
        call_command("publish_scheduled", verbosity=0)
        for name, job in self.jobs.items():
            began = time.monotonic()
            try:
                job(now)
            except Cancelled:
                logger.exception("the job %s takes longer than the database allows (statement_timeout)", name)
            except OperationalError:
                raise
            except Exception:
                logger.exception("the job %s failed; it is tried again at the next tick", name)
            if self.clock() - held > LEASE / 2:
                held = self.clock()
                _hold_tick(self.name, held)
            if time.monotonic() - began > LONG and not self.stopping.is_set():
                self.deliver_to_all()
        schedule(next_change())
        made_pictures = make_missing()
        _end_tick(self.name)
        return made_pictures

    def render_pending(self) -> bool:
        """Render a batch of what waits for it; if that fails, one by one, so that one document holds up no other."""
        waiting = PendingRender.objects.exclude(document_id__in=self.unrenderable).order_by("document_id")
        columns = ("document_id", "document__content_id", "document__locale")
        batch = {pk: Item(*item) for pk, *item in waiting.values_list(*columns)[:RENDERED]}
        if not batch:
            return False
        try:
            _render(batch, self.clock())
        except OperationalError:
            raise
        except Exception:
            logger.exception("%s pending documents could not be rendered together", len(batch))
            for pk, item in batch.items():
                self._render_alone(pk, item)
        logger.info("%s documents rendered, %s still to follow", len(batch), PendingRender.objects.count())
        return True

    def _render_alone(self, pk: int, item: Item) -> None:
        try:
            _render({pk: item}, self.clock())
        except OperationalError:
            raise
        except Exception:
            logger.exception("document %s (%s) cannot be rendered", pk, item)
            self.unrenderable.add(pk)

    def _lease(self, name: str, audience: Audience, newest: int) -> int | None:
        """Lease the cursor of one who has not taken `newest`, and return its position.

        None if there is nothing to take, somebody else has it, or it is waiting to be tried again.
        """
        now = self.clock()
        ConsumerCursor.objects.get_or_create(consumer=name, audience=audience)
        cursor = ConsumerCursor.objects.filter(consumer=name, audience=audience)
        is_waiting = is_to_come("next_attempt_at", now, LONGEST_WAIT)
        is_taken = is_to_come("leased_until", now, LEASE) & ~Q(leased_by=self.name)
        if newest <= cursor.values_list("position", flat=True).get():
            return None
        if not cursor.exclude(is_waiting | is_taken).update(leased_by=self.name, leased_until=now + LEASE):
            return None
        return cursor.values_list("position", flat=True).get()

    def _release(self, name: str, audience: Audience, position: int) -> None:
        """Move the position forward and free the cursor, unless the lease ran out and another relay has it."""
        ConsumerCursor.objects.filter(consumer=name, audience=audience, leased_by=self.name).update(
            position=position, leased_by="", leased_until=None, attempts=0, next_attempt_at=None, last_error=""
        )

    def _failed(self, name: str, audience: Audience, error: Exception) -> None:
        cursor = ConsumerCursor.objects.filter(consumer=name, audience=audience, leased_by=self.name)
        attempts = (cursor.values_list("attempts", flat=True).first() or 0) + 1
        wait = min(timedelta(seconds=2 ** min(attempts, 16)), LONGEST_WAIT)
        cursor.update(
            attempts=F("attempts") + 1,
            next_attempt_at=self.clock() + wait,
            leased_by="",
            leased_until=None,
            last_error=f"{type(error).__name__}: {error}"[:2000],
        )


def _render(pending: dict[int, Item], now: datetime) -> None:
    """Render these documents. They leave the queue in the transaction that stores them."""
    with publication():
        refresh(set(pending.values()), now=now)
        PendingRender.objects.filter(document_id__in=pending).delete()


def ticked_at() -> datetime | None:
    """When any relay last ticked."""
    due = ConsumerCursor.objects.filter(consumer=TICK).values_list("next_attempt_at", flat=True).first()
    return due - TICK_EVERY if due else None


def _take_tick(name: str, now: datetime) -> bool:
    """True for one relay in each TICK_EVERY, and for none while another is at it: what a tick does may take longer.

    Looking costs no lock, so that an idle relay holds up no writer.
    """
    is_not_due = is_to_come("next_attempt_at", now, TICK_EVERY)
    is_taken = is_to_come("leased_until", now, LEASE) & ~Q(leased_by=name)
    tick = ConsumerCursor.objects.filter(consumer=TICK)
    if tick.filter(is_not_due | is_taken).exists():
        return False
    ConsumerCursor.objects.get_or_create(consumer=TICK, audience="public")
    ours = {"leased_by": name, "leased_until": now + LEASE, "next_attempt_at": now + TICK_EVERY}
    return bool(tick.exclude(is_not_due | is_taken).update(**ours))


def _hold_tick(name: str, now: datetime) -> None:
    """Keep a tick that takes long, so that a relay that was killed is told from one that is at work."""
    ConsumerCursor.objects.filter(consumer=TICK, leased_by=name).update(leased_until=now + LEASE)


def _end_tick(name: str) -> None:
    ConsumerCursor.objects.filter(consumer=TICK, leased_by=name).update(leased_until=None)
