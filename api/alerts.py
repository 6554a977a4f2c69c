"""Which alerts are in force at a moment, and for how long that answer is true. The same rules for every channel.

Documents say when an alert begins and ends, and which one it follows; the rest is computed here. Only what has not
ended is read, which is little, however long the archive is: two queries, three where a page's own alerts are asked for.

An update takes the place of the alert before it for whoever can read the update; until it is translated, readers of
another language keep the one they have, because a late warning is better than none. The end of an alert holds in every
language at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, get_args
from uuid import UUID

import orjson

from content.documents import PUBLIC_CLASSES, Audience
from content.publishing import queries
from content.publishing.queries import Row, Windowed

from .finding import tidy_path

SEVERITIES: tuple[str, ...] = get_args(PUBLIC_CLASSES["alert"].model_fields["severity"].annotation)
"""The worst first."""
CHANNELS: tuple[str, ...] = get_args(get_args(PUBLIC_CLASSES["alert"].model_fields["channels"].annotation)[0])
KINDS: dict[Audience, tuple[str, ...]] = {
    "public": ("emergency", "general"),
    "agent": ("emergency", "general", "internal"),
}
SCOPE = ("departments", "topics", "services", "locations")
LONGEST_LIFE = timedelta(seconds=10)
"""How long an answer about what is in force may be kept by anybody. Never longer, and never stale."""


Shown = tuple[Windowed, dict[str, Any]]
"""An alert, and its card as it is read."""


@dataclass(frozen=True)
class Wanted:
    """What is asked of the alerts in force. `facets` are those of their documents; `place` is a page of the website."""

    audience: Audience
    locale: str
    at: datetime
    fallback: str | None = None
    facets: tuple[tuple[str, str], ...] = ()
    place: str | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, (self.locale, self.fallback))))


@dataclass(frozen=True)
class InForce:
    """The alerts in force, the most severe first and then the newest; `until` is when that may first change."""

    rows: list[Row]
    until: datetime | None


def in_force(wanted: Wanted) -> InForce:
    """The alerts that are in force at `wanted.at` and concern what is asked for."""
    open_ = [
        each for locale in wanted.languages for each in queries.not_ended("alert", locale, wanted.audience, wanted.at)
    ]
    replaced, turns = _replaced(open_, wanted)
    turns += [moment for each in open_ for moment in (each.begins_at, each.ends_at) if moment.year < 9999]
    begun = [each for each in open_ if each.begins_at <= wanted.at and each.row.content_id not in replaced]
    cards = [(each, orjson.loads(each.row.card)) for each in _each_once(begun)]
    found = _with_facets(cards, wanted.facets)
    if wanted.place is not None:
        concerned = _concerned(wanted.place, wanted)
        found = [(each, card) for each, card in found if _concerns(card, wanted.place, concerned)]
    found.sort(key=lambda pair: pair[0].begins_at, reverse=True)
    found.sort(key=lambda pair: SEVERITIES.index(pair[1]["severity"]))
    return InForce([each.row for each, _ in found], min((turn for turn in turns if turn > wanted.at), default=None))


def true_until(found: InForce, now: datetime) -> datetime:
    """Until when an answer with what was found at `now` may be kept."""
    latest = now + LONGEST_LIFE
    return min(found.until or latest, latest)


def _replaced(open_: list[Windowed], wanted: Wanted) -> tuple[set[UUID], list[datetime]]:
    """The items that another alert has taken the place of by now, and all moments at which one does."""
    items = {each.row.content_id for each in open_}
    followers = [
        follower
        for follower in queries.followers(("updates", "cancels"), items, wanted.audience)
        if follower.how == "cancels" or follower.locale in wanted.languages
    ]
    return (
        {follower.of for follower in followers if follower.begins_at <= wanted.at},
        [follower.begins_at for follower in followers],
    )


def _each_once(alerts: Iterable[Windowed]) -> list[Windowed]:
    """Each item once, in the language that comes first."""
    first: dict[UUID, Windowed] = {}
    for each in alerts:
        first.setdefault(each.row.content_id, each)
    return list(first.values())


def _with_facets(alerts: list[Shown], facets: tuple[tuple[str, str], ...]) -> list[Shown]:
    if not facets:
        return alerts
    stored = queries.facets_of(each.row.id for each, _ in alerts)
    return [(each, card) for each, card in alerts if set(facets) <= stored[each.row.id]]


def _concerned(path: str, wanted: Wanted) -> set[str]:
    """The ids of the item at `path`, of all above it, and of what it is about or belongs to."""
    parts = tidy_path(path).strip("/").split("/")
    above = ["/" + "/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    concerned: set[str] = set()
    for language in wanted.languages:
        for at, content_id, about in queries.belongings(above, language, wanted.audience):
            concerned.add(str(content_id))
            concerned.update(about if at == above[-1] else ())
    return concerned


def _concerns(card: dict[str, Any], path: str, concerned: set[str]) -> bool:
    if card["whole_city"]:
        return True
    if any(item["content_id"] in concerned for name in SCOPE for item in card[name]):
        return True
    here = tidy_path(path).rstrip("/") + "/"
    return any(here.startswith(tidy_path(prefix).rstrip("/") + "/") for prefix in card["paths"])
