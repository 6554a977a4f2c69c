"""What lies near a question, for the engine to add to what its words find."""

from __future__ import annotations

from dataclasses import replace

from search.engine import Near, Query

from .encoder import configured_encoder
from .spaces import spaces

FLOOR = 0.4
"""The cosine below which two texts have nothing in common. Questions that a city cannot answer stay below it."""

WORTH = 1.5
"""What an entry that says the very same counts beside the best that the words find, which counts 1."""

MOST = 50
"""Entries that are told to the engine."""


def with_near(query: Query, text: str) -> Query:
    """The question with the entries that lie near it. `text` is the question as it is best understood.

    Not where the words are to be taken as they are typed, nor in a language that the encoder does not know.
    """
    encoder = configured_encoder()
    if encoder is None or query.as_typed or "vectors" in query.without or not encoder.knows(query.locale):
        return query
    (asked,) = encoder.encode([text])
    if not asked.any():
        return query
    known = spaces(query.audience, encoder.name)
    found = [
        (cosine, (item, locale))
        for locale in dict.fromkeys((query.locale, query.fallback))
        if locale in known
        for item, cosine in known[locale].near(asked, FLOOR, MOST)
    ]
    found.sort(key=lambda pair: -pair[0])
    known_already = {near.key for near in query.near}
    near = (
        Near(key, round(WORTH * (cosine - FLOOR) / (1 - FLOOR), 4))
        for cosine, key in found[:MOST]
        if key not in known_already
    )
    return replace(query, near=(*query.near, *near))
