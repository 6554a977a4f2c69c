"""Webhooks as OpenAPI 3.1 describes them: the request that a receiver gets, and what it may answer."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from hmac import digest
from typing import Any, get_args

from pydantic import BaseModel

from api.cloudevents import CONTENT_TYPE, CloudEvent, PingEvent
from api.history import EventName

from .example_webhook import EVENT, SECRET

REFERENCE = "#/components/schemas/{model}"
MODELS: tuple[type[BaseModel], ...] = (CloudEvent, PingEvent)
HEADERS = {
    "webhook-id": "The message's `id`, the same for every attempt. Drop what you have taken already",
    "webhook-timestamp": "When this attempt was made, in seconds since 1970. Refuse one that is minutes old",
    "webhook-signature": (
        "One or more of `v1,<base64>`, with a space between them: HMAC-SHA256 of `id.timestamp.body`. The key is what "
        "the secret is the base64 of, after `whsec_`. One that fits is enough"
    ),
}
ANSWERS = {
    "2XX": "Taken. Answer at once and do the work afterwards: after ten seconds the attempt has failed",
    "410": "Not wanted any more: the webhook is switched off",
    "default": "Not taken. It is tried again, ten times in about 75 hours. A redirect is not followed",
}
SIGNED_AT = 1_795_537_201


def schemas() -> dict[str, Any]:
    """The parts of the contract that webhooks have and nothing else does."""
    found: dict[str, Any] = {}
    for model in MODELS:
        schema = model.model_json_schema(mode="serialization", ref_template=REFERENCE)
        found |= schema.pop("$defs", {})
        found[model.__name__] = schema
    return found


def operations() -> dict[str, Any]:
    """The `webhooks` of the OpenAPI document, by their names."""
    told = f"Something that readers see has changed: {', '.join(get_args(EventName))}."
    return {
        "change": _operation("CloudEvent", told, EVENT),
        "ping": _operation("PingEvent", "Somebody tries the webhook: nothing has changed.", None),
    }


def delivery() -> dict[str, Any]:
    """A whole example of a message, signed: what arrives, and the secret to check it with."""
    body = json.dumps(EVENT, separators=(",", ":"))
    content = f"{EVENT['id']}.{SIGNED_AT}.{body}".encode()
    signature = b64encode(digest(b64decode(SECRET.partition("_")[2]), content, sha256)).decode()
    headers = {
        "content-type": CONTENT_TYPE,
        "webhook-id": EVENT["id"],
        "webhook-timestamp": str(SIGNED_AT),
        "webhook-signature": f"v1,{signature}",
    }
    return {"secret": SECRET, "headers": headers, "body": body}


def _operation(model: str, summary: str, example: dict[str, Any] | None) -> dict[str, Any]:
    media: dict[str, Any] = {"schema": {"$ref": REFERENCE.format(model=model)}}
    return {
        "post": {
            "operationId": "told_of_change" if model == "CloudEvent" else "tried_by_ping",
            "summary": summary,
            "tags": ["Webhooks"],
            "parameters": [
                {"in": "header", "name": name, "required": True, "description": words, "schema": {"type": "string"}}
                for name, words in HEADERS.items()
            ],
            "requestBody": {
                "required": True,
                "content": {CONTENT_TYPE: {**media, "example": example} if example else media},
            },
            "responses": {status: {"description": words} for status, words in ANSWERS.items()},
        }
    }
