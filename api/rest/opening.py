"""Whether an item is open at a moment, with its contacts and its places.

The document holds the rules; this holds them against a moment. Unlike the document, an answer about now is kept no
longer than until it stops being true.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

import orjson

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of, until
from api.finding import Translated
from api.problems import Problem
from api.surrogates import HEADER, header, item_key, type_key
from content.documents.hours import OpeningHours
from content.documents.hours_at import hours_at

from .finding import as_uuid, find, led_to, readable
from .questions import HoursQuestion
from .responses import HoursOfItem, StateOf

SHOWN = ("contacts", "locations")
"""The parts of a document that keep hours of their own."""


def opening(caller: Caller, question: HoursQuestion, now: datetime) -> Answer:
    """Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about
    the day. A service without hours of its own is open when its locations are."""
    type, wanted, at = question.collection.type, question.id_or_slug, question.at or now
    content_id = as_uuid(wanted)
    keys = [item_key(content_id)] if content_id else [type_key(type, question.locale)]
    look, leads = (partial(way, type, wanted, caller=caller) for way in (find, led_to))
    found = readable(look, leads, question.locale, question.fallback, caller, keys)
    row = found.row if isinstance(found, Translated) else found
    keys = [item_key(row.content_id), *(keys if question.fallback or row is not found else ())]
    document = orjson.loads(row.body)
    hours = HoursOfItem(
        content_id=row.content_id,
        type=row.type,
        locale=row.locale,
        title=document["title"],
        hours=_state(document, at),
        **{name: _states(document.get(name, ()), at) for name in SHOWN},
    )
    told = [state for state in (hours.hours, *(one.hours for one in (*hours.contacts, *hours.locations))) if state]
    if not told:
        headers = {"Cache-Control": cache_control("missing", caller), HEADER: header(keys)}
        raise Problem("not-found", f"No opening hours are known of this {type}.", headers=headers)
    body = orjson.dumps(hours.model_dump(mode="json"))
    life = cache_control("item", caller)
    if question.at is None:
        life = until(min((state.valid_until for state in told), key=datetime.timestamp), now, caller)
    return Answer(
        200,
        {
            "Content-Type": "application/json",
            "Content-Language": row.locale,
            "ETag": etag_of(body),
            "Cache-Control": life,
            HEADER: header(keys),
        },
        body,
    )


def _state(part: dict[str, Any], at: datetime) -> Any:
    rules = part.get("opening_hours")
    return hours_at(OpeningHours.model_validate(rules), at) if rules else None


def _states(parts: Any, at: datetime) -> list[StateOf]:
    """Of those parts that keep hours."""
    states = ((part, _state(part, at)) for part in parts)
    return [StateOf(content_id=part["content_id"], title=part["title"], hours=state) for part, state in states if state]
