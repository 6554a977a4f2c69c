"""The list of alerts: all of them as any list, or those in force at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from api.alerts import LONGEST_LIFE, Wanted, in_force, true_until
from api.surrogates import paths_key, type_key

from . import cursors
from .arguments import facets, named, supported_locale, words
from .errors import wrong_argument
from .listing import page_of
from .nodes import Reading
from .paging import Page, checked_first


def alerts(reading: Reading, asked: Mapping[str, Any]) -> Page:
    """The alerts that these arguments ask for. Raises Refused."""
    if asked.get("active") or asked.get("at") or asked.get("path") is not None:
        return _of_a_moment(reading, asked, asked.get("at") or reading.now)
    if asked.get("fallback") is not None:
        raise wrong_argument("fallback", "is for those in force: add active: true")
    return page_of("alert", reading, asked)


def _of_a_moment(reading: Reading, asked: Mapping[str, Any], at: datetime) -> Page:
    if asked.get("updated_since") is not None:
        raise wrong_argument("updatedSince", "is for the list of all alerts, and not for those in force")
    wanted = _wanted(reading, asked, at)
    found = in_force(wanted)
    is_now = asked.get("at") is None
    reading.holds_until(true_until(found, at) if is_now else reading.now + LONGEST_LIFE)
    question = (wanted.audience, wanted.locale, wanted.fallback, [list(facet) for facet in wanted.facets], wanted.place)
    asked_for = ("alerts", *question)
    after = asked.get("after")
    start = cursors.place_in_results(asked_for, after) if after is not None else 0
    rows = found.rows[start : start + checked_first(asked.get("first"))]
    return Page(
        reading.nodes(rows),
        has_next_page=start + len(rows) < len(found.rows),
        has_previous_page=start > 0,
        cursor=lambda index: cursors.encode(asked_for, [start + index + 1]),
        count=lambda: len(found.rows),
    )


def _wanted(reading: Reading, asked: Mapping[str, Any], at: datetime) -> Wanted:
    locale, fallback = supported_locale("locale", asked.get("locale")), asked.get("fallback")
    if fallback is not None:
        supported_locale("fallback", fallback)
    path = asked.get("path")
    for language in filter(None, (locale, fallback)):
        reading.keys.update((type_key("alert", language), *((paths_key(language),) if path is not None else ())))
    return Wanted(
        reading.audience,
        locale,
        at,
        fallback,
        facets("alert", locale, reading, asked, find=named),
        words("path", path) if path is not None else None,
    )
