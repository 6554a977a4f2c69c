"""A cluster that wants a login and a certificate, as a city's own does, and allows no more than has to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from search.engine import EngineFailed, Query
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch.connection import Connection
from search.engines.elasticsearch.indexes import Indexes
from tests.search.engines.suite import entry
from tests.services import elasticsearch

PREFIX = "city"
pytestmark = [
    pytest.mark.needs_elasticsearch,
    pytest.mark.skipif(bool(elasticsearch.URL), reason="the server that is named has the settings that it has"),
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Connection]:
    """The way to a secured server, as settings tell it."""
    with elasticsearch.running(secured_for=PREFIX) as node:
        user, password = elasticsearch.LOGIN
        yield Connection([node.url], user, password, str(elasticsearch.CERTIFICATE))


def test_who_is_let_in_makes_writes_asks_and_replaces_an_index(cluster):
    indexes = Indexes(cluster, PREFIX, replicas=0)
    engine = ElasticsearchEngine(indexes)
    indexes.switch("public", indexes.begin("public"))
    engine.index([entry(1, "Swim lessons")])
    assert [hit.content_id.int for hit in engine.search(Query("swim", "en", "public")).hits] == [1]

    new = indexes.begin("public")
    engine.index([entry(2, "Swim team")])
    indexes.drop(indexes.switch("public", new))
    assert [hit.content_id.int for hit in engine.search(Query("swim", "en", "public")).hits] == [2]


@pytest.mark.parametrize("wrong", [{"password": "guessed"}, {"user": ""}, {"ca": ""}])
def test_without_the_login_or_the_certificate_the_cluster_counts_as_away(cluster, wrong):
    with pytest.raises(EngineFailed):
        Indexes(replace(cluster, **wrong), PREFIX, replicas=0).begin("public")
