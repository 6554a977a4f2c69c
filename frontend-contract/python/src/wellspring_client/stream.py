"""The history as it happens, as server-sent events over one connection after another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .contract import ChangeEvent
from .problems import WellspringProblem, WellspringUnreachable
from .requests import Requests

COME_BACK = 2.0
"""Seconds until a connection that ended is followed by the next, if the service does not say."""
QUIET = 45.0
"""Seconds without even a sign of life after which a connection is dead. The service sends one every 15 seconds."""


def follow(requests: Requests, since: int | None, asked: Mapping[str, Any]) -> Iterator[ChangeEvent]:
    """Each event as it happens, for ever: whoever has heard enough leaves the loop.

    It never gives up for having failed too often: a kiosk stays switched on while the service is away for a night.
    Raises WellspringProblem if the service refuses for a reason that does not pass.
    """
    target, place = requests.target("/changes/stream", asked), None if since is None else str(since)
    come_back, failures = COME_BACK, 0
    while True:
        headers = {"Accept": "text/event-stream"} | ({} if place is None else {"Last-Event-ID": place})
        try:
            with requests.open(target, headers, QUIET) as response:
                for frame in frames(response):
                    failures = 0
                    place = frame.get("id", place)
                    come_back = int(frame["retry"]) / 1000 if frame.get("retry", "").isdecimal() else come_back
                    if "data" in frame:
                        yield json.loads(frame["data"])
        except (WellspringProblem, WellspringUnreachable) as error:
            failures += 1
            pause = requests.retrying.pause_after(error, failures)
            if pause is None:
                raise
        else:
            pause = come_back
        requests.retrying.wait(pause)


def frames(lines: Iterator[bytes] | Any) -> Iterator[dict[str, str]]:
    """What stands between two blank lines, by its fields. A frame without its end is not one."""
    frame: dict[str, str] = {}
    for line in lines:
        text = line.decode().rstrip("\r\n")
        if not text:
            yield frame
            frame = {}
            continue
        name, _, value = text.partition(":")
        if name:  # else it is a comment
            value = value.removeprefix(" ")
            frame[name] = f"{frame[name]}\n{value}" if name == "data" and "data" in frame else value
