"""What search costs in an index of 10,000 entries: asking, suggesting, indexing, and how soon a publication is found.

Run as a program on a copy of a benchmark city; prints JSON: CPU of this process in milliseconds a question, in seconds
for indexing. The entries are put together from sentences of the demo city, 280 words each, so that every word is far
commoner than in a city's own text. Only the last figure is on the clock on the wall, with the relay as a process.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from typing import Any
from uuid import UUID

import django
import yaml
from freshness import program, until
from servers import PROJECT

TEXTS = PROJECT / "content/editorial/demo/text"
ENTRIES = 10_000
WORDS = 280
BATCH = 100
SHORT = 200
"""Searches of a word or two; of whole questions there are as many as the demo city answers."""
EDITS = 5
SEED = 1


def main() -> None:
    with program(str(PROJECT / "manage.py"), "relay"):
        how_soon()  # the relay may still be loading, and has the history of the city before it
        found = max(how_soon() for _ in range(EDITS))
    print(json.dumps({"search_found": found} | costs(*texts())))


def costs(titles: Sequence[str], keywords: Sequence[str], sentences: Sequence[str]) -> dict[str, float]:
    """CPU of indexing and asking. The city's own index makes way."""
    from search.engine import Query
    from search.evaluation import mistyped
    from search.pipeline import configured_engine, search
    from search.suggest import suggest
    from search.vectors import entries as vectors

    chance, engine = random.Random(SEED), configured_engine()
    engine.clear("public")
    vectors.clear("public")
    entries = list(made(titles, sentences, chance))
    began = time.process_time()
    for start in range(0, ENTRIES, BATCH):
        engine.index(entries[start : start + BATCH])
        vectors.keep("public", entries[start : start + BATCH])
    found = {"index_all": time.process_time() - began}
    found["index_one"] = cpu(lambda: engine.index(entries[:1])) / 1_000
    questions = [title for title in titles if title.endswith("?")]
    short = chance.sample(keywords, min(SHORT, len(keywords)))
    kinds = {
        "short": short,
        "short_mistyped": [mistyped(text, chance) for text in short],
        "long": questions,
        "long_mistyped": [mistyped(text, chance) for text in questions],
    }

    def ask(text: str) -> object:
        return search(Query(text, "en", "public"))

    ask(questions[0])  # what a process reads once
    for name, asked in kinds.items():
        found |= spread(f"search_{name}", [cpu(lambda text=text: ask(text)) for text in asked])
    typed = [text[:letters] for text in titles for letters in (3, 6, len(text))]
    return found | spread("suggest", [cpu(lambda text=text: suggest(text, "en", "public")) for text in typed])


def texts() -> tuple[list[str], list[str], list[str]]:
    """The titles, keywords and sentences of the demo city, in English."""
    titles, keywords, sentences = [], [], []
    for file in sorted(TEXTS.glob("*.yaml")):
        for item in yaml.safe_load(file.read_text(encoding="utf-8")):
            if isinstance(item, dict) and isinstance(item.get("title"), dict):
                titles.append(item["title"]["en"])
                keywords += [word for word in item.get("keywords", ()) if word.isascii()]
                sentences += [part for text in in_english(item) for part in text.replace("\n", " ").split(". ")]
    return titles, sorted(set(keywords)), sentences


def in_english(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            yield value["en"]
        for part in value.values():
            yield from in_english(part)
    elif isinstance(value, list):
        for part in value:
            yield from in_english(part)


def made(titles: Sequence[str], sentences: Sequence[str], chance: random.Random) -> Iterator[Any]:
    """The entries: a title of the demo city with a few words more, and sentences in no order."""
    from search.engine import Entry

    for number, title in zip(range(ENTRIES), cycle(titles), strict=False):
        text: list[str] = []
        while sum(map(len, text)) < WORDS * 6:
            text.append(chance.choice(sentences))
        more = " ".join(chance.choice(sentences).split()[:3]) if number >= len(titles) else ""
        yield Entry(
            UUID(int=number + 1), "en", "public", "faq", 1, f"{title} {more}".strip(), text[0], (), ". ".join(text)
        )


def cpu(ask: Callable[[], object]) -> float:
    """Milliseconds of this process."""
    began = time.process_time()
    ask()
    return (time.process_time() - began) * 1_000


def spread(name: str, times: list[float]) -> dict[str, float]:
    times.sort()
    return {f"{name}_p50": times[len(times) // 2], f"{name}_p95": times[int(len(times) * 0.95)]}


def how_soon() -> float:
    """Seconds from a publication to when a search finds it."""
    from content.models import Service
    from search.engine import Query
    from search.pipeline import search

    service = Service.objects.order_by("pk")[0]
    word = f"changed{time.time_ns()}"
    service.title = f"Permit {word}"
    service.save_revision().publish()
    began = time.perf_counter()
    until(lambda: search(Query(word, "en", "public", as_typed=True)).total)
    return time.perf_counter() - began


if __name__ == "__main__":
    django.setup()
    main()
