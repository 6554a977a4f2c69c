"""What an agent needs of a found item while the caller waits, without opening it: whom to transfer to, the code of the
request to open, and how soon it is done.
"""

from __future__ import annotations

from typing import Any

import orjson


def call_of(body: bytes) -> dict[str, Any]:
    """`{"transfer": …, "request": …}` of an agents' document; null where it has none, as topics have not."""
    agent = orjson.loads(body).get("agent") or {}
    transfer = next(iter(agent.get("transfers") or ()), None)
    return {"transfer": transfer, "request": agent.get("request")}
