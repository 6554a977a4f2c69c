"""What publishing costs: beside Wagtail's own, and when three hundred or two thousand documents show what changed.

Run as a program on a copy of a benchmark city; prints JSON. CPU of this process, in seconds.
"""

from __future__ import annotations

import gc
import json
import statistics
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date

import django

PAIRS = 25
DEPENDANTS = 300
FOLLOWERS = 2_000


def main() -> None:
    from content.models import Contact, PageContact, Service
    from content.publishing import settle
    from content.publishing.models import DocumentKey

    services = list(Service.objects.order_by("pk")[: PAIRS + 3])
    for service in services:
        service.save_revision()
    ours: list[float] = []
    plain: list[float] = []
    for number, service in enumerate(services):
        with_documents = cpu_of(lambda service=service: publish_again(service))
        with without_documents():
            without = cpu_of(lambda service=service: publish_again(service))
        if number >= 3:
            ours.append(with_documents)
            plain.append(without)

    contact = Contact.objects.create(title="Everybody's desk", phone="0", locale=services[0].locale)
    shown_by = Service.objects.order_by("pk")[:DEPENDANTS]
    PageContact.objects.bulk_create([PageContact(page=page, contact=contact, sort_order=9) for page in shown_by])
    touch(list(shown_by))
    dependants = DocumentKey.objects.filter(key=f"contact/{contact.translation_key}").count()
    assert dependants == DEPENDANTS, dependants
    assert dependants <= settle.DEPENDANTS_AT_ONCE
    fan_out = [cpu_of(lambda number=number: change_phone(contact, str(number))) for number in range(1, 6)]
    holidays = follow_holidays()
    print(
        json.dumps(
            {
                **holidays,
                "publish": statistics.median(ours),
                "plain_publish": statistics.median(plain),
                "ratio": statistics.median(a / b for a, b in zip(ours, plain, strict=True)),
                "fan_out_300": statistics.median(fan_out),
            }
        )
    )


def follow_holidays() -> dict[str, float]:
    """A holiday calendar that very many services show: saved at the desk, followed by the relay in batches."""
    from django.utils import timezone

    from content.models import Holiday, HolidayCalendar, OpeningHours, Service
    from content.publishing.models import PendingRender
    from content.publishing.relay import Relay

    calendar = HolidayCalendar(title="City holidays")
    calendar.holidays = [
        Holiday(day=date(2026 + n // 12, n % 12 + 1, 1), name={"en": f"Holiday {n}"}) for n in range(36)
    ]
    calendar.save()
    office = [["08:00", "17:00"]]
    week = dict.fromkeys(("MO", "TU", "WE", "TH", "FR"), office)
    hours = OpeningHours.objects.create(title="Offices", week=week, holidays=calendar)
    followers = list(Service.objects.order_by("pk")[:FOLLOWERS])
    Service.objects.filter(pk__in=[service.pk for service in followers]).update(opening_hours=hours)
    touch(followers)
    relay = Relay(timezone.now, consumers={}, jobs={})
    saves: list[float] = []
    follows: list[float] = []
    elapsed: list[float] = []
    for day in (2, 3, 4):
        began = time.perf_counter()
        calendar.holidays.add(Holiday(day=date(2026, 1, day), name={"en": "Another"}))
        saves.append(cpu_of(calendar.save))
        assert PendingRender.objects.count() == len(followers)
        follows.append(cpu_of(lambda: all(iter(relay.render_pending, False))))
        assert not PendingRender.objects.exists()
        elapsed.append(time.perf_counter() - began)
    return {
        "followers": len(followers),
        "save_followed": statistics.median(saves),
        "follow_each": statistics.median(follows) / len(followers),
        "follow_all": statistics.median(elapsed),
    }


def publish_again(service: object) -> None:
    """What the admin's Publish does: a new revision with a change, published."""
    service.summary = f"Changed at {time.perf_counter_ns()}"  # type: ignore[attr-defined]
    service.save_revision().publish()  # type: ignore[attr-defined]


def change_phone(contact: object, phone: str) -> None:
    contact.phone = phone  # type: ignore[attr-defined]
    contact.save()  # type: ignore[attr-defined]


def touch(pages: list[object]) -> None:
    from content.transaction import Item, publication

    with publication() as current:
        current.items.update(Item(page.translation_key, page.locale.language_code) for page in pages)  # type: ignore[attr-defined]


@contextmanager
def without_documents():
    """Wagtail alone: nobody settles, and nobody notes what to settle."""
    from django.db.models.signals import post_save, pre_save

    from content.publishing import receivers
    from content.transaction import settling

    noted = [(post_save, f"page_changed_{id(post_save)}"), (pre_save, "page_renamed"), (settling, "settle")]
    for signal, uid in noted:
        assert signal.disconnect(dispatch_uid=uid), uid
    try:
        yield
    finally:
        receivers.connect()


def cpu_of(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    django.setup()
    gc.collect()
    gc.freeze()  # as config.wsgi and the relay do
    main()
