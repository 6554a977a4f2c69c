"""How the entries' words are spelt, counted where they are kept: with each entry.

So a spelling leaves with the last entry that has it, and nothing has to be kept beside the entries and in step.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from search.engine import Spelling
from search.spelling import LONGEST, slips

from .names import bare, named, pattern, tag

FEW = 3
"""Words that are given for one beginning."""

MOST_LOOKED_UP = 12
"""Words of a question that slips are looked up for."""

MOST_ALIKE = 50
"""Words within two letters of a misspelt one that are compared with it."""

MENDED_TO = ("words", "slipping")
"""The fields whose words a misspelt one may be: as they are written, and two in one."""

Body = dict[str, Any]


def counting(field: str, names: Sequence[str]) -> Body:
    """Ask how many entries have each of these names, and how many there are in all."""
    by_place = {str(place): {"term": {field: name}} for place, name in enumerate(names)}
    return {"size": 0, "track_total_hits": True, "aggs": {"having": {"filters": {"filters": by_place}}}}


def counts(answer: Mapping[str, Any], names: Sequence[str]) -> dict[str, int]:
    """What was counted; names that none has are left out."""
    buckets = answer["aggregations"]["having"]["buckets"]
    found = {name: buckets[str(place)]["doc_count"] for place, name in enumerate(names)}
    return {name: count for name, count in found.items() if count}


def exactly(locale: str, words: Collection[str]) -> Body:
    """Ask what is known under exactly these spellings."""
    names = named(locale, words)
    asked = counting("words", names)
    asked["aggs"]["short"] = {
        "filter": {"bool": {"should": [{"prefix": {"short": f"{name}="}} for name in names]}},
        "aggs": {
            "values": {
                "terms": {"field": "short", "include": f"({'|'.join(map(pattern, names))})=.*", "size": 10 * len(names)}
            }
        },
    }
    return asked


def known(answer: Mapping[str, Any], locale: str, words: Collection[str]) -> list[Spelling]:
    """The answer to `exactly`."""
    written = counts(answer, named(locale, words))
    found = [Spelling(bare(name), "", count) for name, count in written.items()]
    for bucket in answer["aggregations"]["short"]["values"]["buckets"]:
        word, _, means = bare(bucket["key"]).partition("=")
        found.append(Spelling(word, means, bucket["doc_count"]))
    return found


def begun(locale: str, words: Collection[str]) -> Body:
    """Ask for a few of the commonest words with each of these beginnings."""
    return {
        "size": 0,
        "aggs": {
            word: {
                "filter": {"prefix": {"words": name}},
                "aggs": {"values": {"terms": {"field": "words", "include": f"{pattern(name)}.+", "size": FEW}}},
            }
            for word, name in zip(words, named(locale, words), strict=True)
        },
    }


def beginnings(answer: Mapping[str, Any], words: Collection[str]) -> dict[str, list[Spelling]]:
    """The answer to `begun`."""
    return {
        word: [
            Spelling(bare(bucket["key"]), "", bucket["doc_count"])
            for bucket in answer["aggregations"][word]["values"]["buckets"]
        ]
        for word in words
    }


def near(locale: str, words: Sequence[str]) -> Body:
    """Ask for the words within two letters of each of these: all that have a slip in common are among them."""
    by_letters = {
        "suggest_mode": "always",
        "max_edits": 2,
        "prefix_length": len(tag(locale)) + 1,
        "min_word_length": 1,
        "max_term_freq": 1_000_000_000,  # also for words that are common: whoever asks has a reason
        "accuracy": 0.1,
        "size": MOST_ALIKE,
        "shard_size": MOST_ALIKE,
    }
    return {
        "size": 0,
        "suggest": {
            f"{place} {field}": {"text": name, "term": {"field": field, **by_letters}}
            for place, name in enumerate(named(locale, words))
            for field in MENDED_TO
        },
    }


def candidates(answer: Mapping[str, Any], words: Sequence[str]) -> dict[str, list[str]]:
    """The answer to `near`: what each word may be, of those that have a slip in common with it."""
    found = {}
    for place, word in enumerate(words):
        alike = {word} | {
            bare(option["text"])
            for field in MENDED_TO
            for given in answer["suggest"][f"{place} {field}"]
            for option in given["options"]
        }
        own = slips(word)
        found[word] = [other for other in alike if own & slips(other)]
    return found


def worth_mending(words: Collection[str]) -> list[str]:
    """The words whose slips are looked up."""
    return [word for word in words if len(word) <= LONGEST][:MOST_LOOKED_UP]
