"""Lists: what they hold, in which order, and that a client who follows `next` sees everything once."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import product

import orjson
import pytest
from django.utils.http import urlencode

from api import cursors
from content.documents import PUBLIC_CLASSES
from content.documents.base import LISTED

pytestmark = pytest.mark.database


@pytest.fixture
def catalogue(make_department, make_service, make_faq, make_location, make_topic):
    """Two departments with something of everything."""
    leisure = make_topic("Leisure")
    pools, trees = make_topic("Pools", parent=leisure), make_topic("Trees")
    parks, works = make_department("Parks", topics=[leisure]), make_department("Public Works")
    forestry = make_department("Forestry", parent=parks)
    pool = make_location(parks, "North Pool", topics=[pools])
    swim = make_service(parks, "Swim lessons", topics=[pools], locations=[pool])
    make_service(forestry, "Tree planting", topics=[trees], status="inactive")
    make_service(works, "Pothole repair")
    make_faq(parks, "Can I swim?", topics=[pools], services=[swim])
    make_faq(works, "Who fills potholes?")
    return {"parks": parks, "works": works, "pool": pool, "swim": swim, "pools": pools, "leisure": leisure}


FILTERED = {
    "/services": ["Pothole repair", "Swim lessons", "Tree planting"],
    "/services?department=parks": ["Swim lessons"],
    "/services?department=forestry": ["Tree planting"],
    "/services?topic=pools": ["Swim lessons"],
    "/services?topic=leisure": ["Swim lessons"],
    "/services?location=north-pool": ["Swim lessons"],
    "/services?department=public-works&topic=pools": [],
    "/services?department=parks&topic=pools&location=north-pool": ["Swim lessons"],
    "/services?status=inactive": ["Tree planting"],
    "/services?status=active&department=parks": ["Swim lessons"],
    "/departments": ["Forestry", "Parks", "Public Works"],
    "/departments?department=parks": ["Forestry"],
    "/departments?topic=leisure": ["Parks"],
    "/departments?status=closed": [],
    "/faqs": ["Can I swim?", "Who fills potholes?"],
    "/faqs?department=public-works": ["Who fills potholes?"],
    "/faqs?topic=pools": ["Can I swim?"],
    "/faqs?service=swim-lessons": ["Can I swim?"],
    "/locations": ["North Pool"],
    "/locations?department=parks&topic=pools": ["North Pool"],
    "/locations?department=public-works": [],
    "/topics": ["Leisure", "Pools", "Trees"],
    "/topics?parent=leisure": ["Pools"],
}


def test_filters(catalogue, api):
    """One city for all of them: making it costs more than asking."""
    for path, titles in FILTERED.items():
        joined = "&" if "?" in path else "?"
        page = api.get(f"{path}{joined}total=true")
        assert [item["title"] for item in page["items"]] == titles, path
        assert page["total"] == len(titles), path


def test_a_filter_takes_an_id_too(catalogue, api):
    parks, pools = catalogue["parks"].translation_key, catalogue["pools"].translation_key
    assert api.titles(f"/services?department={parks}&topic={pools}") == ["Swim lessons"]


def test_a_filter_by_what_is_not_published_says_so(catalogue, api):
    for value in ("no-such", "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a01", "swim-lessons"):
        problem = api.refused(f"/services?department={value}")
        assert problem["type"] == "/problems/unknown-item"
        assert problem["field"] == "department"
        assert value in problem["detail"]


def test_a_filter_by_what_has_left_says_so(catalogue, api):
    catalogue["works"].unpublish()
    assert api.refused("/services?department=public-works")["type"] == "/problems/unknown-item"


def test_a_department_without_translation_still_filters_a_spanish_list(catalogue, api, translate, make_service):
    translate(catalogue["swim"], "Clases de natación")
    assert api.titles("/services?locale=es&department=parks") == ["Clases de natación"]


def test_an_item_of_a_list_is_its_card(catalogue, api):
    (item,) = api.get("/services?topic=pools")["items"]
    assert set(item) == {*LISTED, *PUBLIC_CLASSES["service"].card}
    assert item["department"]["title"] == "Parks"
    assert "body" not in item


def test_without_total_nothing_is_counted(catalogue, api):
    assert set(api.get("/services")) == {"items", "next"}


def test_sorting_by_title_looks_at_neither_case_nor_accents(api, make_department, make_service):
    parks = make_department()
    for title in ("zebra walks", "Éclair baking", "apple picking", "Dog licences"):
        make_service(parks, title)
    ordered = ["apple picking", "Dog licences", "Éclair baking", "zebra walks"]
    assert api.titles("/services?sort=title") == ordered
    assert api.titles("/services?sort=-title") == ordered[::-1]


def test_sorting_by_update(api, make_department, make_service, edit):
    parks = make_department()
    first, _ = make_service(parks, "First"), make_service(parks, "Second")
    assert api.titles("/services?sort=updated_at") == ["First", "Second"]
    edit(first, summary="Changed")
    assert api.titles("/services?sort=updated_at") == ["Second", "First"]
    assert api.titles("/services?sort=-updated_at") == ["First", "Second"]


def test_updated_since_includes_its_own_instant(api, make_department, make_service):
    parks = make_department()
    make_service(parks, "First")
    second = make_service(parks, "Second")
    (since,) = [item["updated_at"] for item in api.get("/services")["items"] if item["title"] == "Second"]
    assert api.titles(f"/services?updated_since={since}") == ["Second"]
    assert api.titles("/services?updated_since=2000-01-01T00:00:00Z") == ["First", "Second"]
    assert api.titles("/services?updated_since=2999-01-01T00:00:00Z") == []
    # In another zone, and with the plus sign unescaped, as people type it.
    later = datetime.fromisoformat(since).astimezone(UTC).replace(tzinfo=None).isoformat()
    assert api.titles(f"/services?updated_since={later}+00:00") == ["Second"]
    assert second.title == "Second"


def test_both_ways_of_paging_show_everything_once_over_ties(api, make_department, make_service):
    parks = make_department()
    slugs = [make_service(parks, "Same title", slug=f"same-{number}").slug for number in range(6)]
    for sort, limit in product(("title", "-title", "updated_at", "-updated_at"), (1, 2, 3)):
        whole = [item["slug"] for item in api.get(f"/services?sort={sort}")["items"]]
        assert sorted(whole) == sorted(slugs)
        for start in (f"/services?sort={sort}&limit={limit}", f"/services?sort={sort}&limit={limit}&page=1"):
            pages = list(api.follow(start))
            assert [item["slug"] for page in pages for item in page["items"]] == whole, start
            assert all(len(page["items"]) == limit for page in pages[:-1]), start
            assert pages[-1]["next"] is None


def test_paging_within_a_filter_keeps_the_question(catalogue, api, make_service):
    make_service(catalogue["parks"], "Adult swimming", topics=[catalogue["pools"]])
    start = "/services?department=parks&topic=pools&limit=1&total=true&fields=title"
    pages = list(api.follow(start))
    assert [page["items"] for page in pages] == [[{"title": "Adult swimming"}], [{"title": "Swim lessons"}]]
    assert [page["total"] for page in pages] == [2, 2]


def test_a_cursor_holds_its_place_while_items_come_and_go(api, make_department, make_service):
    parks = make_department()
    services = {title: make_service(parks, title) for title in ("B", "D", "F", "H")}
    first = api.get("/services?limit=2")
    make_service(parks, "A")
    make_service(parks, "C")
    make_service(parks, "E")
    services["D"].unpublish()
    rest = [item["title"] for page in api.follow(first["next"]) for item in page["items"]]
    assert [item["title"] for item in first["items"]] == ["B", "D"]
    assert rest == ["E", "F", "H"]


@pytest.mark.parametrize(
    "place", [[], ["a"], ["a", "1"], [{"a": 1}, 1], ["a\0", 1], ["a", -1], ["2026-11-28", 1], [1, None]]
)
@pytest.mark.parametrize("path", ["/services?limit=1&sort=-updated_at", "/snapshot?limit=1"])
def test_a_cursor_that_somebody_wrote_by_hand_is_refused(path, place, catalogue, api):
    """Anybody who reads how cursors are made can make one that fits, with another place in it."""
    address, _, cursor = api.get(path)["next"].rpartition("=")
    mark = orjson.loads(urlsafe_b64decode(cursor + "===")[cursors.CHECKSUM :])[0]
    problem = api.refused(f"{address}={cursors.encode_by(mark, place)}")
    assert (problem["type"], problem["field"]) == ("/problems/invalid-cursor", "cursor")


@pytest.mark.parametrize("content", [b"", b"not JSON", b"5", b"[]", b"{}", b"null"])
def test_a_cursor_that_holds_no_place_at_all_is_refused(content, catalogue, api):
    checksum = blake2b(content, digest_size=cursors.CHECKSUM, person=b"wellspring").digest()
    cursor = urlsafe_b64encode(checksum + content).decode()
    assert api.refused(f"/services?cursor={cursor}")["type"] == "/problems/invalid-cursor"


def test_a_page_beyond_the_end_is_empty(catalogue, api):
    assert api.get("/services?page=500&limit=100") == {"items": [], "next": None}


def test_only_what_is_published_in_the_language_is_listed(catalogue, api, translate):
    assert api.titles("/services?locale=es") == []
    translate(catalogue["swim"], "Clases de natación")
    assert api.titles("/services?locale=es") == ["Clases de natación"]
    assert "Clases de natación" not in api.titles("/services")


def test_next_is_an_address_that_clients_can_use_as_it_is(catalogue, api):
    following = api.get("/services?limit=1&" + urlencode({"status": "active", "updated_since": "2001-01-01T00:00:00Z"}))
    assert following["next"].startswith("http://testserver/api/v1/services?")
    assert [item["title"] for item in api.get(following["next"])["items"]] == ["Swim lessons"]


def test_withdrawn_items_are_listed_apart_and_read_with_their_notice(catalogue, api):
    catalogue["swim"].withdraw("Lessons ended.", now=datetime(2026, 11, 26, 12, tzinfo=UTC))

    assert api.all_titles("/services?department=parks") == []
    assert api.all_titles("/services?department=parks&state=withdrawn") == ["Swim lessons"]
    assert api.all_titles("/services?state=withdrawn") == ["Swim lessons"]
    assert api.get("/services/swim-lessons")["withdrawn"]["notice"] == "Lessons ended."
    assert api.refused("/services?state=gone")["field"] == "state"
