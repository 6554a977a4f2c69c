"""Several at once, each on a connection of its own: nobody's work is lost, and the history is read without gaps."""

import threading

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from content.models import Contact, Department, HomePage, PageContact, Service
from content.publishing import queries
from content.publishing.models import OutboxEvent
from content.publishing.relay import Relay
from content.transaction import publication
from tests.fixtures.city import publish
from tests.fixtures.publishing import Desk

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _only_our_own_tables():
    """Everything that writes in production writes here too."""


class Worker(threading.Thread):
    """Does a job on a connection of its own; `done` raises what the job raised."""

    def __init__(self, job):
        super().__init__(daemon=True)
        self.job, self.error = job, None
        self.start()

    def run(self):
        try:
            self.job()
        except BaseException as error:  # noqa: BLE001 - raised again in `done`
            self.error = error
        finally:
            connection.close()

    def done(self):
        self.join(timeout=60)
        assert not self.is_alive(), "it still waits for somebody"
        if self.error:
            raise self.error


def numbers(audience="public"):
    return list(OutboxEvent.objects.filter(audience=audience).order_by("sequence").values_list("sequence", flat=True))


def test_two_publishers_at_once_are_both_on_the_feed(parks, lessons, make_service, readers):
    camp = make_service(parks, "Camp")
    readers.catch_up()
    start = threading.Barrier(2)

    def publisher(page, word):
        def job():
            start.wait()
            for number in range(4):
                publish(page, summary=f"{word} {number}")

        return Worker(job)

    workers = [publisher(lessons, "Swim"), publisher(camp, "Hike")]
    for worker in workers:
        worker.done()

    assert readers.see(lessons)["summary"] == "Swim 3" and readers.see(camp)["summary"] == "Hike 3"
    assert readers.versions(lessons) == readers.versions(camp) == (5, 5)
    assert sorted(readers.news()) == ["updated /parks/camp"] * 4 + ["updated /parks/swim-lessons"] * 4
    assert numbers() == list(range(1, len(numbers()) + 1)) and numbers("agent") == numbers()


def test_two_publishers_of_one_page_leave_the_document_of_the_page(lessons, readers):
    start = threading.Barrier(2)

    def publisher(word):
        def job():
            start.wait()
            for number in range(4):
                with publication():
                    publish(lessons, summary=f"{word} {number}")

        return Worker(job)

    for worker in [publisher("One"), publisher("Two")]:
        worker.done()

    lessons.refresh_from_db()
    assert readers.see(lessons)["summary"] == lessons.summary
    assert readers.versions(lessons) == (9, 9)
    versions = OutboxEvent.objects.filter(audience="public", content_id=lessons.translation_key)
    assert list(versions.order_by("sequence").values_list("version", flat=True)) == list(range(1, 10))


def test_publishing_by_http_while_a_relay_and_an_importer_write(parks, lessons, readers):
    user = get_user_model().objects.create_superuser("ana", "ana@riverbend.example", "-")
    desk = Desk(Client())
    desk.client.force_login(user)
    stop = threading.Event()
    heard = []

    class Notebook:
        audiences = ("public",)

        def consume(self, audience, events):
            heard.extend(event.sequence for event in events)

    def relay():
        running = Relay(timezone.now, consumers={"notes": Notebook()})
        while not stop.is_set():
            running.step()
            stop.wait(0.005)
        running.catch_up()

    def importer():
        for number in range(6):
            with publication():
                parent = type(parks).objects.get(pk=parks.pk)
                page = parent.add_child(instance=Service(title=f"Imported {number}", live=False))
                page.save_revision().publish()

    def editor():
        for number in range(3):
            desk.publish(Service.objects.get(pk=lessons.pk), summary=f"Edition {number}")

    relaying, writing = Worker(relay), [Worker(importer), Worker(editor)]
    try:
        for worker in writing:
            worker.done()
    finally:
        stop.set()
    relaying.done()

    assert readers.see(lessons)["summary"] == "Edition 2"
    assert len(readers.news()) == 6 + 3
    assert heard == numbers() == list(range(1, len(heard) + 1))


def test_reading_first_and_writing_later_waits_its_turn(parks, lessons, readers):
    """On SQLite a transaction that reads, then writes, fails if another committed meanwhile; one that began to write
    waits."""
    has_read, may_write = threading.Event(), threading.Event()

    def slow():
        with publication():
            page = Service.objects.get(pk=lessons.pk)
            has_read.set()
            may_write.wait(timeout=0.3)
            page.summary = "Slow"
            page.save_revision().publish()

    def quick():
        has_read.wait(timeout=60)
        publish(parks_child, summary="Quick")
        may_write.set()

    with publication():
        parks_child = type(parks).objects.get(pk=parks.pk).add_child(instance=Service(title="Camp"))
    readers.catch_up()
    for worker in [Worker(slow), Worker(quick)]:
        worker.done()

    assert readers.see(lessons)["summary"] == "Slow" and readers.see(parks_child)["summary"] == "Quick"
    assert len(readers.news()) == 2


class Held:
    """A publication that is settled and not committed until it is let go."""

    def __init__(self, job):
        self.settled, self.free = threading.Event(), threading.Event()

        def held():
            with transaction.atomic():
                job()
                self.settled.set()
                assert self.free.wait(timeout=60)

        self.worker = Worker(held)
        assert self.settled.wait(timeout=60), self.worker.error

    def let_go(self):
        self.free.set()
        self.worker.done()


def wait_until_somebody_waits():
    """Until a second connection waits for the publishing lock."""
    pause = threading.Event()
    for _ in range(3000):
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            if cursor.fetchone()[0]:
                return
        pause.wait(0.01)
    raise AssertionError("nobody waits for the publishing lock")


@pytest.mark.needs_postgresql
def test_a_reader_never_skips_an_event_that_is_committed_late(parks, lessons, make_service, readers):
    camp = make_service(parks, "Camp")
    position = queries.last_sequence("public")

    first = Held(lambda: publish(lessons, summary="First"))
    second = Worker(lambda: publish(camp, summary="Second"))
    wait_until_somebody_waits()
    seen = [event.sequence for event in queries.changes("public", position, 10)]
    assert seen == [], "nothing that comes after an uncommitted event may be visible"

    first.let_go()
    second.done()

    seen = queries.changes("public", position, 10)
    assert [event.sequence for event in seen] == [position + 1, position + 2]
    assert [event.path for event in seen] == ["/parks/swim-lessons", "/parks/camp"]


@pytest.mark.needs_postgresql
def test_a_publication_that_is_taken_back_leaves_no_gap(parks, lessons, make_service, readers):
    camp = make_service(parks, "Camp")
    position = queries.last_sequence("public")

    class TakenBack(Exception):
        pass

    def fails():
        publish(lessons, summary="First")
        raise TakenBack

    with pytest.raises(TakenBack), transaction.atomic():
        fails()
    publish(camp, summary="Second")

    assert [event.sequence for event in queries.changes("public", position, 10)] == [position + 1]


@pytest.fixture
def pool_desk(city):
    return Contact.objects.create(title="Pool desk", phone="311", locale=Locale.get_default())


def show_contact(page, contact):
    page = Service.objects.get(pk=page.pk)
    page.contact_links = [PageContact(contact=contact)]
    page.save_revision().publish()


def change_phone(contact):
    contact = Contact.objects.get(pk=contact.pk)
    contact.phone = "555 0100"
    contact.save()


@pytest.mark.needs_postgresql
def test_a_contact_changed_while_a_page_that_shows_it_is_published(lessons, pool_desk, readers):
    page = Held(lambda: show_contact(lessons, pool_desk))
    contact = Worker(lambda: change_phone(pool_desk))
    wait_until_somebody_waits()
    page.let_go()
    contact.done()

    assert readers.see(lessons)["contacts"][0]["phone"] == "555 0100"


@pytest.mark.needs_postgresql
def test_a_page_published_while_a_contact_that_it_shows_is_changed(lessons, pool_desk, readers):
    contact = Held(lambda: change_phone(pool_desk))
    page = Worker(lambda: show_contact(lessons, pool_desk))
    wait_until_somebody_waits()
    contact.let_go()
    page.done()

    assert readers.see(lessons)["contacts"][0]["phone"] == "555 0100"


@pytest.mark.needs_postgresql
def test_a_page_published_below_one_that_is_being_closed_is_closed_too(city, readers):
    """What lies below is looked up when it is this publication's turn: the page was not there when it began."""
    newcomers = []

    def add():
        newcomers.append(HomePage.objects.get(pk=city.pk).add_child(instance=Department(title="Late")))

    def close():
        with publication():
            PageViewRestriction.objects.create(page=city, restriction_type="login")

    adding = Held(add)
    closing = Worker(close)
    wait_until_somebody_waits()
    adding.let_go()
    closing.done()

    assert readers.see(newcomers[0]) is None


@pytest.mark.needs_postgresql
def test_saving_a_draft_does_not_wait_for_a_publication(lessons, parks, make_service):
    camp = make_service(parks, "Camp")
    publishing = Held(lambda: publish(lessons, summary="First"))

    def draft():
        page = Service.objects.get(pk=camp.pk)
        page.summary = "A draft"
        page.save_revision()

    Worker(draft).done()
    publishing.let_go()
