"""A webhook's message as it goes over the wire, with a secret that a receiver can try its own checking with."""

from __future__ import annotations

from typing import Any

from api.cloudevents import CloudEvent

from .example_items import LESSONS

SECRET = "whsec_QW4gZXhhbXBsZSBmb3IgdGhlIGNvbnRyYWN0Lg=="  # noqa: S105 - it says what it is: an example
"""Of nobody: base64 of “An example for the contract.”"""

EVENT: dict[str, Any] = {
    "specversion": "1.0",
    "id": "4102-5d1f0a9c3b7e",
    "source": "https://cms.riverbend.example/api/v1/changes",
    "type": "item.moved",
    "subject": LESSONS["content_id"],
    "time": "2026-11-24T16:20:00.512000Z",
    "datacontenttype": "application/json",
    "data": {
        "sequence": 4102,
        "event": "item.moved",
        "content_id": LESSONS["content_id"],
        "locale": "en",
        "type": "service",
        "version": 12,
        "path": "/parks/swim-lessons",
        "previous_path": "/parks/learn-to-swim",
        "occurred_at": "2026-11-24T16:20:00.512000Z",
        "url": f"https://cms.riverbend.example/api/v1/services/{LESSONS['content_id']}?locale=en",
    },
}
CloudEvent(**EVENT)
