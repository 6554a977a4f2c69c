"""Elasticsearch follows what is published, whatever happens to it."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.documents import AUDIENCES
from content.publishing.consumers import Consumer
from content.publishing.relay import Relay
from content.transaction import publication
from search import pipeline
from search.cluster import following, owed, together
from search.engine import Query
from search.engines.elasticsearch import ElasticsearchEngine, connection, indexes, mapping
from search.engines.failing_over import FailingOver
from search.sync import SearchConsumer, drift

pytestmark = [pytest.mark.django_db, pytest.mark.needs_elasticsearch]


@pytest.fixture
def engine(
    elasticsearch_url: str, index_prefix: str, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ElasticsearchEngine]:
    """The city's own cluster, without an index."""
    settings.ELASTICSEARCH = {
        **settings.ELASTICSEARCH,
        "urls": [elasticsearch_url],
        "prefix": f"{index_prefix}-city",
        "replicas": 0,
    }
    settings.SEARCH_ENGINE = "search.cluster.together.with_stand_in"
    monkeypatch.setattr(following, "breaker", following.Breaker(most=1))
    caches = (together.elasticsearch, pipeline._engine)
    for each in caches:
        each.cache_clear()
    made = together.elasticsearch()
    assert made is not None
    yield made
    for audience in AUDIENCES:
        made.indexes.drop(made.indexes.all(audience))
    for each in caches:
        each.cache_clear()


@pytest.fixture
def relay(engine: ElasticsearchEngine) -> Relay:
    """A relay with the consumers and the job of a city with a cluster."""
    consumers: dict[str, Consumer] = {"search": SearchConsumer(), "elasticsearch": following.ElasticsearchConsumer()}
    return Relay(clock=timezone.now, consumers=consumers, jobs={})


@pytest.fixture
def parks(make_department: Any) -> Any:
    return make_department("Parks", summary="Swim and play.")


def retitled(page: Any, title: str) -> None:
    page.title = title
    with publication():
        page.save_revision().publish()


def found(text: str) -> tuple[int, bool]:
    """How many are found, and whether the cluster answered."""
    results = pipeline.search(Query(text, "en", "public"))
    return results.total, not results.degraded


def after_a_rest() -> None:
    """Have the cluster asked and told again that did not answer."""
    engine = pipeline.configured_engine()
    assert isinstance(engine, FailingOver)
    engine.breaker.worked()
    following.breaker.worked()


def block(engine: ElasticsearchEngine, is_on: bool) -> None:
    """What Elasticsearch does to every index when the disk is nearly full."""
    names = [name for audience in AUDIENCES for name in engine.indexes.all(audience)]
    blocked: Any = {"index.blocks.read_only_allow_delete": True if is_on else None}
    engine.connection.overhauling.indices.put_settings(index=names, settings=blocked)


def test_a_cluster_without_an_index_gets_one_and_then_what_is_published(parks: Any, relay: Relay) -> None:
    assert found("swim") == (0, False)
    after_a_rest()
    relay.catch_up()
    assert found("swim") == (1, True)
    retitled(parks, "Pools")
    relay.catch_up()
    assert found("pools") == (1, True)
    assert found("parks") == (0, True)
    parks.unpublish()
    relay.catch_up()
    assert found("swim") == (0, True)


def test_a_full_disk_loses_nothing_and_holds_up_nobody(parks: Any, relay: Relay, engine: ElasticsearchEngine) -> None:
    relay.catch_up()
    block(engine, True)
    retitled(parks, "Pools")
    relay.catch_up()
    assert SearchConsumer().engine.versions("public") != engine.versions("public")
    assert owed.waiting("public") == 1
    block(engine, False)
    following.work(timezone.now())
    assert owed.waiting("public") == 0
    assert found("pools") == (1, True)


def test_an_index_that_was_deleted_is_not_made_by_writing_to_it(parks: Any, relay: Relay, engine: Any) -> None:
    relay.catch_up()
    engine.indexes.drop(engine.indexes.all("public"))
    assert found("swim") == (1, False)
    after_a_rest()
    retitled(parks, "Pools")
    relay.catch_up()
    assert found("pools swim") == (1, True)
    assert drift(engine, "public").keys == []


def test_what_is_published_during_a_rebuild_is_in_both_indexes(parks: Any, relay: Relay, engine: Any) -> None:
    relay.catch_up()
    before = engine.indexes.standing("public").asked
    rebuilding = following.rebuild(engine, "public", grace=0)
    next(rebuilding)
    new = engine.indexes.standing("public").unfinished
    retitled(parks, "Pools")
    SearchConsumer().consume("public", [])
    owed.note("public", [(parks.translation_key, "en")])
    while owed.pay(engine, "public"):
        pass
    assert engine.versions_in(before) == engine.versions_in(new)
    assert found("pools") == (1, True)
    for _ in rebuilding:
        pass
    assert engine.indexes.all("public") == [new]
    assert found("pools") == (1, True)


def test_a_rebuild_that_is_killed_is_finished_by_the_relay(parks: Any, relay: Relay, engine: Any) -> None:
    relay.catch_up()
    next(following.rebuild(engine, "public"))
    standing = engine.indexes.standing("public")
    assert engine.versions_in(standing.unfinished) == {}
    assert found("swim") == (1, True)
    following.work(timezone.now())
    assert engine.indexes.standing("public").asked == standing.unfinished
    following.work(timezone.now())
    assert engine.indexes.all("public") == [standing.unfinished]
    assert found("swim") == (1, True)


def test_an_index_that_cannot_take_what_this_release_makes_is_replaced(
    parks: Any, relay: Relay, engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        fields = {name: field for name, field in mapping.FIELDS.items() if name != "slipping"}
        older.setattr(indexes, "MAPPING", {**mapping.MAPPING, "properties": fields})
        engine.indexes.switch("public", engine.indexes.begin("public"))
    relay.catch_up()
    assert (engine.count("public"), owed.waiting("public")) == (0, 1)
    for _ in following.rebuild(engine, "public", grace=0):
        pass
    assert (found("swim"), owed.waiting("public")) == ((1, True), 0)


def test_the_relay_replaces_an_index_of_another_release_and_nobody_has_to_know(
    parks: Any, relay: Relay, engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    relay.catch_up()
    with monkeypatch.context() as older:
        fields = {name: field for name, field in mapping.FIELDS.items() if name != "slipping"}
        older.setattr(indexes, "MAPPING", {"dynamic": "strict", "properties": fields})
        engine.indexes.switch("public", of_before := engine.indexes.begin("public"))
    retitled(parks, "Pools")
    relay.catch_up()
    following.work(timezone.now())
    standing = engine.indexes.standing("public")
    assert standing.asked != of_before and not standing.is_of_another_release
    assert engine.indexes.all("public") == [standing.asked], "and it is done once"
    assert (found("pools"), owed.waiting("public")) == ((1, True), 0)


def test_reindex_rebuilds_and_counts_both_engines(parks: Any, relay: Relay, engine: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(following, "SECONDS", 0)
    out = StringIO()
    call_command("reindex", "--json", stdout=out)
    rows = json.loads(out.getvalue())["audiences"]
    assert [(row["engine"], row["audience"]) for row in rows] == [
        ("database", "public"),
        ("database", "agent"),
        ("elasticsearch", "public"),
        ("elasticsearch", "agent"),
    ]
    assert found("swim") == (1, True)
    engine.remove("agent", [(parks.translation_key, "en")])
    with pytest.raises(SystemExit):
        call_command("reindex", "--check", stdout=out)


def test_a_cluster_that_hangs_keeps_the_relay_waiting_once(
    parks: Any, relay: Relay, engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, monkeypatch.context() as patched:
        patched.setattr(connection, "WRITING", 0.2)
        hanging = connection.Connection([f"http://127.0.0.1:{silent.getsockname()[1]}"])
        patched.setitem(vars(engine.indexes), "connection", hanging)
        relay.catch_up()
        assert following.breaker.is_open
        assert owed.waiting("public") == owed.waiting("agent") == 1
        silent.settimeout(0)
        silent.accept()
        with pytest.raises(BlockingIOError):
            silent.accept()


def test_a_cluster_that_is_away_is_owed_and_readyz_says_so(
    parks: Any, relay: Relay, engine: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    relay.catch_up()
    away = connection.Connection(["http://127.0.0.1:9"])
    monkeypatch.setitem(vars(engine.indexes), "connection", away)
    retitled(parks, "Pools")
    relay.catch_up()
    assert owed.waiting("public") == owed.waiting("agent") == 1
    for _ in range(3):
        assert found("pools") == (1, False)
    told = client.get("/readyz")
    assert (told.status_code, told.json()["status"]) == (200, "degraded")
    assert "Elasticsearch does not answer; the database answers searches." in told.json()["late"]
    monkeypatch.undo()
    after_a_rest()
    following.work(timezone.now())
    assert owed.waiting("public") == owed.waiting("agent") == 0
    assert found("pools") == (1, True)
