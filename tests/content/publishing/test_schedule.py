"""Scheduled publishing and expiry: nothing is seen early, and the tick does what is due."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from content.models import Service
from content.publishing.relay import Relay
from tests.fixtures.city import publish

pytestmark = pytest.mark.database

HOUR = timedelta(hours=1)


def schedule(page, *, in_hours=1, **changes):
    page = type(page).objects.get(pk=page.pk)
    page.go_live_at = timezone.now() + in_hours * HOUR
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def let_the_time_come():
    """Time passes: what was to go live in an hour was to go live an hour ago."""
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        revision.content["go_live_at"] = (timezone.now() - HOUR).isoformat()
        revision.approved_go_live_at = timezone.now() - HOUR
        revision.save()


def test_scheduling_a_new_page_at_the_desk_shows_nothing_until_its_time(desk, parks, readers):
    readers.catch_up()
    at = timezone.localtime(timezone.now() + HOUR).strftime("%Y-%m-%d %H:%M")

    desk.create("service", parks, title="Camp", slug="camp", summary="For a week", go_live_at=at)

    camp = Service.objects.get(slug="camp")
    assert not camp.live and readers.row(camp) is None
    assert readers.news() == readers.news("agent") == []

    let_the_time_come()
    call_command("publish_scheduled")

    assert readers.see(camp)["title"] == "Camp"
    assert readers.news() == readers.news("agent") == ["published /parks/camp"]


def test_a_scheduled_edit_of_a_live_page_waits_for_its_time(lessons, readers):
    schedule(lessons, title="Winter lessons", summary="Next winter")

    assert readers.see(lessons)["title"] == "Swim lessons"
    assert readers.news() == []

    let_the_time_come()
    Relay(clock=timezone.now, consumers={}).tick()

    assert readers.see(lessons)["title"] == "Winter lessons"
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_running_the_schedule_early_or_twice_changes_nothing(lessons, readers):
    schedule(lessons, title="Winter lessons")
    call_command("publish_scheduled")
    assert readers.news() == []

    let_the_time_come()
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_a_cancelled_schedule_publishes_nothing(lessons, readers):
    schedule(lessons, title="Winter lessons")
    revision = Revision.objects.exclude(approved_go_live_at=None).get()
    revision.approved_go_live_at = None
    revision.save()

    call_command("publish_scheduled")

    assert readers.news() == []


@pytest.fixture
def while_it_publishes():
    """Does something once, as soon as the first page of a tick has gone live: an editor was there at that moment."""
    waiting = []

    def do(sender, **_):
        if waiting:
            waiting.pop()()

    page_published.connect(do)
    yield waiting.append
    page_published.disconnect(do)


def test_what_an_editor_publishes_meanwhile_is_not_undone(parks, lessons, make_service, readers, while_it_publishes):
    camp = make_service(parks, "Camp")
    schedule(camp, in_hours=1, title="Winter camp")
    schedule(lessons, in_hours=2, title="Winter lessons")
    let_the_time_come()

    while_it_publishes(lambda: publish(lessons, title="Lessons are full", go_live_at=None))
    call_command("publish_scheduled")

    assert readers.see(camp)["title"] == "Winter camp"
    assert readers.see(lessons)["title"] == "Lessons are full"


def test_an_expired_page_leaves(lessons, readers):
    lessons.expire_at = timezone.now() + HOUR
    lessons.save_revision().publish()
    readers.catch_up()

    call_command("publish_scheduled")
    assert readers.see(lessons)

    Page.objects.filter(pk=lessons.pk).update(expire_at=timezone.now() - HOUR)
    Relay(clock=timezone.now, consumers={}).tick()

    assert readers.row(lessons).state == "gone"
    assert readers.news() == ["gone /parks/swim-lessons"]
    lessons.refresh_from_db()
    assert lessons.expired and not lessons.live


def test_a_page_that_cannot_be_published_stops_no_other(parks, lessons, make_service, readers, caplog):
    camp = make_service(parks, "Camp")
    schedule(lessons, in_hours=1, title="Winter lessons")
    schedule(camp, in_hours=2, title="Winter camp")
    readers.catch_up()
    broken = Revision.objects.filter(object_id=str(lessons.pk)).latest("pk")
    broken.content["title"] = ""
    broken.save()
    let_the_time_come()

    with pytest.raises(CommandError, match="1 could not be done"):
        call_command("publish_scheduled")

    assert readers.see(lessons)["title"] == "Swim lessons"
    assert readers.see(camp)["title"] == "Winter camp"
    assert readers.news() == ["updated /parks/camp"]
    assert f"what is scheduled for page {lessons.pk} (Winter lessons) could not be done" in caplog.text


def test_the_alias_of_a_scheduled_page_waits_too(parks, lessons, readers):
    alias = lessons.create_alias(parent=parks)
    readers.catch_up()
    schedule(lessons, title="Winter lessons")
    assert readers.see(alias)["title"] == "Swim lessons"

    let_the_time_come()
    call_command("publish_scheduled")

    assert readers.see(alias)["title"] == "Winter lessons"
