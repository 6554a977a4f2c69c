"""What is published already and says much the same: asked before a second answer to one question is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

import orjson

from content.publishing import queries

from .curation import rules
from .engine import Query
from .language import terms
from .pipeline import configured_engine, find

LOOKED_AT = 5
ALIKE = 0.6
"""The share of the words of two titles that both have. Measured on the demo city: its own answers stay below."""


class Similar(NamedTuple):
    """A published item, by what the desk shows of it."""

    content_id: UUID
    title: str


def similar(title: str, type: str, locale: str) -> Sequence[Similar]:
    """Published items of a type and language whose title has most of its words in common with this one.

    Whether an editor pinned or hid any of them for residents makes no difference.
    """
    question = Query(text=title, audience="public", locale=locale, types=(type,), limit=LOOKED_AT)
    found = find(question, configured_engine(), replace(rules.of(locale), results=()))
    ids = [hit.content_id for hit in found.hits if hit.locale == locale]
    rows = {row.content_id: orjson.loads(row.card)["title"] for row in queries.by_ids(ids, locale, "public")}
    words = set(terms(title, locale))
    return [
        Similar(content_id, rows[content_id])
        for content_id in ids
        if content_id in rows and _shared(words, set(terms(rows[content_id], locale))) >= ALIKE
    ]


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
