"""How the entries' words are spelt, counted where they are kept: with each entry.

So a spelling leaves with the last entry that has it, and nothing has to be kept beside the entries and in step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from search.engine import Spelling
from search.language import locale_tag
from search.spelling import LONG_WORD, LONGEST, MOST_BEGUN, MOST_LOOKED_UP, slips

from .names import bare, named, pattern

MOST_ALIKE = 50
"""Words within two letters of a misspelt one that are compared with it."""

MOST_MEANINGS = 10
"""What one word is short for: two are looked for at most."""

MENDED_TO = ("words", "slipping")
"""The fields whose words a misspelt one may be: as they are written, and two in one."""

Body = dict[str, Any]
Names = Mapping[str, Sequence[str]]
"""By field, the names that are asked for."""


class Known:
    """What a question has been told of an audience's words, so that no step of it asks again what another did."""

    def __init__(self) -> None:
        self.entries: int | None = None
        self.having: dict[tuple[str, str], int] = {}
        """By field and name, how many entries have it."""
        self.short: dict[str, list[Spelling]] = {}
        """By name, what it is short for."""

    def lacks(self, field: str, names: Iterable[str]) -> list[str]:
        """The names that were not asked for yet."""
        return [name for name in dict.fromkeys(names) if (field, name) not in self.having]

    def counts(self, field: str, names: Iterable[str]) -> dict[str, int]:
        """How many entries have each of these names; names that none has are left out."""
        return {name: count for name in names if (count := self.having.get((field, name)))}

    def spellings(self, names: Iterable[str]) -> list[Spelling]:
        """What is known under these names."""
        names = list(names)
        written = [Spelling(bare(name), "", count) for name, count in self.counts("words", names).items()]
        return [*written, *(short for name in names for short in self.short.get(name, ()))]

    def learn(self, answer: Mapping[str, Any], asked: Names) -> None:
        """Take in the answer to `counting`."""
        self.entries = answer["hits"]["total"]["value"]
        for field, names in asked.items():
            buckets = answer["aggregations"][field]["buckets"] if names else {}
            self.having |= {(field, name): buckets[str(place)]["doc_count"] for place, name in enumerate(names)}
        for place, name in enumerate(asked.get("words", ())):
            for bucket in answer["aggregations"][f"short {place}"]["values"]["buckets"]:
                means = bucket["key"].removeprefix(f"{name}=")
                self.short.setdefault(name, []).append(Spelling(bare(name), means, bucket["doc_count"]))


def counting(asked: Names) -> Body:
    """Ask how many entries have each of these names, what `words` are short for, and how many entries there are."""
    aggs: Body = {field: _having(field, names) for field, names in asked.items() if names}
    short = {f"short {place}": _short_for(name) for place, name in enumerate(asked.get("words", ()))}
    return {"size": 0, "track_total_hits": True, "aggs": aggs | short}


def _short_for(name: str) -> Body:
    """The commonest that one word is short for. Each is asked for by itself: to count what all are short for takes a
    place for every short form of the index, and most words are short for nothing."""
    beginning = f"{name}="
    values = {"terms": {"field": "short", "include": f"{pattern(beginning)}.*", "size": MOST_MEANINGS}}
    return {"filter": {"prefix": {"short": beginning}}, "aggs": {"values": values}}


def _having(field: str, names: Sequence[str]) -> Body:
    return {"filters": {"filters": {str(place): {"term": {field: name}} for place, name in enumerate(names)}}}


def begun(locale: str, words: Collection[str]) -> Body:
    """Ask for a few of the commonest words with each of these beginnings."""
    return {
        "size": 0,
        "aggs": {
            word: {
                "filter": {"prefix": {"words": name}},
                "aggs": {"values": {"terms": {"field": "words", "include": f"{pattern(name)}.+", "size": MOST_BEGUN}}},
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
    """Ask for the words within a letter of each of these, within two of long ones: all that they may be a slip of."""
    by_letters = {
        "suggest_mode": "always",
        "prefix_length": len(locale_tag(locale)) + 1,
        "min_word_length": 1,
        "max_term_freq": 1_000_000_000,  # also for words that are common: whoever asks has a reason
        "accuracy": 0.1,
        "size": MOST_ALIKE,
        "shard_size": MOST_ALIKE,
    }
    return {
        "size": 0,
        "suggest": {
            f"{place} {field}": {
                "text": name,
                "term": {"field": field, "max_edits": 2 if len(word) >= LONG_WORD else 1, **by_letters},
            }
            for place, (word, name) in enumerate(zip(words, named(locale, words), strict=True))
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
