"""Secrets and signatures, as Standard Webhooks 1.0 has them.

A secret is kept nowhere. It is derived from the webhook's random salt and the installation's SECRET_KEY whenever
something is signed: a copy of the database, and a backup of it, can sign nothing and shows nothing. The price: with
another SECRET_KEY all secrets are others. So messages are signed with SECRET_KEY_FALLBACKS too; a city that turns its
key keeps the old one there until every receiver has a new secret.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import digest

from django.conf import settings

from .models import Webhook, new_salt

PREFIX = "whsec_"
OVERLAP = timedelta(hours=24)
"""So long after a new secret was made, messages carry a signature by the one before too."""


def secret_of(salt: str, key: str | None = None) -> bytes:
    """The 32 bytes that the salt stands for."""
    return digest((settings.SECRET_KEY if key is None else key).encode(), f"webhook secret {salt}".encode(), sha256)


def shown(secret: bytes) -> str:
    """The secret as it is given to the receiver, once."""
    return PREFIX + b64encode(secret).decode()


def rotate(webhook: Webhook, *, now: datetime) -> str:
    """Give the webhook a new secret, and return it as it is shown. The one before counts for OVERLAP."""
    webhook.previous_salt, webhook.salt, webhook.previous_until = webhook.salt, new_salt(), now + OVERLAP
    webhook.save(update_fields=["previous_salt", "salt", "previous_until"])
    return shown(secret_of(webhook.salt))


def headers(webhook: Webhook, message_id: str, body: bytes, now: datetime) -> dict[str, str]:
    """The headers that prove where the message comes from, and when it was sent."""
    timestamp = int(now.timestamp())
    signatures = (signature(secret, message_id, timestamp, body) for secret in secrets_of(webhook, now))
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(dict.fromkeys(signatures)),
    }


def secrets_of(webhook: Webhook, now: datetime) -> Iterable[bytes]:
    """All secrets by which the receiver may know the webhook at this moment."""
    is_overlapping = webhook.previous_until is not None and now < webhook.previous_until
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        for salt in webhook.salts if is_overlapping else [webhook.salt]:
            yield secret_of(salt, key)


def signature(secret: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    content = b".".join((message_id.encode(), str(timestamp).encode(), body))
    return f"v1,{b64encode(digest(secret, content, sha256)).decode()}"
