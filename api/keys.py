"""Give out keys, take them back, and tell who calls by one.

A key that is missing or not in force is refused; it is never read as "anonymous", or an agent's console whose key ran
out would silently show less.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from content.documents import Audience
from content.publishing.queries import fetch_one

from .models import ApiConsumer, ApiKey
from .problems import Problem

BRAND = "wsp"
"""Keys begin with it, so that scanners for leaked secrets can know them."""
OVERLAP = timedelta(days=7)
"""How long the old key goes on after a new one was made in its place."""


class UnknownKey(LookupError):
    """No key has that prefix."""


class OtherAudience(ValueError):
    """A consumer of that name reads for another audience. What it may see follows from its audience, so it has one."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose key was sent, and what its consumer may."""

    key_id: int
    consumer_id: int
    audience: Audience
    origins: tuple[str, ...] = ()
    per_minute: int | None = None
    per_day: int | None = None
    name: str = ""
    """What people call the consumer."""


def issue(name: str, audience: Audience, *, now: datetime, expires_at: datetime | None = None) -> tuple[ApiKey, str]:
    """Make a key for the consumer of that name, which is made if there is none; returns its record and the key itself.

    The key cannot be had again. Raises OtherAudience.
    """
    consumer, _ = ApiConsumer.objects.get_or_create(name=name, defaults={"audience": audience, "created_at": now})
    if consumer.audience != audience:
        raise OtherAudience(f"{name} reads for {consumer.audience}, not for {audience}")
    return issue_to(consumer, now=now, expires_at=expires_at)


def issue_to(consumer: ApiConsumer, *, now: datetime, expires_at: datetime | None = None) -> tuple[ApiKey, str]:
    """Make a key for a consumer."""
    prefix = f"{BRAND}_{secrets.token_hex(4)}"
    key = f"{prefix}_{secrets.token_urlsafe(32)}"
    record = ApiKey.objects.create(
        consumer=consumer, prefix=prefix, digest=_digest(key), created_at=now, expires_at=expires_at
    )
    return record, key


def rotate(prefix: str, *, now: datetime, overlap: timedelta = OVERLAP) -> tuple[ApiKey, str]:
    """Make a key in place of this one, which goes on for `overlap` so that nothing stops meanwhile.

    Returns the new record and the new key. Raises UnknownKey, also for one that is not in force.
    """
    old = _record(prefix)
    if state_of(old, now) != "in force":
        raise UnknownKey(prefix)
    new = issue_to(old.consumer, now=now)
    end = now + overlap
    if old.expires_at is None or old.expires_at > end:
        old.expires_at = end
        old.save(update_fields=["expires_at"])
    return new


def revoke(prefix: str, *, now: datetime) -> ApiKey:
    """End a key at once. Revoking twice keeps the first time. Raises UnknownKey."""
    record = _record(prefix)
    if record.revoked_at is None:
        record.revoked_at = now
        record.save(update_fields=["revoked_at"])
    return record


def state_of(record: ApiKey, now: datetime) -> str:
    """`in force`, `expired` or `revoked`."""
    if record.revoked_at is not None:
        return "revoked"
    return "expired" if record.expires_at is not None and record.expires_at <= now else "in force"


def holder_of(authorization: str, *, now: datetime) -> Holder:
    """Who sent this `Authorization` header. Raises Problem `unauthorized`."""
    scheme, _, key = authorization.strip().partition(" ")
    if not key or scheme.lower() != "bearer":
        raise refusal("Send the header Authorization: Bearer <key>.", "")
    found = fetch_one(HOLDER, [_digest(key.strip())])
    if found is None:
        raise refusal("That key is not known here.")
    key_id, expires_at, revoked_at, consumer_id, audience, origins, per_minute, per_day, name = found
    if revoked_at is not None:
        raise refusal("That key was revoked.")
    if expires_at is not None and _moment(expires_at) <= now:
        raise refusal("That key has expired.")
    allowed = json.loads(origins) if isinstance(origins, str) else origins
    return Holder(key_id, consumer_id, audience, tuple(allowed), per_minute, per_day, name)


def refusal(detail: str, error: str = ', error="invalid_token"') -> Problem:
    """What a request without a key in force gets."""
    return Problem("unauthorized", detail, headers={"WWW-Authenticate": f'Bearer realm="agent"{error}'})


HOLDER = (
    "SELECT k.id, k.expires_at, k.revoked_at, c.id, c.audience, c.origins, c.per_minute, c.per_day, c.name "
    "FROM api_apikey k JOIN api_apiconsumer c ON c.id = k.consumer_id WHERE k.digest = %s"
)
"""Raw SQL, because it is a part of every read that agents do."""


def _record(prefix: str) -> ApiKey:
    record = ApiKey.objects.select_related("consumer").filter(prefix=prefix).first()
    if record is None:
        raise UnknownKey(prefix)
    return record


def _moment(stored: Any) -> datetime:
    """SQLite keeps naive UTC text; PostgreSQL gives an aware datetime."""
    if isinstance(stored, str):
        stored = datetime.fromisoformat(stored)
    return stored if stored.tzinfo else stored.replace(tzinfo=UTC)


def _digest(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
