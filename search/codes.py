"""Puts the item first whose code was typed in full, in whatever case: who knows the code wants that and nothing else.

Within a question a code is what looks like one ("2026-14", and capitals among other words), or all that is left of it
without words that only ask: "what is code pothole". Codes are looked up among the documents, not in the index:
"POTHOLE" is also a word that fifty titles may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from uuid import UUID

import orjson

from content.documents import Audience
from content.documents.codes import LONGEST, as_typed
from content.publishing import queries

from .asking import besides_asking
from .engine import Hit, Query
from .language import LETTERS, MOST_ASKED, language_of, vocabulary
from .narrowing import narrowing
from .why import CODE

TYPED_BY: dict[Audience, tuple[str, ...]] = {
    "public": ("number",),
    "agent": ("code", "identifier", "number"),
}
"""Which codes count for whom. A resident who types "pothole" means the thing, an agent perhaps the request's code."""

_PART = re.compile(f"(?<!{LETTERS})[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*(?!{LETTERS})")
"""What a code within a question is made of. One in other letters is found where it was typed alone."""
SHORTEST_IN_CAPITALS = 3

SAYING_CODE = {
    "en": "code number request service type",
    "es": "código número solicitud servicio tipo",
    "zh": "代码 编号 号码 代号 请求 服务 类型",
    "ar": "رمز كود رقم طلب خدمة نوع",
}
"""Words that say of a code that it is one, by the first part of a language's tag."""


def with_code_first(query: Query, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, the items that have what was typed for their code before the others."""
    typed = _typed(query.text, query.locale) if hits else ()
    named = queries.with_facet(TYPED_BY[query.audience], typed, query.audience) if typed else ()
    if not named:
        return tuple(hits)
    first = [hit for hit in hits if hit.content_id in named]
    if not narrowing(query):
        first += _documents(named - {hit.content_id for hit in first} - query.hidden, query, hits[0].score)
    others = (hit for hit in hits if hit.content_id not in named)
    return *(hit._replace(matched=(*hit.matched, CODE)) for hit in first), *others


def _typed(text: str, locale: str) -> list[str]:
    """What may be a code in a question, as it is looked up."""
    parts = _PART.findall(text)[:MOST_ASKED]
    has_more = any(part != part.upper() for part in parts) or not text.isascii()
    named = [part for part in parts if _looks_like_a_code(part) or (has_more and _is_in_capitals(part))]
    pairs = (f"{scheme} {code}" for scheme, code in pairwise(parts) if any(map(str.isdigit, code)))
    said = set(besides_asking(text, locale, SAYING_CODE.get(language_of(locale), "")))
    alone = (part for part in parts if said == vocabulary(part))
    each = dict.fromkeys(map(as_typed, (text, *named, *pairs, *alone)))
    return [code for code in each if 0 < len(code) <= LONGEST]


def _looks_like_a_code(part: str) -> bool:
    return any(map(str.isdigit, part)) and not part.isdigit()


def _is_in_capitals(part: str) -> bool:
    return part.isupper() and len(part) >= SHORTEST_IN_CAPITALS


def _documents(content_ids: AbstractSet[UUID], query: Query, score: float) -> Iterator[Hit]:
    """Hits for items whose words put them behind all that was looked at, in the language in which each is found."""
    left = set(content_ids)
    for locale in dict.fromkeys(filter(None, (query.locale, query.fallback))):
        for row in queries.by_ids(left, locale, query.audience, bodies=False):
            if row.state == "live":
                left.discard(row.content_id)
                yield Hit(row.content_id, row.locale, row.type, score, orjson.loads(row.card)["title"])
