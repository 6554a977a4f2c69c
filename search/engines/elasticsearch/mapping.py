"""What an index keeps of an entry, and how it ranks.

Everything that finds is our own terms (`search.language`), set apart by spaces: the analysis is Python's, the same as
on every engine, and a language needs no plugin on the cluster. A term carries its locale, so a word is as rare as it
is in its language.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from search.beginnings import title_beginnings
from search.engine import DEEPEST, Entry
from search.entry import WEIGHTS, field_terms, passage, plain
from search.ranking import K1, B
from search.spelling import can_slip, spellings_of

from .names import named

COPIES = {name: int(weight * 2) for name, weight in WEIGHTS.items()}
"""How often an occurrence in each field is put in: the summary weighs one and a half, and frequencies are whole."""
MOST = max(COPIES.values())

CAPTURES = [
    *(f"^[{copy}-{MOST}]\\|(.+)" for copy in range(1, MOST + 1)),
    *(f"^[1-{copy - 1}](\\|)" for copy in range(2, MOST + 1)),
]
"""Makes `4|en:swim` four of that term in one place. Every place is filled up to MOST, with what nobody looks for."""

SCORE = f"""
    double often = doc.freq / 2.0;
    double average = field.sumTotalTermFreq / {MOST}.0 / field.docCount;
    return query.boost * often * {K1 + 1} / (often + {K1} * ({1 - B} + {B} * doc.length / average));
"""
"""BM25 without the rarity, which is in the boost: Lucene's own counts deleted entries, and knows no ceiling.

An entry's length is its number of places, however much each weighs, as on the other engines. A length with the weights
in it (BM25F, `combined_fields`) loses two in a hundred of GOV.UK's queries. Because every place holds as many terms,
the average can be had from all there are.
"""

KEYWORD = {"type": "keyword"}
SOUGHT = {"type": "keyword", "doc_values": False}
SHOWN = {"type": "keyword", "index": False, "ignore_above": 8_000}  # its bytes are bounded
NUMBER = {"type": "long", "index": False}
KEPT = {"type": "object", "enabled": False}  # given back as it came, and not looked into

FIELDS = {
    "content_id": KEYWORD,
    "locale": KEYWORD,
    "also_in": KEYWORD,  # the item's other locales: where a question is in one of these, this entry is not its answer
    "type": KEYWORD,
    "department": KEYWORD,
    "topic": KEYWORD,
    "location": KEYWORD,
    "version": NUMBER,
    "place": NUMBER,  # in the order of indexing, which stays when an entry is indexed again
    "title": SHOWN,
    "keywords": SHOWN,
    "text": KEPT,
    "terms": {"type": "text", "analyzer": "terms", "similarity": "ours", "index_options": "freqs"},
    "words": KEYWORD,
    "short": KEYWORD,  # what stands for something else, which is written behind it
    "slipping": SOUGHT,  # two words in one, which misspelt ones are mended to besides `words`
    "titled": SOUGHT,
}


def index_settings(shards: int, replicas: int) -> dict[str, Any]:
    """What a new index is made with."""
    return {
        "number_of_shards": shards,
        "number_of_replicas": replicas,
        "max_result_window": DEEPEST,
        "max_regex_length": 10_000,  # a question's words, as one
        "refresh_interval": "30s",  # whoever writes refreshes
        "similarity": {"ours": {"type": "scripted", "script": {"source": SCORE}}},
        "analysis": {
            "analyzer": {"terms": {"type": "custom", "tokenizer": "whitespace", "filter": ["weighed"]}},
            "filter": {"weighed": {"type": "pattern_capture", "preserve_original": False, "patterns": CAPTURES}},
        },
    }


MADE_AS = sha256(json.dumps([FIELDS, index_settings(1, 0)], sort_keys=True).encode()).hexdigest()[:16]
"""Tells an index as this release makes it from one of another release, whatever its shards."""

MAPPING = {"dynamic": "strict", "_meta": {"made_as": MADE_AS}, "properties": FIELDS}


def source(entry: Entry) -> dict[str, Any]:
    """The entry as it is kept, without what only the index knows: its place, and where else the item is."""
    known = spellings_of(entry)
    return {
        "content_id": str(entry.content_id),
        "locale": entry.locale,
        "type": entry.type,
        "department": [*map(str, entry.departments)],
        "topic": [*map(str, entry.topics)],
        "location": [*map(str, entry.locations)],
        "version": entry.version,
        "title": plain(entry.title),
        "keywords": [*map(plain, entry.keywords)],
        "text": passage(entry),
        "terms": _terms(entry),
        "words": named(entry.locale, [word for word, means in known if not means]),
        "short": named(entry.locale, [f"{word}={means}" for word, means in known if means]),
        "slipping": named(entry.locale, {word for word, means in known if means and can_slip(word, means)}),
        "titled": named(entry.locale, title_beginnings(entry)),
    }


def _terms(entry: Entry) -> str:
    fields = field_terms(entry)
    return " ".join(f"{copies}|{term}" for name, copies in COPIES.items() for term in named(entry.locale, fields[name]))
