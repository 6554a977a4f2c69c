"""A list's first page is made of cards that are kept, and shows what is published all the same."""

from __future__ import annotations

import orjson
import pytest

from api import pieces
from api.answer import Caller
from api.pieces import Pieces
from api.rest.endpoints import ENDPOINTS
from content.models import Service
from content.publishing import queries
from tests.fixtures.city import publish

pytestmark = pytest.mark.database

(LISTED,) = [endpoint for endpoint in ENDPOINTS if endpoint.name == "list_services"]


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """What each audience keeps, from nothing on."""
    for audience in pieces.PIECES:
        monkeypatch.setitem(pieces.PIECES, audience, Pieces(1_000_000))


@pytest.fixture
def parks(make_department, make_service):
    parks = make_department("Parks")
    for title in ("Mow", "Swim", "Row"):
        make_service(parks, title)
    return parks


def listed(query: str = "", audience: str = "public") -> dict:
    return orjson.loads(LISTED.respond(Caller(audience), query, {}, now=None).body)


def titles(query: str = "", audience: str = "public") -> list[str]:
    return [item["title"] for item in listed(query, audience)["items"]]


def test_of_cards_that_are_kept_none_is_read(parks, django_assert_num_queries):
    by_title = listed()
    with django_assert_num_queries(1):  # the index alone
        assert listed() == by_title
    with django_assert_num_queries(1):
        assert titles(f"department={parks.translation_key}&sort=-title") == ["Swim", "Row", "Mow"]


def test_nothing_is_kept_of_further_pages(parks, django_assert_num_queries):
    for query in ("limit=1&page=2", listed("limit=1")["next"].partition("?")[2]):
        for _ in range(2):
            with django_assert_num_queries(1):  # the list with its cards
                assert titles(query) == ["Row"]


def test_only_what_changed_is_read_again(parks, django_assert_num_queries):
    assert titles() == ["Mow", "Row", "Swim"]
    publish(Service.objects.get(title="Mow"), title="Zap")
    with django_assert_num_queries(2):
        assert titles() == ["Row", "Swim", "Zap"]
    Service.objects.get(title="Row").unpublish()
    assert titles(f"department={parks.translation_key}") == ["Swim", "Zap"]


def test_pages_follow_each_other_whether_or_not_they_are_kept(parks):
    for sort in LISTED.question.model_fields["sort"].annotation.__args__:
        seen, query = [], f"limit=1&sort={sort}"
        while query:
            page = listed(query)
            seen += [item["title"] for item in page["items"]]
            query = (page["next"] or "").partition("?")[2]
        assert seen == titles(f"sort={sort}"), sort


def test_what_changes_after_the_index_was_read_is_shown_as_it_is_now(parks, monkeypatch):
    read, changed = queries.cards_of, []

    def cards_of(names):
        changed.append(publish(Service.objects.get(title="Swim"), title="Swim and dive"))
        return read(names)

    monkeypatch.setattr(queries, "cards_of", cards_of)
    assert titles() == ["Mow", "Row", "Swim and dive"]
    assert len(changed) == 1


def test_audiences_share_no_card(parks, django_assert_num_queries):
    listed()
    with django_assert_num_queries(2):  # the agents' index, and their cards
        listed(audience="agent")
    with django_assert_num_queries(1):
        listed(audience="agent")


def test_a_city_may_keep_nothing(parks, monkeypatch):
    kept = listed()
    monkeypatch.setitem(pieces.PIECES, "public", None)
    assert listed() == kept
