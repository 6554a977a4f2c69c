"""When a public body meets next: the question whose answer changes with the clock, and with no document.

A passage is its document's, and none knows that it has become the next. So who asks when or where a body meets, and
nothing else, is told of the first meeting from now on that is published and will be held. Where the question says
anything more, that is no answer to it.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

import orjson
from django.utils import timezone

from content.publishing import queries
from content.publishing.queries import Listing
from search.asking import besides_asking
from search.engine import Query
from search.language import asked, language_of, terms

from .bodies import is_meant
from .cutting import Passage
from .kept import Kept, published
from .sections import Raw
from .wanting import WANTING

SOONEST = 100
"""Meetings that are looked at."""

MEETING = {
    "en": "meeting meet",
    "es": "reunión reúne reunirá sesión",
    "zh": "开会 会议 例会 召开 举行",
    "ar": "اجتماع يجتمع تجتمع جلسة",
}
NEXT = {
    "en": "next upcoming soon",
    "es": "próximo próxima siguiente",
    "zh": "下次 下一次 下一场 下一个 下届 最近 什么时候 何时 几点 哪天 几号 地点",
    "ar": "القادم المقبل التالي موعد",
}
"""By the first part of a language's tag."""


class Words(NamedTuple):
    """Of a language: the terms that ask for a meeting, those that ask for its time or place, and all these words."""

    meeting: frozenset[str]
    time: frozenset[str]
    all: str


def next_meeting(text: str, query: Query, now: datetime) -> tuple[Kept, Passage] | None:
    """The meeting that `text` asks for, and its passage; None if it asks for anything else, or if that is not known."""
    words = _words(query.locale)
    said = set(asked(text, query.locale))
    body = list(besides_asking(text, query.locale, words.all))
    if not body or words.meeting.isdisjoint(said) or words.time.isdisjoint(said):
        return None
    cards = _to_come(query, now)
    for guess in range(2):
        meant = [card for card in cards if is_meant(body, query.locale, card["public_body"], card["locale"], guess)]
        held = [card for card in meant if card["status"] == "scheduled"]
        bodies = {(card["locale"], card["public_body"]) for card in meant}
        if held and len(bodies) == len({locale for locale, _ in bodies}):
            return _told(held[0], query)
    return None


def _told(card: Raw, query: Query) -> tuple[Kept, Passage] | None:
    found = published([(UUID(card["content_id"]), card["locale"])], query.audience).values()
    each = ((kept, read.passage) for kept in found for read in kept.cut.passages)
    return next((one for one in each if one[1].anchor == "starts_at"), None)


def _to_come(query: Query, now: datetime) -> list[Raw]:
    """The meetings that have not begun, the soonest first, those among them that are called off; each in the language
    of the question, or else in that which is fallen back to."""
    today = timezone.localdate(now)
    found: dict[str, Raw] = {}
    for locale in dict.fromkeys(filter(None, (query.fallback, query.locale))):
        question = Listing(query.audience, locale, "meeting", date_from=today, sort="date", limit=SOONEST, bodies=False)
        for row in queries.listed(question):
            card = orjson.loads(row.card)
            if card["all_day"] or datetime.fromisoformat(card["starts_at"]) >= now:
                found[card["content_id"]] = card
    return sorted(found.values(), key=lambda card: datetime.fromisoformat(card["starts_at"]))


@cache
def _words(locale: str) -> Words:
    language = language_of(locale)
    facts = WANTING.get(language, {})
    time = f"{NEXT.get(language, '')} {facts.get('when', '')} {facts.get('place', '')}"
    meeting = MEETING.get(language, "")
    return Words(frozenset(terms(meeting, locale)), frozenset(terms(time, locale)), f"{meeting} {time}")
