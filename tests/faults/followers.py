"""Those who follow what is published, each as its own program would, and what is wrong with what they heard."""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

REST = 0.1
"""Seconds between two questions, or until a connection that broke is tried again."""


@dataclass
class Follower:
    """Reads on from where it is, in a thread of its own, until it is told to stop."""

    port: int
    is_over: Event
    heard: list[int] = field(default_factory=list)
    """The numbers of the events, in the order in which they came."""
    broke: int = 0

    @property
    def position(self) -> int:
        return self.heard[-1] if self.heard else 0

    def follow(self) -> None:
        while not self.is_over.is_set():
            try:
                self.read_on()
            except (OSError, HTTPException):
                self.broke += 1
            time.sleep(REST)

    def read_on(self) -> None:
        raise NotImplementedError

    def check(self, history: list[int]) -> Iterable[str]:
        """What it was not told, or told twice, or out of turn."""
        if self.heard != history:
            place = next((n for n, pair in enumerate(zip(self.heard, history, strict=False)) if pair[0] != pair[1]), -1)
            yield (
                f"{type(self).__name__} heard {len(self.heard)} events of {len(history)}, "
                f"and otherwise after {self.heard[max(0, place - 2) : place + 3]}"
            )


class Feed(Follower):
    """Pages of the change feed, by cursor."""

    def read_on(self) -> None:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asking.request("GET", f"/api/v1/changes?since={self.position}")
            answer = asking.getresponse()
            body = answer.read()
            if answer.status == 200:
                self.heard += [event["sequence"] for event in json.loads(body)["events"]]
        finally:
            asking.close()


class Stream(Follower):
    """The live stream, resumed by `Last-Event-ID`."""

    def read_on(self) -> None:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            headers = {"Last-Event-ID": str(self.position)} if self.heard else {}
            asking.request("GET", "/api/v1/changes/stream?since=0", headers=headers)
            answer = asking.getresponse()
            while answer.status == 200 and not self.is_over.is_set() and (line := answer.readline()):
                if line.startswith(b"data: "):
                    self.heard.append(json.loads(line.removeprefix(b"data: "))["sequence"])
        finally:
            asking.close()


@dataclass
class Reader:
    """Reads documents: one tag is one body, and what was read never gets older."""

    port: int
    items: list[str]
    choose: random.Random
    is_over: Event
    lags: float
    """Seconds after which all workers know of what one of them has shown."""
    read: int = 0
    broke: int = 0
    refused: int = 0
    faults: list[str] = field(default_factory=list)
    bodies: dict[tuple[str, str], bytes] = field(default_factory=dict)
    versions: dict[str, list[tuple[float, int]]] = field(default_factory=lambda: defaultdict(list))

    def follow(self) -> None:
        while not self.is_over.is_set():
            try:
                self.look(self.choose.choice(self.items))
            except (OSError, HTTPException):
                self.broke += 1
                time.sleep(REST)
            time.sleep(REST / 2)

    def look(self, item: str) -> None:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=10)
        began = time.monotonic()
        try:
            asking.request("GET", f"/api/v1/services/{item}")
            answer = asking.getresponse()
            body = answer.read()
        finally:
            asking.close()
        self.read += 1
        if answer.status == 200:
            self._compare(item, answer.headers["ETag"], body, began)
        elif answer.status not in (404, 410):
            self.refused += 1

    def _compare(self, item: str, etag: str, body: bytes, began: float) -> None:
        digest = sha256(body).digest()
        if self.bodies.setdefault((item, etag), digest) != digest:
            self.faults.append(f"{item} has two bodies under {etag}")
        version, seen = json.loads(body)["version"], self.versions[item]
        newest = max((number for at, number in seen if at < began - self.lags), default=0)
        if version < newest:
            self.faults.append(f"{item} was read in version {version} after {newest}")
        if not seen or version > seen[-1][1]:
            seen.append((time.monotonic(), version))


@dataclass
class Receiver:
    """The receiver of a webhook, which takes everything."""

    heard: list[tuple[str, int]] = field(default_factory=list)
    """The ids of the messages, and the numbers of the events that they told of."""

    def __post_init__(self) -> None:
        heard = self.heard

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                heard.append((self.headers["webhook-id"], body["data"]["sequence"]))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port: int = self.server.server_address[1]
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def repeated(self) -> int:
        return len(self.heard) - len(set(self.heard))

    def check(self, history: list[int]) -> Iterable[str]:
        """An event that it was not told of, or by messages that do not say that they are the same."""
        ids: dict[int, set[str]] = defaultdict(set)
        for message_id, sequence in self.heard:
            ids[sequence].add(message_id)
        if missing := set(history) - set(ids):
            yield f"the receiver was never told of {sorted(missing)[:20]}"
        if unknown := set(ids) - set(history):
            yield f"the receiver was told of {sorted(unknown)[:20]}, which did not happen"
        if several := [sequence for sequence, found in ids.items() if len(found) > 1]:
            yield f"the receiver was told of {several[:20]} under more than one id"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
