"""Which pages are due, across all types, and who is to look at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from wagtail.models import Page

from content.documents import TYPES
from content.editorial.models import TeamGroup
from content.editorial.roles import TEAM_APPROVERS
from content.models import Alert, ContentPage, Department, Meeting, News, OfficialDocument

LATE = timedelta(days=14)
"""After this, the fallback is asked as well: an owner who has not looked by then may be away."""
STEP = Page.steplen
SEEN = Q(live=True, withdrawn_at=None)
OF_THEIR_DAY: tuple[type[ContentPage], ...] = (Alert, Meeting, News, OfficialDocument)
"""What was true on its day and is not kept up: nobody misses a date to look at it again."""


@dataclass(frozen=True)
class Due:
    """One page that somebody must look at, and since when."""

    page: ContentPage
    since: date

    def people(self, today: date, teams: dict[str, list[Any]]) -> list[Any]:
        """Who is asked: the owner; when late or without one, the fallback; else the department's approvers."""
        owner = _working(self.page.review_owner)
        fallback = _working(self.page.review_fallback)
        asked = [owner] if owner else []
        if fallback and (owner is None or today >= self.since + LATE):
            asked.append(fallback)
        return asked or teams.get(self.page.path[:-STEP], [])


def due(by: date, *, limit: int | None = None) -> list[Due]:
    """The live pages that should have been looked at by this day, the longest due first: one query a type."""
    found = [page for model in page_types() for page in _of(model, by, limit)]
    return [Due(page, page.review_date) for page in sorted(found, key=lambda page: (page.review_date, page.pk))[:limit]]


def undated() -> QuerySet[Page]:
    """The live pages, by title, of which nobody will ever be asked whether they are still true, like imported ones."""
    without = Q(pk__in=())
    for model in page_types():
        if model not in OF_THEIR_DAY:
            without |= Q(pk__in=model.objects.filter(SEEN, review_date=None).values("pk"))
    return Page.objects.filter(without).order_by("title", "pk")


def page_types() -> Iterator[type[ContentPage]]:
    """Every type of page that editors write."""
    yield from (model for model in TYPES.values() if issubclass(model, ContentPage))


def teams_of(items: Iterable[Due]) -> dict[str, list[Any]]:
    """The approvers of the departments that these pages hang under, by the department's place in the tree."""
    places = {item.page.path[:-STEP] for item in items}
    departments = Department.objects.filter(path__in=places).values_list("path", "translation_key")
    approvers = _approvers({key for _, key in departments})
    return {path: approvers[key] for path, key in departments}


def _approvers(departments: Iterable[UUID]) -> dict[UUID, list[Any]]:
    """The people of each department who approve, whatever the language."""
    teams = TeamGroup.objects.filter(department__in=departments, role=TEAM_APPROVERS.name)
    groups = dict(teams.values_list("group_id", "department"))
    people: dict[UUID, list[Any]] = defaultdict(list)
    for member in Group.user_set.through.objects.filter(group_id__in=groups).select_related("user"):
        if _working(member.user):
            people[groups[member.group_id]].append(member.user)
    return people


def _of(model: type[ContentPage], by: date, limit: int | None) -> Iterable[Any]:
    pages = model.objects.filter(SEEN, review_date__lte=by)
    return pages.select_related("review_owner", "review_fallback").order_by("review_date", "pk")[:limit]


def _working(person: Any) -> Any | None:
    """Somebody who still has a login and an address; None for one who left."""
    return person if person and person.is_active and person.email else None
