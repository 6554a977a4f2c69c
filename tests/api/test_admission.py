"""Who may ask, how often, and what they are told of it; the same at both doors."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from django.utils import timezone

from api import admission, keys, usage
from api.admission import admit
from api.delivery.door import Door
from api.limits import InProcess, Limit
from api.models import ApiConsumer, ApiUsage
from api.problems import Problem
from tests.fixtures.doors import ask

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def limits(settings, monkeypatch):
    """Counting from nothing."""
    settings.REQUESTS_PER_MINUTE = {"address": 3, "key": 5}
    monkeypatch.setattr("api.admission.usage", usage.Usage())
    monkeypatch.setattr("api.admission._limit", keep_apart())


def keep_apart():
    return cache(lambda name, per_minute: Limit(per_minute, 60 / per_minute, name, InProcess()) if per_minute else None)


@pytest.fixture
def website(db):
    """A consumer with a key."""
    record, key = keys.issue("Website", "public", now=NOON)
    return record.consumer, f"Bearer {key}"


def refused(**environ) -> Problem:
    with pytest.raises(Problem) as caught:
        admit(environ, "public", now=NOON)
    return caught.value


def test_an_address_is_told_what_is_left_and_when_to_come_again(limits, city, door, django):
    told = [ask(door, "/api/v1/services") for _ in range(4)]
    assert [sent.status for sent in told] == [200, 200, 200, 429]
    left = [sent.headers["Ratelimit"].partition(";t=")[0] for sent in told]
    assert left == [f'"address";r={number}' for number in (2, 1, 0, 0)]
    for refusal in (told[-1], ask(django, "/api/v1/services")):
        assert refusal.status == 429
        assert refusal.headers["Ratelimit-Policy"] == '"address";q=3;w=60'
        assert 1 <= int(refusal.headers["Retry-After"]) <= 20
        assert refusal.headers["Cache-Control"] == "no-store"
        assert b"/problems/too-many-requests" in refusal.body


def test_a_request_that_goes_on_to_the_other_door_is_counted_once(limits, city, django, monkeypatch):
    monkeypatch.setattr("api.delivery.rest.as_text", lambda query: 1 / 0)
    told = [ask(Door(django), "/api/v1/services") for _ in range(3)]
    assert [sent.status for sent in told] == [200, 200, 200]


def test_a_key_has_a_limit_of_its_own(limits, website):
    consumer, key = website
    for _ in range(5):
        admit({"HTTP_AUTHORIZATION": key, "REMOTE_ADDR": "192.0.2.1"}, "public", now=NOON)
    assert refused(HTTP_AUTHORIZATION=key).kind == "too-many-requests"
    admit({"REMOTE_ADDR": "192.0.2.1"}, "public", now=NOON)

    consumer.per_minute = 9
    consumer.save()
    admitted = admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON)
    assert dict(admitted.headers)["RateLimit-Policy"] == '"key";q=9;w=60'


def test_a_key_works_on_the_pages_of_its_origins_and_outside_browsers(limits, website):
    consumer, key = website
    consumer.origins = ["https://riverbend.example"]
    consumer.save()
    assert admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON)
    assert admit({"HTTP_AUTHORIZATION": key, "HTTP_ORIGIN": "https://riverbend.example"}, "public", now=NOON)
    problem = refused(HTTP_AUTHORIZATION=key, HTTP_ORIGIN="https://evil.example")
    assert (problem.kind, problem.members["allowed"]) == ("forbidden-origin", ["https://riverbend.example"])


def test_a_quota_ends_at_midnight_and_counts_what_other_processes_wrote(limits, website):
    consumer, key = website
    consumer.per_day = 4
    consumer.save()
    ApiUsage.objects.create(consumer=consumer, day=NOON.date(), requests=2)
    for _ in range(2):
        admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON)
    problem = refused(HTTP_AUTHORIZATION=key)
    assert problem.headers["Retry-After"] == str(12 * 3600 + 1)
    assert "midnight" in problem.detail
    assert admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON + timedelta(hours=12))


def test_what_the_minute_refuses_costs_nothing_of_the_day(limits, website):
    """A program that asks at once whenever it may gets all that it was granted."""
    consumer, key = website
    consumer.per_minute, consumer.per_day = 2, 6
    consumer.save()
    now, answered = NOON, 0
    while now < NOON + timedelta(minutes=10):
        try:
            admit({"HTTP_AUTHORIZATION": key}, "public", now=now)
            answered += 1
        except Problem as problem:
            if "midnight" in problem.detail:
                break
            now += timedelta(seconds=max(int(problem.headers["Retry-After"]), 1))
    assert answered == 6


def test_whoever_has_a_quota_is_told_what_is_left_of_it(limits, website):
    consumer, key = website
    consumer.per_minute, consumer.per_day = 2, 3
    consumer.save()
    first = dict(admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON).headers)
    assert first["RateLimit-Policy"] == '"key";q=2;w=60, "day";q=3;w=86400'
    assert first["RateLimit"] == '"key";r=1;t=30, "day";r=2;t=43201'
    admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON)
    by_minute = refused(HTTP_AUTHORIZATION=key).headers
    assert by_minute == {
        "Retry-After": "30",
        "RateLimit-Policy": '"key";q=2;w=60, "day";q=3;w=86400',
        "RateLimit": '"key";r=0;t=30, "day";r=1;t=43201',
    }
    later = NOON + timedelta(hours=1)
    admit({"HTTP_AUTHORIZATION": key}, "public", now=later)
    with pytest.raises(Problem) as caught:
        admit({"HTTP_AUTHORIZATION": key}, "public", now=later)
    assert caught.value.headers == {
        "RateLimit-Policy": '"key";q=2;w=60, "day";q=3;w=86400',
        "RateLimit": '"key";r=0;t=30, "day";r=0;t=39601',
        "Retry-After": "39601",
    }


def test_both_doors_tell_of_a_quota(limits, website, city, door, django):
    consumer, key = website
    consumer.per_day = 2
    consumer.save()
    for each in (door, django):
        assert '"day";r=' in ask(each, "/api/v1/services", authorization=key).headers["Ratelimit"]
    for each in (door, django):
        sent = ask(each, "/api/v1/services", authorization=key)
        assert (sent.status, sent.headers["Ratelimit"].partition(', "day";')[2][:4]) == (429, "r=0;")
        assert sent.headers["Ratelimit-Policy"] == '"key";q=5;w=60, "day";q=2;w=86400'


def test_what_a_consumer_asked_is_written_by_day(limits, website):
    _, key = website
    for _ in range(5):
        admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON)
    refused(HTTP_AUTHORIZATION=key)
    admit({"HTTP_AUTHORIZATION": key}, "public", now=NOON + timedelta(days=1))
    admission.usage.write()
    admission.usage.write()
    rows = list(ApiUsage.objects.order_by("day").values_list("consumer__name", "day", "requests", "refused"))
    assert rows == [
        ("Website", NOON.date(), 5, 1),
        ("Website", NOON.date() + timedelta(days=1), 1, 0),
    ]


def test_what_could_not_be_written_is_written_later(limits, website, monkeypatch):
    admit({"HTTP_AUTHORIZATION": website[1]}, "public", now=NOON)
    with monkeypatch.context() as broken:
        broken.setattr("api.usage._add", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            admission.usage.write()
    admission.usage.write()
    assert ApiUsage.objects.get().requests == 1


@pytest.mark.django_db(transaction=True)
def test_a_consumer_that_is_deleted_holds_up_no_other(limits, website):
    other, key = keys.issue("Kiosks", "public", now=NOON)
    for sent in (website[1], f"Bearer {key}"):
        admit({"HTTP_AUTHORIZATION": sent}, "public", now=NOON)
    website[0].delete()
    for _ in range(2):
        admission.usage.write()
    assert list(ApiUsage.objects.values_list("consumer", "requests")) == [(other.consumer_id, 1)]


def test_what_was_written_before_a_fault_is_not_written_twice(limits, website, monkeypatch):
    _, key = keys.issue("Kiosks", "public", now=NOON)
    for sent in (website[1], f"Bearer {key}"):
        admit({"HTTP_AUTHORIZATION": sent}, "public", now=NOON)
    written, add = [], usage._add

    def once(*counted):
        if written:
            raise RuntimeError
        written.append(counted)
        return add(*counted)

    with monkeypatch.context() as broken:
        broken.setattr("api.usage._add", once)
        with pytest.raises(RuntimeError):
            admission.usage.write()
    admission.usage.write()
    assert sorted(ApiUsage.objects.values_list("requests", flat=True)) == [1, 1]


def test_a_key_and_the_one_in_its_place_both_work_for_a_while(website):
    _, old = website
    now = timezone.now()
    new = f"Bearer {keys.rotate(old[7:19], now=now, overlap=timedelta(days=2))[1]}"
    for key in (old, new):
        assert keys.holder_of(key, now=now + timedelta(days=1)).consumer_id == ApiConsumer.objects.get().pk
    with pytest.raises(Problem, match="expired"):
        keys.holder_of(old, now=now + timedelta(days=3))
    assert keys.holder_of(new, now=now + timedelta(days=3))
    with pytest.raises(keys.UnknownKey):
        keys.rotate(old[7:19], now=now + timedelta(days=3))


def test_a_consumer_reads_for_one_audience(website):
    with pytest.raises(keys.OtherAudience):
        keys.issue("Website", "agent", now=NOON)
