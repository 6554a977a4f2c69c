"""An update of an alert on the quick screen: it begins as the alert, and keeps what the screen has no fields for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from content.models import Alert, Department
from content.models.alert_area import lines
from content.models.alert_chain import follow_up, latest
from content.models.alert_vocabulary import MessageType


@dataclass(frozen=True)
class Kept:
    """What an update takes over as it is: `told` is all of it in words. `places` are the pages of its scope that the
    screen does not show; `says_where` tells whether what is kept is enough to show it somewhere.
    """

    places: tuple[int, ...] = ()
    says_where: bool = False
    told: tuple[str, ...] = ()

    @classmethod
    def of(cls, alert: Alert | None) -> Kept:
        """What is kept of the alert that is updated; nothing without one."""
        if alert is None:
            return cls()
        _, shown = scoped(alert)
        places, topics = tuple(shown[1:]), [row.topic.title for row in alert.topic_links.select_related("topic")]
        titles = list(Page.objects.filter(pk__in=places).order_by("title").values_list("title", flat=True))
        paths = [f"all pages below {path}" for path in lines(alert.scope_paths)]
        shapes = ["the outlines on the map"] if alert.area_polygons or alert.area_circles else []
        links = [f"the link to {alert.link_url}"] if alert.link_url else []
        told = (*titles, *(f"the topic {title}" for title in topics), *paths, *shapes, *links)
        return cls(places, bool(places or topics or paths), told)


def scoped(alert: Alert) -> tuple[list[int], list[int]]:
    """The departments that an alert is shown with, and the services and places, in its editor's order."""
    items = [row.item_id for row in alert.scope_links.all()]
    departments = set(Department.objects.filter(pk__in=items).values_list("pk", flat=True))
    return [pk for pk in items if pk in departments], [pk for pk in items if pk not in departments]


def updating(alert: Alert) -> Any:
    """A new alert, not saved yet, that updates `alert`; or its update in another language, which took its place."""
    update, last = follow_up(alert, MessageType.UPDATE), latest(alert)
    update.onset = (alert.original_with_facts() or alert).onset
    if last.msg_type == MessageType.UPDATE and last.locale_id != alert.locale_id:
        update.references = last
    return update
