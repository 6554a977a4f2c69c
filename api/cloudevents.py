"""The history in envelopes that other systems know: CloudEvents 1.0, the structured form.

`data` is the object that the change feed shows, so whoever reads one can read the other. The names of events are those
of the feed too: a prefix of the city's own would be a second set of names for the same things.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from content.publishing.queries import EventRow

from .addresses import address
from .answer import PUBLIC
from .history import ChangeEvent, EventName, told, utc

CONTENT_TYPE = "application/cloudevents+json"
PING = "wellspring.ping"


class CloudEvent(BaseModel):
    """A line of the history in an envelope (CloudEvents 1.0)."""

    model_config = ConfigDict(extra="forbid")

    specversion: Literal["1.0"]
    id: str = Field(description="The same for every attempt, and in the header `webhook-id`: drop what you have seen")
    source: str = Field(description="The change feed of the city that this comes from")
    type: EventName = Field(description="The same as `data.event`")
    subject: str = Field(description="The item: `data.content_id`")
    time: datetime = Field(description="When it happened, which may be long before it was sent")
    datacontenttype: Literal["application/json"]
    data: ChangeEvent


class PingData(BaseModel):
    """Says which webhook is being tried."""

    model_config = ConfigDict(extra="forbid")

    webhook: str = Field(description="Its name")


class PingEvent(BaseModel):
    """What the test button sends: nothing has happened. Answer it like any other."""

    model_config = ConfigDict(extra="forbid")

    specversion: Literal["1.0"]
    id: str
    source: str
    type: Literal["wellspring.ping"]
    time: datetime
    datacontenttype: Literal["application/json"]
    data: PingData


def id_of(event: EventRow) -> str:
    """A name that no other event has, also after a database was taken back to an older state and counts again."""
    told_apart = f"{event.sequence} {event.content_id} {event.locale} {event.version} {utc(event.occurred_at)}"
    return f"{event.sequence}-{blake2b(told_apart.encode(), digest_size=6).hexdigest()}"


def of_event(event: EventRow) -> dict[str, Any]:
    """A public event as `CloudEvent` describes it."""
    data = told(event, PUBLIC)
    attributes = {"type": event.event, "subject": str(event.content_id), "time": data["occurred_at"]}
    return _envelope(id_of(event), attributes, data)


def ping(id: str, webhook: str, now: datetime) -> dict[str, Any]:
    """A test for the webhook of that name."""
    return _envelope(id, {"type": PING, "time": utc(now)}, {"webhook": webhook})


def _envelope(id: str, attributes: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    kind = {"datacontenttype": "application/json"}
    return {"specversion": "1.0", "id": id, "source": address(PUBLIC, "changes"), **attributes, **kind, "data": data}
