"""Give out keys, take them back, and tell who calls by one.

A key that is missing or not in force is refused; it is never read as "anonymous", or an agent's console whose key ran
out would silently show less.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.db import connection

from content.documents import Audience

from .answer import Caller
from .models import ApiKey
from .problems import Problem

BRAND = "wsp"
"""Keys begin with it, so that scanners for leaked secrets can know them."""


class UnknownKey(LookupError):
    """No key has that prefix."""


def issue(name: str, audience: Audience, *, now: datetime, expires_at: datetime | None = None) -> tuple[ApiKey, str]:
    """Make a key; returns its record and the key itself, which cannot be had again."""
    prefix = f"{BRAND}_{secrets.token_hex(4)}"
    key = f"{prefix}_{secrets.token_urlsafe(32)}"
    record = ApiKey.objects.create(
        name=name, prefix=prefix, digest=_digest(key), audience=audience, created_at=now, expires_at=expires_at
    )
    return record, key


def revoke(prefix: str, *, now: datetime) -> ApiKey:
    """End a key at once. Revoking twice keeps the first time. Raises UnknownKey."""
    record = ApiKey.objects.filter(prefix=prefix).first()
    if record is None:
        raise UnknownKey(prefix)
    if record.revoked_at is None:
        record.revoked_at = now
        record.save(update_fields=["revoked_at"])
    return record


def caller_of(authorization: str, audience: Audience, *, now: datetime) -> Caller:
    """Who sent this `Authorization` header to an address of `audience`. Raises Problem `unauthorized`."""
    scheme, _, key = authorization.strip().partition(" ")
    if not key or scheme.lower() != "bearer":
        raise _refusal("Send the header Authorization: Bearer <key>.", "")
    found = _find(_digest(key.strip()))
    if found is None:
        raise _refusal("That key is not known here.")
    key_id, granted, expires_at, revoked_at = found
    if revoked_at is not None:
        raise _refusal("That key was revoked.")
    if expires_at is not None and expires_at <= now:
        raise _refusal("That key has expired.")
    if granted != audience:
        raise _refusal(f"That key is not for {audience} content.")
    return Caller(audience, key_id)


def name_of(key_id: int) -> str:
    """What people call the key."""
    return ApiKey.objects.values_list("name", flat=True).get(pk=key_id)


def _find(digest: str) -> tuple[int, str, datetime | None, datetime | None] | None:
    """Raw SQL, because it is a part of every read that agents do."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, audience, expires_at, revoked_at FROM api_apikey WHERE digest = %s", [digest])
        row = cursor.fetchone()
    return (row[0], row[1], _moment(row[2]), _moment(row[3])) if row else None


def _moment(stored: Any) -> datetime | None:
    """SQLite keeps naive UTC text; PostgreSQL gives an aware datetime."""
    if isinstance(stored, str):
        stored = datetime.fromisoformat(stored)
    return stored.replace(tzinfo=UTC) if stored and stored.tzinfo is None else stored


def _digest(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()


def _refusal(detail: str, error: str = ', error="invalid_token"') -> Problem:
    return Problem("unauthorized", detail, headers={"WWW-Authenticate": f'Bearer realm="agent"{error}'})
