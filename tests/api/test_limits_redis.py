"""A real Redis: all processes count together, and while it is away nobody is refused or kept waiting for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import redis

from api import limits_redis
from api.limits import Limit
from api.limits_redis import InRedis
from api.problems import Problem

pytestmark = pytest.mark.needs_redis
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
ADDRESS = "192.0.2.77"
PATIENCE = 20
"""Seconds after which a Redis that does not start fails the test."""
AT_MOST = 1.0
"""Seconds that anybody may wait while Redis is away; a test's machine may be busy."""


class Server:
    """One Redis on a port of its own, which can be stopped, held and started again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.folder, self.url = folder, f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        arguments = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
        self.process = subprocess.Popen(["redis-server", *arguments], stdout=subprocess.DEVNULL)
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            assert self.process.poll() is None, "redis-server ended"
            try:
                redis.Redis.from_url(self.url).ping()
                return
            except redis.RedisError:
                time.sleep(0.02)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(timeout=PATIENCE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    server.start()
    yield server
    server.kill()


def let_through(buckets: InRedis, times: int, burst: int = 10, now: datetime = NOON) -> int:
    """How many of so many requests from one address are let through."""
    limit, through = Limit(burst, 60, buckets=buckets), 0
    for _ in range(times):
        try:
            limit.take(ADDRESS, now=now)
            through += 1
        except Problem as problem:
            assert problem.kind == "too-many-requests"
    return through


def test_processes_count_together(server):
    def another(answer):
        answer.put(let_through(InRedis(server.url), 20))

    forks = multiprocessing.get_context("fork")
    answers = forks.Queue()
    both = [forks.Process(target=another, args=(answers,)) for _ in range(2)]
    for process in both:
        process.start()
    assert sum(answers.get(timeout=PATIENCE) for _ in both) == 10
    for process in both:
        process.join()
    assert let_through(InRedis(server.url), 5) == 0


def test_who_asked_while_a_clock_was_ahead_is_let_in_again_once_it_is_right(server):
    buckets = InRedis(server.url)
    assert let_through(buckets, 20, now=NOON + timedelta(hours=1)) == 10
    assert let_through(buckets, 20, now=NOON) == 0
    assert let_through(buckets, 20, now=NOON + timedelta(minutes=5)) == 5, "one a minute, from then on"


def test_the_last_that_is_let_in_and_the_next_that_is_refused_are_told_the_same_wait(server):
    limit = Limit(2, 30, "key", InRedis(server.url))
    told = [dict(limit.let_in("Website", NOON.timestamp()))["RateLimit"] for _ in range(2)]
    with pytest.raises(Problem) as refused:
        limit.let_in("Website", NOON.timestamp())
    assert told[0] == '"key";r=1;t=30'
    assert told[1] == refused.value.headers["RateLimit"] == '"key";r=0;t=30'


def test_each_counts_for_itself_while_it_is_away_and_together_once_it_is_back(server, monkeypatch):
    monkeypatch.setattr(limits_redis, "AGAIN", 0.2)
    one, other = InRedis(server.url), InRedis(server.url)
    assert (let_through(one, 6), let_through(other, 6)) == (6, 4)

    server.kill()
    began = time.monotonic()
    assert (let_through(one, 20), let_through(other, 20)) == (10, 10)
    assert time.monotonic() - began < AT_MOST

    server.start()
    time.sleep(0.25)
    assert (let_through(one, 6), let_through(other, 6)) == (6, 4)


def test_one_that_takes_connections_and_says_nothing_keeps_nobody_waiting(server, monkeypatch):
    known, new = InRedis(server.url), InRedis(server.url)
    let_through(known, 1)
    os.kill(server.process.pid, signal.SIGSTOP)
    for buckets in (known, new):
        began = time.monotonic()
        assert let_through(buckets, 20) == 10
        assert time.monotonic() - began < AT_MOST
    os.kill(server.process.pid, signal.SIGCONT)


def test_it_is_told_no_address_and_forgets_what_it_was_told(server):
    buckets = InRedis(server.url)
    let_through(buckets, 1)
    there = redis.Redis.from_url(server.url)
    (name,) = there.keys()
    assert ADDRESS.encode() not in name + b"".join(there.hgetall(name)) + b"".join(there.hvals(name))
    assert 0 < there.ttl(name) <= 601  # once the bucket is full again
    buckets.take(f"address/{ADDRESS}", 10, 60, 1, NOON.replace(day=27).timestamp())
    assert len(there.keys()) == 2, "tomorrow it has another name"
