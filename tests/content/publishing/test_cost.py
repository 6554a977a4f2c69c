"""What publishing asks of the database does not grow with the city."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.models import PageContact, Service
from content.publishing.models import PublishedDocument
from content.publishing.present import load
from content.publishing.settle import render_and_store
from content.transaction import Item, publication
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


def grow(parks, number, contact=None):
    with publication():
        for place in range(number):
            page = parks.add_child(instance=Service(title=f"Service {parks.numchild} {place}"))
            if contact:
                PageContact.objects.create(page=page, contact=contact, sort_order=0)


def queries_of(job):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        job()
    return len(asked)


def test_settling_a_service_asks_as_much_in_a_large_city_as_in_a_small_one(parks, lessons):
    publish(lessons, summary="Warm up")
    small = queries_of(lambda: publish(lessons, summary="Small"))

    grow(parks, 15)

    assert queries_of(lambda: publish(lessons, summary="Large")) == small


def test_loading_asks_the_same_for_one_item_as_for_many(parks, lessons, make_contact):
    grow(parks, 12, make_contact())
    services = [Item(key, "en") for key in Service.objects.values_list("translation_key", flat=True)]

    one, many = queries_of(lambda: load(services[-1:])), queries_of(lambda: load(services))

    assert many == one <= 25


def test_the_dependants_of_a_contact_are_rendered_together(parks, make_contact, readers):
    """Up to a batch of them, in a number of queries that does not depend on how many they are."""
    pool_desk = make_contact("Pool desk", phone="311")

    def change(phone):
        pool_desk.phone = phone
        return queries_of(pool_desk.save)

    grow(parks, 5, pool_desk)
    few = change("555 0100")
    grow(parks, 35, pool_desk)
    readers.catch_up()

    assert change("555 0199") == few <= 60

    assert len(readers.news()) == 40
    assert not any(b"555 0100" in bytes(body) for body in PublishedDocument.objects.values_list("body", flat=True))


def test_storing_what_is_there_already_writes_nothing(lessons):
    with publication(), CaptureQueriesContext(connection) as asked:
        assert render_and_store([Item(lessons.translation_key, "en")], timezone.now()) == []

    assert not [query["sql"] for query in asked if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
