"""Clients that are slow, stop or leave, on real sockets: nobody else waits for them, though a worker has one thread."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Event, Thread
from typing import Any

import pytest

from tests.fixtures.serving import PATIENCE, serving
from tests.fixtures.varnish import varnish_in_front

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 40
REQUEST = b"GET /api/v1/services HTTP/1.1\r\nHost: 127.0.0.1\r\n"
HALF = b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"
BEYOND = {
    "a header": REQUEST + b"X-Long: " + b"x" * 500_000 + b"\r\n\r\n",
    "headers": REQUEST + b"".join(b"X-%d: y\r\n" % number for number in range(1_000)) + b"\r\n",
    "an address": b"GET /api/v1/services/" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "another host in the address": b"GET http://elsewhere.example/ HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
    "no host": b"GET /api/v1/services HTTP/1.1\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


@pytest.fixture
def server(transactional_db: Any) -> Iterator[str]:
    """The address of granian with a single thread, as a city on SQLite runs it."""
    with serving("wsgi", "config.wsgi:application", "--blocking-threads", "1") as address:
        yield address


def speak(port: int, said: bytes) -> socket.socket:
    client = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    client.sendall(said)
    return client


def answers(port: int) -> int:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        asking.request("GET", "/api/v1/services")
        return asking.getresponse().status
    finally:
        asking.close()


def trickles(port: int) -> socket.socket:
    """Begins a request and never ends it."""
    return speak(port, REQUEST + b"X-Slow: ")


def stops_reading(port: int) -> socket.socket:
    """Asks a hundred times and takes nothing of what comes back."""
    return speak(port, (REQUEST + b"\r\n") * 100)


def leaves(port: int) -> socket.socket:
    """Is gone in the middle of what it says."""
    client = speak(port, HALF)
    client.close()
    return client


def is_refused(port: int, said: bytes) -> bool:
    """Whether the answer is that the client is wrong, or the connection ends, perhaps before all of it is said."""
    try:
        with speak(port, said) as client:
            return client.recv(12)[9:10] in (b"4", b"")
    except ConnectionError:
        return True


def test_nobody_waits_for_slow_clients_and_what_is_beyond_reading_is_refused(server):
    port = int(server.rpartition(":")[2])
    for behaves in (trickles, stops_reading, leaves):
        with ExitStack() as clients:
            for _ in range(MANY):
                clients.enter_context(behaves(port))
            assert [answers(port) for _ in range(3)] == [200] * 3, behaves.__name__
    assert [what for what, said in BEYOND.items() if not is_refused(port, said)] == []


@pytest.mark.needs_varnish
def test_behind_our_varnish_nobody_waits_for_a_body_that_does_not_come(server, tmp_path):
    """The one thing that a worker waits for: so what stands in front takes in a whole request first."""
    begun = HALF.replace(b"50", b"99000") + b"x" * 90_000
    with varnish_in_front(server, tmp_path) as varnish, ExitStack() as clients:
        assert answers(varnish.port) == 200
        slow = [clients.enter_context(speak(varnish.port, begun)) for _ in range(MANY)]
        with going_on(slow):
            assert [answers(port) for port in (varnish.port, int(server.rpartition(":")[2]))] == [200, 200]


@contextmanager
def going_on(clients: list[socket.socket]) -> Iterator[None]:
    """They say a letter now and then, so that nobody thinks that they left."""
    is_over = Event()

    def drip() -> None:
        while not is_over.wait(0.5):
            for client in clients:
                with suppress(OSError):
                    client.send(b"x")

    dripping = Thread(target=drip, daemon=True)
    dripping.start()
    try:
        yield
    finally:
        is_over.set()
        dripping.join()
