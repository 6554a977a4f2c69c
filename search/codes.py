"""Puts the item first whose code was typed in full, in whatever case: who knows the code wants that and nothing else.

Codes are looked up among the documents, not in the index: "POTHOLE" is also a word that fifty titles may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from uuid import UUID

import orjson

from content.documents import Audience
from content.documents.codes import LONGEST, as_typed
from content.publishing import queries

from .engine import Hit, Query
from .narrowing import narrowing
from .why import CODE

TYPED_BY: dict[Audience, tuple[str, ...]] = {
    "public": ("number",),
    "agent": ("code", "identifier", "number"),
}
"""Which codes count for whom. A resident who types "pothole" means the thing, an agent perhaps the request's code."""


def with_code_first(query: Query, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, the items that have what was typed for their code before the others."""
    typed = as_typed(query.text)
    if not hits or not 0 < len(typed) <= LONGEST:
        return tuple(hits)
    named = queries.with_facet(TYPED_BY[query.audience], typed, query.audience)
    if not named:
        return tuple(hits)
    first = [hit for hit in hits if hit.content_id in named]
    if not narrowing(query):
        first += _documents(named - {hit.content_id for hit in first} - query.hidden, query, hits[0].score)
    others = (hit for hit in hits if hit.content_id not in named)
    return *(hit._replace(matched=(*hit.matched, CODE)) for hit in first), *others


def _documents(content_ids: AbstractSet[UUID], query: Query, score: float) -> Iterator[Hit]:
    """Hits for items whose words put them behind all that was looked at, in the language in which each is found."""
    left = set(content_ids)
    for locale in dict.fromkeys(filter(None, (query.locale, query.fallback))):
        for row in queries.by_ids(left, locale, query.audience, bodies=False):
            if row.state == "live":
                left.discard(row.content_id)
                yield Hit(row.content_id, row.locale, row.type, score, orjson.loads(row.card)["title"])
