"""How often questions in Japanese, Chinese and Thai find what answers them, cut into pairs of characters."""

from __future__ import annotations

from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

import pytest
import yaml

from search.engine import Entry
from search.engines.memory import MemoryEngine
from search.evaluation import Collection, evaluate

pytestmark = pytest.mark.django_db

WRITTEN = yaml.safe_load(Path(__file__).with_name("unspaced.yaml").read_text(encoding="utf-8"))


def item(key: str) -> UUID:
    return uuid5(NAMESPACE_URL, key)


@pytest.mark.parametrize(("locale", "ndcg"), [("ja", 0.95), ("zh-Hans", 0.91), ("th", 0.98)])
def test_questions_without_spaces_find_what_answers_them(locale: str, ndcg: float) -> None:
    written = WRITTEN[locale]
    entries = [
        Entry(item(key), locale, "public", "faq", 1, title, "", (), text)
        for key, (title, text) in written["items"].items()
    ]
    right = {question: frozenset(map(item, keys)) for question, *keys in written["questions"]}
    engine = MemoryEngine()
    engine.index(entries)
    found = evaluate(Collection(locale, entries, right, locale), engine)
    assert (found.questions, found.zero_results <= 0.025, found.ndcg >= ndcg) == (40, True, True), found
