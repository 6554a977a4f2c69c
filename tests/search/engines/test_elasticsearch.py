import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from elastic_transport import Transport

from search.engine import EngineFailed, EntriesRefused, Query, SearchEngine
from search.engines.elasticsearch import ElasticsearchEngine, writing
from search.engines.elasticsearch.connection import Connection
from search.engines.elasticsearch.indexes import Indexes, door
from search.engines.elasticsearch.mapping import MAPPING, index_settings
from search.engines.elasticsearch.names import id_of
from search.engines.failing_over import FailingOver
from search.engines.memory import MemoryEngine
from search.pipeline import find
from tests.search.engines.suite import DOG, PARKING, SWIM, EngineSuite, entry, numbers


@pytest.mark.needs_elasticsearch
class TestElasticsearchEngine(EngineSuite):
    @pytest.fixture
    def engine(self, elasticsearch_engine: ElasticsearchEngine) -> SearchEngine:
        return elasticsearch_engine


@pytest.mark.needs_elasticsearch
class TestManyAtOnce:
    """A batch is more than one request, and whatever becomes of one the others are as they should be."""

    @pytest.fixture
    def engine(self, elasticsearch_engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch) -> Any:
        monkeypatch.setattr(writing, "AT_ONCE", 2)
        return elasticsearch_engine

    def test_each_knows_its_items_other_locales_whichever_came_first(self, engine: ElasticsearchEngine) -> None:
        pools = [entry(number, "Pool") for number in range(1, 8)]
        engine.index(pools[:5])
        engine.index([*(replace(pool, locale="es", title="Piscina") for pool in pools), *pools[5:]])
        assert numbers(engine.search(Query("pool", "es", "public", fallback="en"))) == []
        assert engine.search(Query("piscina", "es", "public")).total == 7
        engine.remove("public", [(pool.content_id, "es") for pool in pools[2:]])
        assert numbers(engine.search(Query("pool", "es", "public", fallback="en"))) == [3, 4, 5, 6, 7]

    def test_what_is_refused_is_named_and_the_rest_is_put_in(self, engine: ElasticsearchEngine) -> None:
        too_long = entry(9, "Pool", keywords=("a" * 40_000,), type="b" * 40_000)
        with pytest.raises(EntriesRefused) as refused:
            engine.index([SWIM, DOG, too_long, PARKING, replace(DOG, locale="es", text="Perros, pool.")])
        assert set(refused.value.keys) == {too_long.key}
        assert str(too_long.content_id) in str(refused.value)
        assert not re.search("b{5}|(98, ){5}", str(refused.value)), "what is logged quotes nothing of the entry"
        assert engine.count("public") == 4
        assert numbers(engine.search(Query("dogs", "es", "public", fallback="en"))) == []


@pytest.fixture
def halved(elasticsearch_url: str, index_prefix: str) -> Iterator[ElasticsearchEngine]:
    """An engine with an index of which one of two shards is on no node."""
    engine = ElasticsearchEngine(Indexes(Connection([elasticsearch_url]), f"{index_prefix}-halved", 2, 0))
    name = f"{engine.indexes.alias('public')}-1"
    engine.connection.overhauling.indices.create(
        index=name,
        settings={**index_settings(2, 0), "routing.allocation.total_shards_per_node": 1},
        mappings=MAPPING,
        aliases={door(name): {}},
        wait_for_active_shards=0,
    )
    engine.connection.overhauling.cluster.health(index=name, wait_for_active_shards="1")
    engine.indexes.switch("public", name)
    yield engine
    engine.indexes.drop([name])


@pytest.mark.needs_elasticsearch
def test_a_part_of_an_index_is_not_taken_for_all_of_it(halved: ElasticsearchEngine) -> None:
    def is_there(number: int) -> bool:
        its = halved.connection.overhauling.search_shards(
            index=halved.indexes.alias("public"), routing=id_of(entry(number).key)
        )
        return its["shards"][0][0]["state"] == "STARTED"

    with pytest.raises(EngineFailed):
        halved.versions("public")
    number = next(filter(is_there, range(20)))
    with pytest.raises(EngineFailed):  # its item's other languages may be in the part that is away
        halved.index([entry(number, "Swim")])


@pytest.mark.needs_elasticsearch
@pytest.mark.django_db
@pytest.mark.parametrize(("text", "most"), [("swim lessons", 4), ("parking permits", 5), ("parkng permits", 6)])
def test_no_step_of_a_question_asks_again_what_another_was_told(
    text: str, most: int, elasticsearch_engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    elasticsearch_engine.index([SWIM, DOG, PARKING])
    asked: list[str] = []
    whole = Transport.perform_request

    def counted(transport: Transport, method: str, target: str, **how: Any) -> Any:
        asked.append(target)
        return whole(transport, method, target, **how)

    monkeypatch.setattr(Transport, "perform_request", counted)
    question = Query(text, "en", "public", without=frozenset({"vectors"}))
    alone = find(question, elasticsearch_engine)
    assert alone.total and len(asked) <= most, asked
    asked.clear()
    beside = MemoryEngine()
    beside.index([SWIM, DOG, PARKING])
    assert find(question, FailingOver(elasticsearch_engine, beside)) == alone
    assert len(asked) == 2, asked  # how rare its words are, and what has them
