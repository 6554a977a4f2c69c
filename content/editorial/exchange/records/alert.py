"""An alert."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .page import AgentRecord
from .record import Keys


@dataclass(frozen=True, kw_only=True)
class AlertRecord(AgentRecord):
    """An alert, under the alerts of its language. Words are CAP's, as in content/models/alert_vocabulary.py.

    `message` and `instruction` are HTML as the editor stores it; `scope` names departments, services and locations;
    `references` the alert that this one updates or ends. Instants have their zone. Leave `department` out.
    """

    kind: str | None = None
    event: str | None = None
    category: str | None = None
    response_type: str | None = None
    severity: str | None = None
    urgency: str | None = None
    certainty: str | None = None
    message: str | None = None
    instruction: str | None = None
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    whole_city: bool | None = None
    scope: Keys | None = None
    scope_paths: str | None = None
    area_description: str | None = None
    area_polygons: str | None = None
    area_circles: str | None = None
    channels: Keys | None = None
    link_url: str | None = None
    link_label: str | None = None
    push_text: str | None = None
    push_long_text: str | None = None
    msg_type: str | None = None
    references: str | None = None
