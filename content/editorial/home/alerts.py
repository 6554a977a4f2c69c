"""The panel of alerts that are in force now. What that means is told by the channels, so settings name who knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.models import Page

from content.editorial.rights import openings

from .panel import Panel, Row


class AlertInForce(Protocol):
    """One alert that readers, or agents, see at this moment."""

    @property
    def content_id(self) -> UUID: ...
    @property
    def locale(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def expires(self) -> datetime | None: ...


class AlertsInForce(Protocol):
    """Who knows which alerts are in force; named by settings in `ALERTS_IN_FORCE`."""

    def __call__(self, locale: str, now: datetime) -> Sequence[AlertInForce]: ...


class AlertsLiveNow(Panel):
    """Each alert once, in the first of the city's languages that has it; the most severe first."""

    name, title, icon = "alerts", "Alerts live now", "warning"
    empty = "No alert is in force."

    def rows(self, first: int, count: int) -> list[Row]:
        shown = self._in_force()[first : first + count]
        pages = Page.objects.filter(translation_key__in=[alert.content_id for alert in shown])
        found = pages.values_list("translation_key", "locale__language_code", "pk")
        pks = {(content_id, locale): pk for content_id, locale, pk in found}
        addresses = openings(self.user, pks.values())
        return [
            Row(
                alert.title,
                addresses[pks[alert.content_id, alert.locale]],
                alert.severity if alert.expires else f"{alert.severity}, until somebody ends it",
                alert.expires,
                is_to_come=True,
                lead="until",
                mark=alert.kind if alert.kind != "general" else "",
            )
            for alert in shown
            if (alert.content_id, alert.locale) in pks
        ]

    def total(self) -> int:
        return len(self._in_force())

    def _in_force(self) -> list[AlertInForce]:
        in_force: AlertsInForce = import_string(settings.ALERTS_IN_FORCE)
        each_once: dict[UUID, AlertInForce] = {}
        for locale, _ in settings.LANGUAGES:
            for alert in in_force(locale, self.now):
                each_once.setdefault(alert.content_id, alert)
        return list(each_once.values())
