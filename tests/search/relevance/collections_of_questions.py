"""Real questions of residents with the right answers, as entries and judgements."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from search.engine import Entry
from search.evaluation import Collection


def govuk(folder: Path) -> Collection:
    """979 titles with their paths, and GOV.UK's own 152 queries with the pages that must be found."""
    pages = _rows(folder / "search/govuk/top_1000_pages_with_titles.csv")
    judgements: dict[str, set[UUID]] = defaultdict(set)
    for row in _rows(folder / "search/govuk/top_200_query_result_pairs.csv"):
        judgements[row["query"]].add(_item(row["link"]))
    entries = [_entry(row["link"], row["query"], row["link"].replace("/", " ").replace("-", " ")) for row in pages]
    return Collection("GOV.UK", entries, {text: frozenset(right) for text, right in judgements.items()})


def california(folder: Path) -> Collection:
    """129 answers about vaccines, and the 56 questions of residents that any of them answers."""
    answers = _rows(folder / "search/california-vaccine/st_faq.csv")
    asked = _rows(folder / "search/california-vaccine/st_val.csv")
    judgements = {
        row["Question"]: frozenset(_item(number) for number in row["Answer"].split(","))
        for row in asked
        if row["Answer"] != "-1"
    }
    return Collection("California", [_entry(row["ID"], row["Question"], row["Answer"]) for row in answers], judgements)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _item(name: str) -> UUID:
    return uuid5(NAMESPACE_URL, name)


def _entry(name: str, title: str, text: str) -> Entry:
    return Entry(_item(name), "en", "public", "faq", 1, title, "", (), text)
