"""The passages that answer a question, as one node with what hangs on it."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from api.surrogates import search_key
from search import answers
from search.engine import Query

from .arguments import supported_locale, words
from .nodes import Batch, Node, Reading
from .paging import checked_first


def answered(reading: Reading, asked: dict[str, Any]) -> Node:
    """What answers the question that the arguments ask. Raises Refused."""
    locale, size = supported_locale("locale", asked.get("locale")), checked_first(asked.get("first"))
    query = Query(words("query", asked["query"]), locale, reading.audience, limit=size)
    found = answers.answer(query)
    reading.questioned.append((query, found))
    reading.keys.update(map(search_key, (locale, settings.LANGUAGE_CODE, *(each.locale for each in found.found))))
    held = {
        "passages": [_passage(each) for each in found.found],
        "no_answer": found.no_answer,
        "confidence": found.confidence,
        "hand_over": found.hand_over
        and {"department": found.hand_over.department, "contacts": found.hand_over.contacts},
        "corrected": found.corrected or None,
        "degraded": found.degraded,
    }
    return Batch(reading, [held]).nodes[0]


def _passage(answer: answers.Answer) -> dict[str, Any]:
    """`content_id` and `locale` are what its item is loaded by."""
    return {
        "id": answer.id,
        "heading": answer.passage.heading,
        "text": answer.passage.text,
        "url": answer.passage.url,
        "confidence": answer.confidence,
        "content_id": answer.card["content_id"],
        "locale": answer.locale,
        "department": answer.owner,
    }
