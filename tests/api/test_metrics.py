"""What whoever operates the service sees of it, and nobody else."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from api.bundles.models import Bundle
from api.bundles.work import work
from api.delivery.door import Door
from content.publishing.models import PublishedDocument
from content.publishing.relay import Relay
from search.cluster import owed
from tests.fixtures.doors import ask

KEY = {"Authorization": "Bearer measure-me"}


@pytest.fixture
def measured(settings, client):
    settings.METRICS_TOKEN = "measure-me"

    def lines() -> dict[str, float]:
        response = client.get("/metrics", headers=KEY)
        assert response.status_code == 200
        told = [line.rpartition(" ") for line in response.content.decode().splitlines() if not line.startswith("#")]
        return {name: float(value) for name, _, value in told}

    return lines


def test_requests_are_counted_by_door_and_status(city, django, measured):
    names = [
        'wellspring_requests_total{door="fast",status="200"}',
        'wellspring_requests_total{door="django",status="404"}',
        'wellspring_request_seconds_count{door="fast"}',
    ]
    before = measured()
    door = Door(django)
    ask(door, "/api/v1/services")
    ask(door, "/api/v1/services")
    ask(door, "/api/v1/nothing")
    door.telling.now()
    after = measured()
    assert [after[name] - before.get(name, 0) for name in names] == [2, 1, 2]


def test_how_far_everybody_is_behind(make_department, measured):
    make_department()
    search = 'wellspring_consumer_lag{audience="public",consumer="search"}'
    assert measured()[search] >= 1
    Relay(timezone.now, jobs={}).catch_up()
    assert measured()[search] == 0
    PublishedDocument.objects.update(schema_version=0)
    assert measured()["wellspring_documents_behind"] == 2
    assert measured()["wellspring_search_owed"] == 0
    owed.note("agent", [(uuid4(), "en")])
    assert measured()["wellspring_search_owed"] == 1


def test_how_old_what_a_bundle_shows_may_be(parks, make_service, measured, settings):
    settings.BUNDLES_EVERY = timedelta(minutes=5)
    made = timezone.now()
    work(made)
    name = 'wellspring_bundle_behind_seconds{audience="public",channel="",locale="en"}'
    assert measured()[name] == 0
    make_service(parks, "Swim lessons")
    Bundle.objects.update(made_at=made - timedelta(minutes=4))
    assert 240 <= measured()[name] < 300


def test_nobody_else_sees_them(db, settings, client):
    assert client.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "measure-me"
    for sent in ({}, {"Authorization": "Bearer guess"}, {"Authorization": "Bearer "}):
        assert client.get("/metrics", headers=sent).status_code == 404
