"""What a search costs on Elasticsearch in an index of so many entries: the time that somebody waits for it, and the CPU
of this process.

Run as a program with the number of entries; WELLSPRING_ELASTICSEARCH_URL names the cluster. Prints JSON, in
milliseconds. The database has its own index, as in a city, but no documents. It and the cluster's, which has a name of
its own, are kept: a hundred thousand entries take a while. A search that the cluster does not answer ends the run.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import django
from entries import batches, made, questions, texts
from searching import cpu, spread

BATCH = 500


def main(count: int) -> None:
    from django.core.management import call_command

    from search.cluster.together import elasticsearch, with_stand_in
    from search.engine import Query
    from search.pipeline import search

    call_command("migrate", verbosity=0)
    cluster, engine = elasticsearch(), with_stand_in()
    assert cluster is not None
    titles, keywords, sentences = texts()
    found = index(cluster, made(count, titles, sentences), count)
    keep_here(engine, made(count, titles, sentences), count)
    asked = questions(titles, keywords)

    def ask(text: str) -> object:
        results = search(Query(text, "en", "public"), engine)
        if results.degraded:
            raise RuntimeError(f"the cluster did not answer {text!r}")
        return results

    for text in (text for some in asked.values() for text in some):
        ask(text)  # the server compiles what it is asked often
    cluster.connection.overhauling.indices.clear_cache(index=cluster.indexes.alias("public"), request=True)
    for kind, some in asked.items():
        both = [both_clocks(lambda text=text: ask(text)) for text in some]
        found |= spread(f"search_{kind}_waited", (waited for waited, _ in both))
        found |= spread(f"search_{kind}_cpu", (used for _, used in both))
    print(json.dumps(found))


def index(engine: Any, entries: Any, count: int) -> dict[str, float]:
    """Put the entries in, unless they are there. The seconds that it took, by both clocks."""
    from search.vectors import entries as vectors

    if engine.indexes.standing("public").asked and engine.count("public") == len(vectors.versions("public")) == count:
        return {}
    engine.clear("public")
    vectors.clear("public")
    began, used = time.perf_counter(), time.process_time()
    for batch in batches(entries, BATCH):
        engine.index(batch)
        vectors.keep("public", batch)
    engine.indexes.join(engine.indexes.alias("public"), wait=True)  # as a rebuild does
    return {"index_all_waited": time.perf_counter() - began, "index_all": time.process_time() - used}


def keep_here(engine: Any, entries: Any, count: int) -> None:
    """Put the entries into the database's own index too, unless they are there."""
    if engine.count("public") != count:
        engine.clear("public")
        for batch in batches(entries, BATCH):
            engine.index(batch)


def both_clocks(ask: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall and of this process."""
    began = time.perf_counter()
    used = cpu(ask)
    return (time.perf_counter() - began) * 1_000, used


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
