"""Alerts: all of them as any list, or those in force at a moment, with a life that ends when the first of them does."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from api.alerts import KINDS, LONGEST_LIFE, Wanted, in_force, true_until
from api.answer import Answer, Caller
from api.caching import until
from api.problems import Problem, shown
from api.surrogates import paths_key, type_key
from content.publishing import queries

from .listing import facets_of, listing
from .pages import answer_kept, body_of, next_url
from .questions import MomentQuestion
from .shape import as_cards, shape

OF_ALL, OF_A_MOMENT = ("cursor", "updated_since", "sort"), ("fallback",)
"""What can only be asked of the list of all, and only of those in force."""


def alerts(caller: Caller, question: MomentQuestion, now: datetime) -> Answer:
    """Answer `{"items": [card…], "next": url or null}`; with `active`, `at`, `path` or `item` those in force, the most
    severe first, and `until`: when that may next change.
    """
    if question.kind not in (None, *KINDS[caller.audience]):
        allowed = list(KINDS[caller.audience])
        detail = f"kind is {shown(question.kind or '')}. It should be: {' or '.join(allowed)}."
        raise Problem("invalid-parameter", detail, field="kind", allowed=allowed)
    for name in OF_ALL if question.of_a_moment else OF_A_MOMENT:
        if name in question.model_fields_set:
            about = "all alerts, and not of those in force" if name in OF_ALL else "those in force: add active=true"
            raise Problem("invalid-parameter", f"{name} can be asked of {about}.", field=name, expected=f"no {name}")
    if not question.of_a_moment:
        return listing(caller, question)
    return _of_a_moment(caller, question, now)


def _of_a_moment(caller: Caller, question: MomentQuestion, now: datetime) -> Answer:
    at = question.at or now
    wanted = shape("alert", question.fields, question.expand, caller)
    place = question.path if question.item is None else _path_of(caller, question)
    found = in_force(
        Wanted(caller.audience, question.locale, at, question.fallback, facets_of(question, caller), place)
    )
    first = ((question.page or 1) - 1) * question.limit
    rows = found.rows[first : first + question.limit]
    has_more = len(found.rows) > first + question.limit
    body = body_of(
        as_cards(rows, wanted, caller),
        next_url=next_url(caller, "alerts", question, page=(question.page or 1) + 1) if has_more else None,
        total=len(found.rows) if question.total else None,
        until=found.until and found.until.isoformat().replace("+00:00", "Z"),
    )
    true = true_until(found, now) if question.at is None else now + LONGEST_LIFE
    seconds = int(LONGEST_LIFE.total_seconds())
    return answer_kept(body, until(true, now, caller, most=(seconds, seconds)), _keys(question))


def _path_of(caller: Caller, question: MomentQuestion) -> str:
    """Where the item that was asked for stands. Raises `unknown-item`."""
    assert question.item is not None
    for locale in dict.fromkeys(filter(None, (question.locale, question.fallback, settings.LANGUAGE_CODE))):
        found = queries.by_id(question.item, locale, caller.audience)
        if found is not None and found.state == "live":
            return found.path
    detail = f"item is {shown(str(question.item))}, but no item with that id is published."
    raise Problem("unknown-item", detail, field="item", expected="the content_id of a published item")


def _keys(question: MomentQuestion) -> list[str]:
    languages = dict.fromkeys(filter(None, (question.locale, question.fallback, settings.LANGUAGE_CODE)))
    keys = [*question.keys, *(type_key("alert", language) for language in languages)]
    if question.path is not None or question.item is not None:
        keys += [paths_key(language) for language in languages]
    return keys
