"""A crowd: many connections that all ask at once, for a while. Every answer must be the right one."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field

from cases import Case
from servers import Server


@dataclass
class Crowd:
    """What came of it. Latencies in milliseconds; `errors` are answers that were not expected, and lost connections."""

    connections: int
    seconds: float
    latency: list[float] = field(default_factory=list)
    errors: int = 0

    def percentile(self, share: float) -> float:
        return sorted(self.latency)[int(share * (len(self.latency) - 1))]

    @property
    def requests_per_second(self) -> float:
        return len(self.latency) / self.seconds


def ask_together(server: Server, cases: list[Case], *, connections: int, seconds: float) -> Crowd:
    """Have so many connections ask these cases, one after the other, for so long."""
    crowd = Crowd(connections, seconds)
    asyncio.run(_all(server.port, cases, crowd))
    return crowd


async def _all(port: int, cases: list[Case], crowd: Crowd) -> None:
    end = time.perf_counter() + crowd.seconds
    await asyncio.gather(*(_one(port, cases, crowd, random.Random(n), end) for n in range(crowd.connections)))


async def _one(port: int, cases: list[Case], crowd: Crowd, chosen: random.Random, end: float) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while (began := time.perf_counter()) < end:
            request = chosen.choice(cases).make(chosen)
            writer.write(request.as_bytes())
            status = await _status(reader)
            crowd.latency.append((time.perf_counter() - began) * 1000)
            crowd.errors += status != request.status
    except (OSError, EOFError):
        crowd.errors += 1
    finally:
        writer.close()


async def _status(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next((line.partition(":")[2] for line in head.splitlines() if line.startswith("content-length:")), "0")
    await reader.readexactly(int(length))
    return int(head.split(None, 2)[1])
