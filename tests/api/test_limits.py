"""So much from one address, and no more; and nobody can tell afterwards who it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from api.limits import MOST_BUCKETS, Limit, client_address, household
from api.problems import Problem

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def seconds_to_wait(limit: Limit, address: str, now: datetime) -> int:
    try:
        limit.take(address, now=now)
    except Problem as problem:
        assert problem.kind == "too-many-requests"
        return int(problem.headers["Retry-After"])
    return 0


def test_an_address_that_had_its_share_waits_and_then_goes_on():
    limit = Limit(burst=2, every=30)
    assert [seconds_to_wait(limit, "192.0.2.1", NOON) for _ in range(3)] == [0, 0, 30]
    assert seconds_to_wait(limit, "192.0.2.1", NOON + timedelta(seconds=20)) == 10
    assert seconds_to_wait(limit, "192.0.2.1", NOON + timedelta(seconds=30)) == 0
    assert seconds_to_wait(limit, "192.0.2.1", NOON + timedelta(seconds=30)) == 30
    assert [seconds_to_wait(limit, "192.0.2.1", NOON + timedelta(hours=1)) for _ in range(3)] == [0, 0, 30]


def test_the_last_that_is_let_in_and_the_next_that_is_refused_are_told_the_same_wait():
    limit = Limit(burst=10, every=6, name="key")
    told = [dict(limit.let_in("Website", NOON.timestamp()))["RateLimit"] for _ in range(10)]
    with pytest.raises(Problem) as refused:
        limit.let_in("Website", NOON.timestamp())
    assert told[:2] == ['"key";r=9;t=6', '"key";r=8;t=12'], "until all are there again"
    assert told[-1] == refused.value.headers["RateLimit"] == '"key";r=0;t=6', "until the next one is there"


def test_others_are_not_held_up_but_a_household_with_many_ipv6_addresses_is_one():
    limit = Limit(burst=1, every=30)
    assert seconds_to_wait(limit, household("2001:db8:1:2::1"), NOON) == 0
    assert seconds_to_wait(limit, household("2001:db8:1:2:aaaa::7"), NOON) == 30
    assert seconds_to_wait(limit, household("2001:db8:1:3::1"), NOON) == 0
    assert seconds_to_wait(limit, household("192.0.2.1"), NOON) == 0


def test_a_clock_that_goes_back_gives_nothing_away():
    limit = Limit(burst=1, every=30)
    limit.take("192.0.2.1", now=NOON)
    assert seconds_to_wait(limit, "192.0.2.1", NOON - timedelta(seconds=10)) == 30


def test_no_address_is_kept_and_tomorrow_it_has_another_name():
    limit = Limit(burst=5, every=30)
    limit.take("192.0.2.1", now=NOON)
    today = set(limit.buckets._buckets)
    assert "192.0.2.1" not in repr(vars(limit.buckets)) and len(today) == 1
    limit.take("192.0.2.1", now=NOON + timedelta(days=1))
    assert len(limit.buckets._buckets) == 1 and not today & set(limit.buckets._buckets)


def test_a_crowd_of_addresses_does_not_fill_the_memory_nor_free_who_is_held_back():
    limit = Limit(burst=2, every=3600)
    for _ in range(2):
        limit.take("192.0.2.1", now=NOON)
    for number in range(MOST_BUCKETS + 10):
        limit.take(f"host-{number}", now=NOON)
    assert len(limit.buckets._buckets) <= MOST_BUCKETS
    assert seconds_to_wait(limit, "192.0.2.1", NOON) > 0


@pytest.mark.parametrize(
    ("forwarded_for", "proxies", "address"),
    [
        ("198.51.100.7", 0, "10.0.0.1"),
        ("6.6.6.6, 198.51.100.7", 1, "198.51.100.7"),
        ("6.6.6.6, 198.51.100.7, 10.0.0.9", 2, "198.51.100.7"),
        ("", 1, "10.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(forwarded_for, proxies, address):
    assert client_address("10.0.0.1", forwarded_for, proxies) == address


@pytest.mark.parametrize(
    ("written", "told_apart"),
    [
        ("198.51.100.7:4711", "198.51.100.7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("[2001:db8:1:2::7]:443", "2001:0db8:0001:0002"),
        ("unknown", "unknown"),
        ("no:address", "no:address"),
    ],
)
def test_a_caller_is_one_and_no_other_however_a_proxy_writes_the_address(written, told_apart):
    """Some write a port behind it, another one for each connection; a socket for both kinds writes IPv4 as IPv6."""
    assert household(written) == told_apart
