"""When a public body meets next: the question whose answer changes with the clock, and with no document.

A passage is its document's, and none knows that it has become the next. So who asks when or where a body meets, and
nothing else, is told of the first meeting from now on that is published and will be held. Where the question says
anything more, that is no answer to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

import orjson
from django.utils import timezone

from content.publishing import queries
from content.publishing.queries import Listing
from search.asking import asking
from search.engine import Query
from search.language import asked, terms

from .cutting import Passage
from .kept import Kept, published
from .labels import labels
from .sections import Raw
from .wanting import wanting

SOONEST = 100
"""Meetings that are looked at."""

MEETING = {"en": "meeting meet", "es": "reunión reúne reunirá sesión", "ar": "اجتماع يجتمع تجتمع جلسة"}
NEXT = {"en": "next upcoming soon", "es": "próximo próxima siguiente", "ar": "القادم المقبل التالي"}
"""By the first part of a language's tag. Not in scripts without spaces, in whose pairs one word runs into the next."""


class Words(NamedTuple):
    """Terms of a language: that ask for a meeting, for its time or place, and that ask and say nothing."""

    meeting: frozenset[str]
    time: frozenset[str]
    asking: frozenset[str]


def next_meeting(text: str, query: Query, now: datetime) -> tuple[Kept, Passage] | None:
    """The meeting that `text` asks for, and its passage; None if it asks for anything else, or if that is not known."""
    words = _words(query.locale)
    said = set(asked(text, query.locale))
    body = said - words.meeting - words.time - words.asking
    if not body or words.meeting.isdisjoint(said) or words.time.isdisjoint(said):
        return None
    meant = [card for card in _to_come(query, now) if body.issubset(terms(card["public_body"], query.locale))]
    held = [card for card in meant if card["status"] == "scheduled"]
    if not held or len({card["public_body"] for card in meant}) > 1:
        return None
    found = published([(UUID(held[0]["content_id"]), query.locale)], query.audience).values()
    each = ((kept, read.passage) for kept in found for read in kept.cut.passages)
    return next((one for one in each if one[1].anchor == "starts_at"), None)


def _to_come(query: Query, now: datetime) -> Iterator[Raw]:
    """The meetings that have not begun, the soonest first, those among them that are called off."""
    today = timezone.localdate(now)
    question = Listing(
        query.audience, query.locale, "meeting", date_from=today, sort="date", limit=SOONEST, bodies=False
    )
    for row in queries.listed(question):
        card = orjson.loads(row.card)
        if card["all_day"] or datetime.fromisoformat(card["starts_at"]) >= now:
            yield card


@cache
def _words(locale: str) -> Words:
    language = locale.partition("-")[0].lower()
    facts = (wanting(labels(locale)[name], locale) for name in ("when", "place"))
    time = frozenset(terms(NEXT.get(language, ""), locale)).union(*facts)
    return Words(frozenset(terms(MEETING.get(language, ""), locale)), time, asking(locale))
