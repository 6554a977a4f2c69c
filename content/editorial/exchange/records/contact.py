"""A contact."""

from __future__ import annotations

from dataclasses import dataclass

from .record import Record


@dataclass(frozen=True, kw_only=True)
class ContactRecord(Record):
    phone: str | None = None
    phone_alternate: str | None = None
    tty: str | None = None
    email: str | None = None
    website: str | None = None
    hours: str | None = None
    response_time: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    city: str | None = None
    state_province: str | None = None
    postal_code: str | None = None
    country: str | None = None
    opening_hours: str | None = None
