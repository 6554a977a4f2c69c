"""A location."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .page import AgentRecord


@dataclass(frozen=True, kw_only=True)
class LocationRecord(AgentRecord):
    kind: str | None = None
    alternate_name: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    city: str | None = None
    state_province: str | None = None
    postal_code: str | None = None
    country: str | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    displayed_hours: str | None = None
    features: str | None = None
    accessibility: str | None = None
    transport: str | None = None
    image_id: int | None = None
    request_service: str | None = None
    opening_hours: str | None = None
