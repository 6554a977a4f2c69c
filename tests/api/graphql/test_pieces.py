"""What is kept of a document is told again for nothing, and never once the document has changed."""

from __future__ import annotations

import tracemalloc

import pytest

from api import pieces
from api.pieces import Pieces
from content.models import Department, Service
from content.publishing import queries
from tests.fixtures.city import publish

QUERY = "{ services { nodes { title department { title } } } topics { nodes { title services { nodes { title } } } } }"


@pytest.fixture
def kept(monkeypatch):
    """What the public's queries keep, from nothing on."""
    fresh = Pieces(1_000_000)
    monkeypatch.setitem(pieces.PIECES, "public", fresh)
    return fresh


def all_of(kept: Pieces) -> list[bytes]:
    return [piece[0] for piece in kept._young.values()]


def test_only_what_changed_is_told_anew(kept, graph, make_department, make_service):
    parks = make_department("Parks")
    make_service(parks, "Mow")
    swim = make_service(parks, "Swim")
    before = graph.data(QUERY)
    told = all_of(kept)
    assert graph.data(QUERY) == before
    assert all_of(kept) == told, "the second time nothing is told"

    publish(swim, title="Swim and dive")
    after = graph.data(QUERY)["services"]["nodes"]
    assert [node["title"] for node in after] == ["Mow", "Swim and dive"]
    new = [piece for piece in all_of(kept) if piece not in told]
    assert len(new) == 1, "Mow is told from what was kept"


def test_what_is_kept_takes_no_more_than_it_is_booked_with(kept, graph, make_department, make_service):
    make_service(make_department("Parks"), "Swim")
    tracemalloc.start()
    try:
        for number in range(50):
            graph.data(f"{{ services {{ nodes {{ a{number}: title summary }} }} }}")
        before, _ = tracemalloc.get_traced_memory()
        kept._young.clear()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 0 < before - after <= kept._bytes


ANSWERED = "{ services { nodes { title faqs(first: 1) { nodes { title } pageInfo { hasNextPage } } } } }"


@pytest.fixture
def deep(make_department, make_service, make_faq):
    """The answer about the second of two services."""
    parks = make_department("Parks")
    make_service(parks, "Mow")
    return make_faq(parks, "Deep?", services=[make_service(parks, "Swim")])


def test_of_what_is_kept_no_document_is_read(kept, graph, deep, django_assert_num_queries):
    before = graph.data(ANSWERED)
    with django_assert_num_queries(2):  # which services, and which answers
        assert graph.data(ANSWERED) == before


def test_a_piece_is_of_all_that_it_shows(kept, graph, deep, make_faq):
    def answers():
        return [service["faqs"] for service in graph.data(ANSWERED)["services"]["nodes"]]

    nothing = {"nodes": [], "pageInfo": {"hasNextPage": False}}
    alone = {"nodes": [{"title": "Deep?"}], "pageInfo": {"hasNextPage": False}}
    assert answers() == [nothing, alone]
    publish(deep, title="Deep enough?")
    assert answers() == [nothing, {**alone, "nodes": [{"title": "Deep enough?"}]}]
    make_faq(Department.objects.get(), "Warm?", services=[Service.objects.get(title="Swim")])
    assert answers()[1]["pageInfo"] == {"hasNextPage": True}
    deep.unpublish()
    assert answers() == [nothing, {**alone, "nodes": [{"title": "Warm?"}]}]


@pytest.mark.parametrize(
    "query", [ANSWERED, "{ services { nodes { title processingTime openingHours { openState { open } } } } }"]
)
def test_what_changes_between_two_statements_is_told_anew(kept, graph, deep, monkeypatch, query):
    """A list told of one version, and when it is read there is another: nothing is made of both."""
    read, changed = queries.by_names, []

    def by_names(names, **how):
        if not changed:
            changed.append(publish(Service.objects.get(title="Swim"), title="Swim and dive"))
        return read(names, **how)

    monkeypatch.setattr(queries, "by_names", by_names)
    assert [node["title"] for node in graph.data(query)["services"]["nodes"]] == ["Mow", "Swim and dive"]
    assert changed


def test_agents_pieces_are_kept_apart(kept, monkeypatch, agents_graph, make_department, make_service):
    agents = Pieces(1_000_000)
    monkeypatch.setitem(pieces.PIECES, "agent", agents)
    make_service(make_department("Parks"), "Mow")
    agents_graph.data(QUERY)
    assert all_of(agents) and not all_of(kept)


def test_the_oldest_half_makes_room():
    kept = Pieces(100)
    for number in range(6):
        kept.keep((number, ""), number, 20)
        kept.get((0, ""))
    assert kept.get((0, "")) == 0, "what is asked for again stays"
    assert kept.get((5, "")) == 5
    assert kept.get((1, "")) is None


def test_what_has_no_room_is_not_kept():
    kept = Pieces(8)
    assert kept.keep((1, ""), b"piece", 5) == b"piece"
    assert kept.get((1, "")) is None


def test_a_city_may_keep_nothing(monkeypatch, graph, make_department, make_service):
    make_service(make_department("Parks"), "Mow")
    kept = graph.data(QUERY)
    monkeypatch.setitem(pieces.PIECES, "public", None)
    assert graph.data(QUERY) == kept
