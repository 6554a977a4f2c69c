"""What search costs in an index of 10,000 entries: asking, answering, suggesting, indexing, and how soon a publication
is found.

Run as a program on a copy of a benchmark city; prints JSON: CPU of this process in milliseconds a question, in seconds
for indexing. Only the last figure is on the clock on the wall, with the relay as a process.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterable, Sequence

import django
from entries import batches, made, publish, questions, texts
from freshness import program, until
from servers import PROJECT

ENTRIES = 10_000
BATCH = 100
EDITS = 5


def main() -> None:
    from django.core.management import call_command

    call_command("relay", once=True)  # the history of the city, which a relay would take first
    with program(str(PROJECT / "manage.py"), "relay"):
        how_soon()  # the relay may still be loading
        found = max(how_soon() for _ in range(EDITS))
    print(json.dumps({"search_found": found} | costs(*texts())))


def costs(titles: Sequence[str], keywords: Sequence[str], sentences: Sequence[str]) -> dict[str, float]:
    """CPU of indexing and asking. The city's own index makes way. What is loaded before anybody asks is kept out of
    the collector's way, as `config.wsgi` does it for a worker.
    """
    from search.answers import answer
    from search.engine import Query
    from search.pipeline import configured_engine, search
    from search.suggest import suggest
    from search.vectors import entries as vectors

    engine = configured_engine()
    engine.clear("public")
    vectors.clear("public")
    entries = list(made(ENTRIES, titles, sentences))
    began = time.process_time()
    for batch in batches(entries, BATCH):
        engine.index(batch)
        vectors.keep("public", batch)
    found = {"index_all": time.process_time() - began}
    found["index_one"] = cpu(lambda: engine.index(entries[:1])) / 1_000
    for batch in batches(entries, BATCH):
        publish(batch)
    gc.collect()
    gc.freeze()
    asked = questions(titles, keywords)
    asking: dict[str, Callable[[str], object]] = {
        "search": lambda text: search(Query(text, "en", "public")),
        "answer": lambda text: answer(Query(text, "en", "public", limit=3)),
    }
    for name, ask in asking.items():
        ask(titles[0])  # what a process reads once
        for kind, some in asked.items():
            found |= spread(f"{name}_{kind}", (cpu(lambda text=text: ask(text)) for text in some))  # noqa: B023 - it is called at once
    typed = [text[:letters] for text in titles for letters in (3, 6, len(text))]
    return found | spread("suggest", (cpu(lambda text=text: suggest(text, "en", "public")) for text in typed))


def cpu(ask: Callable[[], object]) -> float:
    """Milliseconds of this process."""
    began = time.process_time()
    ask()
    return (time.process_time() - began) * 1_000


def spread(name: str, times: Iterable[float]) -> dict[str, float]:
    found = sorted(times)
    return {f"{name}_p50": found[len(found) // 2], f"{name}_p95": found[int(len(found) * 0.95)]}


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
