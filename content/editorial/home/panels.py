"""The panels in the order in which they stand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .alerts import AlertsLiveNow
from .bundles import BundlesUnderWay
from .flags import FlaggedByAgents
from .pages import DueForReview, MyDrafts, WaitingForMe
from .panel import Panel
from .schedule import OnSchedule
from .searches import NotFound

PANELS: tuple[type[Panel], ...] = (
    WaitingForMe,
    MyDrafts,
    FlaggedByAgents,
    BundlesUnderWay,
    OnSchedule,
    AlertsLiveNow,
    DueForReview,
    NotFound,
)
BY_NAME = {panel.name: panel for panel in PANELS}


def panels_for(user: Any, now: datetime) -> list[Panel]:
    """The panels for this person, in their order."""
    shown = [panel for kind in PANELS if (panel := kind(user, now)).is_for_them()]
    for order, panel in enumerate(shown):
        panel.order = order
    return shown
