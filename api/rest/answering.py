"""Passages that answer a question, for chatbots and voice, and whom to ask where none does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from django.conf import settings

from api import asked
from api.answer import Answer, Caller
from api.surrogates import item_key, search_key
from search import answers
from search.answers import Answers, HandOver
from search.engine import Query

from .pages import answer_of
from .questions import AnswersQuestion

DATES = ("published_at", "updated_at", "content_updated_at", "last_reviewed")


def answering(caller: Caller, question: AnswersQuestion) -> Answer:
    """Answer `{"items": [passage…], "no_answer": …, "confidence": …, "hand_over": …, "corrected": …}`, best first."""
    query = Query(question.q, question.locale, caller.audience, limit=question.limit)
    found = answers.answer(query)
    asked.questioned(query, found, caller)
    body = {
        "items": [_passage(answer) for answer in found.found],
        "no_answer": found.no_answer,
        "confidence": found.confidence,
        "hand_over": _hand_over(found.hand_over),
        "corrected": found.corrected or None,
        "degraded": found.degraded,
    }
    return answer_of(orjson.dumps(body), "search", caller, _keys(found, question.locale))


def _passage(answer: answers.Answer) -> dict[str, Any]:
    return {
        "id": answer.id,
        "heading": answer.passage.heading,
        "text": answer.passage.text,
        "url": answer.passage.url,
        "confidence": answer.confidence,
        "item": answers.link(answer.card),
        "department": answer.owner,
        "superseded_by": answer.card.get("superseded_by"),
        **{name: answer.card[name] for name in DATES},
    }


def _hand_over(found: HandOver | None) -> dict[str, Any] | None:
    return {"department": found.department, "contacts": found.contacts} if found else None


def _keys(found: Answers, locale: str) -> Iterator[str]:
    """What it was looked for in, the items that it shows, and whoever is to be asked."""
    locales = dict.fromkeys((locale, settings.LANGUAGE_CODE, *(answer.locale for answer in found.found)))
    yield from map(search_key, locales)
    yield from (item_key(answer.card["content_id"]) for answer in found.found)
    if found.hand_over:
        yield item_key(found.hand_over.department["content_id"])
