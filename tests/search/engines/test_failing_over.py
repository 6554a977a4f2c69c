"""A cluster that refuses, hangs or talks nonsense, and what residents get meanwhile."""

from __future__ import annotations

import json
import signal
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread, Timer
from typing import Any
from uuid import UUID

import pytest

from search import pipeline
from search.cluster.breaker import FAILURES, REST, Breaker
from search.cluster.deadline import SECONDS, deadline
from search.engine import EngineFailed, Query, Results
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch.connection import Connection
from search.engines.elasticsearch.indexes import Indexes
from search.engines.failing_over import FailingOver
from search.engines.memory import MemoryEngine
from search.suggest import suggest
from tests.search.engines.suite import DOG, PARKING, SWIM
from tests.services import elasticsearch

pytestmark = pytest.mark.django_db

QUERY = Query("swim lessosn", "en", "public")


@pytest.fixture
def here() -> MemoryEngine:
    engine = MemoryEngine()
    engine.index([SWIM, DOG, PARKING])
    return engine


def on(url: str) -> ElasticsearchEngine:
    return ElasticsearchEngine(Indexes(Connection([url])))


def asked(engine: FailingOver) -> tuple[Results, float]:
    """What the whole pipeline finds, and in how many seconds."""
    started = time.monotonic()
    return pipeline.find(QUERY, engine), time.monotonic() - started


class Refusing(MemoryEngine):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def search(self, query: Query) -> Results:
        self.times += 1
        raise EngineFailed("no")


def test_the_first_answers_while_it_can(here: MemoryEngine) -> None:
    first = MemoryEngine()
    first.index([DOG])
    results, _ = asked(FailingOver(first, here))
    assert [hit.content_id for hit in results.hits] == [DOG.content_id]
    assert not results.degraded


def test_the_second_answers_as_it_would_alone_and_says_so(here: MemoryEngine) -> None:
    engine = FailingOver(Refusing(), here)
    assert engine.search(QUERY) == replace(here.search(QUERY), degraded=True)


def test_a_first_that_fails_is_left_alone_until_it_works(here: MemoryEngine) -> None:
    now = 0.0
    first = Refusing()
    engine = FailingOver(first, here, Breaker(lambda: now))
    for _ in range(FAILURES + 5):
        assert engine.search(QUERY).degraded
    assert first.times == FAILURES
    now = REST
    engine.first = here
    assert not engine.search(QUERY).degraded


def test_the_first_is_asked_for_entries_and_for_nothing_that_is_read_here(here: MemoryEngine) -> None:
    def asked_for(*_: Any) -> Any:
        raise AssertionError("it takes longer to ask a cluster for this than to read it")

    first = MemoryEngine()
    first.index([replace(SWIM, text="Older words."), replace(PARKING, content_id=UUID(int=99))])
    for name in ("passages", "spellings", "in_any_form", "misspelt", "beginning"):
        setattr(first, name, asked_for)
    results, _ = asked(FailingOver(first, here))
    assert results.corrected == "swim lessons" and not results.degraded
    assert "North Pool" in results.hits[0].snippet
    (gone,) = pipeline.find(Query("permit", "en", "public"), FailingOver(first, here)).hits
    assert gone.content_id == UUID(int=99) and gone.snippet == ""


def test_what_is_written_is_kept_here(here: MemoryEngine) -> None:
    first = MemoryEngine()
    engine = FailingOver(first, here)
    engine.remove("public", [DOG.key])
    engine.index([replace(SWIM, version=9)])
    assert engine.versions("public") == here.versions("public") == {SWIM.key: 9, PARKING.key: 1}
    assert engine.count("public") == 2 and first.count("public") == 0


def test_a_question_that_had_no_time_left_for_the_cluster_says_nothing_of_it(here: MemoryEngine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, deadline(0.01):
        engine = FailingOver(on(f"http://127.0.0.1:{silent.getsockname()[1]}"), here)
        assert asked(engine)[0].degraded
        assert not engine.breaker.is_open


def test_a_cluster_that_refuses(here: MemoryEngine) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        results, seconds = asked(FailingOver(on(f"http://127.0.0.1:{nobody.getsockname()[1]}"), here))
    assert results.degraded and results.hits[0].content_id == SWIM.content_id
    assert results.corrected == "swim lessons"
    assert seconds < SECONDS


def test_a_cluster_that_hangs_costs_one_question_its_deadline_and_the_next_ones_nothing(here: MemoryEngine) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=50) as silent:
        engine = FailingOver(on(f"http://127.0.0.1:{silent.getsockname()[1]}"), here)
        results, seconds = asked(engine)
        assert results.degraded and results.hits[0].content_id == SWIM.content_id
        assert seconds < SECONDS + 1
        assert engine.breaker.is_open
        assert suggest("swi", "en", "public", engine=engine).hits
        assert asked(engine)[0].degraded


@pytest.mark.needs_elasticsearch
@pytest.mark.skipif(bool(elasticsearch.URL), reason="the server that is named is not ours to stop")
def test_a_node_that_is_stopped_while_it_is_asked_costs_no_question_more_than_its_deadline(
    here: MemoryEngine, elasticsearch_node: elasticsearch.Node, elasticsearch_engine: ElasticsearchEngine
) -> None:
    """Its connections stay open and its port takes new ones, as a virtual machine's that is moved, or swaps."""
    elasticsearch_engine.index([SWIM, DOG, PARKING])
    engine = FailingOver(elasticsearch_engine, here, Breaker(rest=0.5))
    asked(engine)  # the first question takes a new server long
    answers = [asked(engine)]
    stops = Timer(0.2, elasticsearch_node.send, [signal.SIGSTOP])
    stops.start()
    try:
        while not answers[-1][0].degraded or len(answers) < FAILURES:
            answers.append(asked(engine))
        answers += [asked(engine) for _ in range(20)]
    finally:
        stops.join()
        elasticsearch_node.send(signal.SIGCONT)
        elasticsearch_node.wait()
    assert [results.degraded for results, _ in answers] == sorted(results.degraded for results, _ in answers)
    assert {results.hits[0].content_id for results, _ in answers} == {SWIM.content_id}
    assert max(seconds for _, seconds in answers) < SECONDS + 1
    give_up = time.monotonic() + 10
    while asked(engine)[0].degraded:
        assert time.monotonic() < give_up, "it is not asked again, although it answers"
        time.sleep(0.1)


ANSWERS: dict[str, Callable[[], bytes]] = {
    "a page of a proxy": lambda: b"<html>Please log in</html>",
    "half an answer": lambda: b'{"hits": {"total"',
    "another shape": lambda: json.dumps({"hits": 3, "aggregations": []}).encode(),
    "what is no entry": lambda: json.dumps(
        {
            "hits": {"total": {"value": 3}, "hits": [{"_source": {"content_id": "x"}}]},
            "aggregations": {"having": {"buckets": {str(n): {"doc_count": 1} for n in range(99)}}},
        }
    ).encode(),
}


@pytest.fixture(params=ANSWERS)
def liar(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a server that says it is Elasticsearch."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = ANSWERS[request.param]()
            self.send_response(200)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_cluster_that_talks_nonsense(liar: str, here: MemoryEngine) -> None:
    results, _ = asked(FailingOver(on(liar), here))
    assert results.degraded and results.hits[0].content_id == SWIM.content_id
