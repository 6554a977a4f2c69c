"""Lists: their order, their pages, their filters, and cursors that lead nowhere."""

from __future__ import annotations

import pytest

from content.transaction import publication

pytestmark = pytest.mark.database

PAGE = """query($first: Int, $after: String, $sort: Sort) { services(first: $first, after: $after, sort: $sort) {
  edges { cursor node { slug title } } nodes { slug }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }"""


@pytest.fixture
def twins(make_department, make_service):
    """Seven services, five of which have the same title."""
    parks = make_department("Parks")
    titles = ["Zoo", *["Pool"] * 5, "Árbol"]
    return [make_service(parks, title, slug=f"s{number}") for number, title in enumerate(titles)]


def pages(graph, **variables):
    after = None
    while True:
        page = graph.data(PAGE, after=after, **variables)["services"]
        yield page
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


@pytest.mark.parametrize("sort", ["TITLE_DESC", "UPDATED_AT", None])
def test_pages_over_ties_have_everything_once(twins, graph, sort):
    whole = [node["slug"] for node in graph.data(PAGE, sort=sort)["services"]["nodes"]]
    assert sorted(whole) == [f"s{number}" for number in range(7)]
    for first in (1, 2, 3, 7, 100):
        found = list(pages(graph, first=first, sort=sort))
        assert [node["slug"] for page in found for node in page["nodes"]] == whole
        assert {page["totalCount"] for page in found} == {7}
        assert [page["pageInfo"]["hasPreviousPage"] for page in found] == [index > 0 for index in range(len(found))]


def test_each_order_is_the_other_one_backwards(twins, graph):
    for name in ("TITLE", "UPDATED_AT"):
        there, back = (graph.data(PAGE, sort=sort)["services"]["nodes"] for sort in (name, f"{name}_DESC"))
        assert there == back[::-1]


def test_titles_sort_without_accents_and_case(twins, graph):
    titles = [edge["node"]["title"] for edge in graph.data(PAGE)["services"]["edges"]]
    assert titles == ["Árbol", *["Pool"] * 5, "Zoo"]


def test_every_edge_has_the_cursor_after_which_the_next_one_comes(twins, graph):
    edges = graph.data(PAGE)["services"]["edges"]
    info = graph.data(PAGE)["services"]["pageInfo"]
    assert (info["startCursor"], info["endCursor"]) == (edges[0]["cursor"], edges[-1]["cursor"])
    following = graph.data(PAGE, first=1, after=edges[2]["cursor"])["services"]["nodes"]
    assert following == [{"slug": edges[3]["node"]["slug"]}]


def test_a_page_keeps_its_place_when_what_came_before_leaves(twins, graph):
    first = graph.data(PAGE, first=3)["services"]
    leaving = next(page for page in twins if page.slug == first["nodes"][1]["slug"])
    with publication():
        leaving.unpublish()
    rest = graph.data(PAGE, first=100, after=first["pageInfo"]["endCursor"])["services"]["nodes"]
    assert len(rest) == 4
    assert not {node["slug"] for node in rest} & {node["slug"] for node in first["nodes"]}


def test_an_empty_page_counts(twins, graph):
    page = graph.data(PAGE, first=0)["services"]
    assert page["nodes"] == []
    assert page["totalCount"] == 7
    assert page["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False, "startCursor": None, "endCursor": None}


def test_what_is_not_asked_for_is_not_counted(twins, graph, django_assert_num_queries):
    with django_assert_num_queries(2):  # which there are, and their cards
        graph.data("{ services(first: 2) { nodes { title } pageInfo { hasNextPage endCursor } } }")


def test_a_cursor_that_is_none_is_refused(city, graph):
    for cursor in ("", "x", "ü", "AAAA", "bm9uZQ==", "W10", "eyJhIjoxfQ", "%00", "9" * 500):
        assert graph.code(PAGE, after=cursor) == "INVALID_CURSOR"


def test_a_cursor_of_another_question_is_refused(twins, graph):
    cursor = graph.data(PAGE, first=1)["services"]["pageInfo"]["endCursor"]
    for other in ("sort: TITLE_DESC", 'status: "active"', 'locale: "es"', 'department: "parks"'):
        assert graph.code(f'{{ services(after: "{cursor}", {other}) {{ totalCount }} }}') == "INVALID_CURSOR"


def test_a_page_has_a_largest_size(city, graph):
    for first in (-1, 101, 2_000_000_000):
        error = graph.error(f"{{ services(first: {first}) {{ totalCount }} }}")
        assert error["extensions"]["argument"] == "first"
        assert "100" in error["message"]


@pytest.fixture
def filtered(make_department, make_service, make_faq, make_location, make_topic):
    leisure = make_topic("Leisure")
    pools = make_topic("Pools", parent=leisure)
    parks, roads = make_department("Parks"), make_department("Roads")
    north = make_location(parks, "North Pool", topics=[pools])
    swim = make_service(parks, "Swim", topics=[pools], locations=[north])
    make_service(parks, "Plant a tree", status="inactive")
    make_service(roads, "Fill a hole")
    make_faq(parks, "Is it warm?", services=[swim], topics=[pools])
    make_faq(roads, "Is it deep?")
    return {"swim": swim, "parks": parks, "north": north, "pools": pools}


FILTERED = {
    'services(department: "parks")': ["Plant a tree", "Swim"],
    'services(department: "parks", topic: "pools")': ["Swim"],
    'services(topic: "leisure")': ["Swim"],
    'services(location: "north-pool")': ["Swim"],
    'services(status: "inactive")': ["Plant a tree"],
    'services(department: "roads", status: "inactive")': [],
    'services(updatedSince: "2001-01-01T00:00:00Z", department: "roads")': ["Fill a hole"],
    'services(updatedSince: "2999-01-01T00:00:00+02:00")': [],
    'faqs(service: "swim")': ["Is it warm?"],
    'faqs(topic: "pools")': ["Is it warm?"],
    'faqs(department: "roads")': ["Is it deep?"],
    'locations(topic: "pools")': ["North Pool"],
    'locations(department: "roads")': [],
    'departments(status: "active")': ["Parks", "Roads"],
    'topics(parent: "leisure")': ["Pools"],
    "topics": ["Leisure", "Pools"],
}


def test_lists_are_filtered_by_slug(filtered, graph):
    for field, titles in FILTERED.items():
        (found,) = graph.data(f"{{ {field} {{ nodes {{ title }} totalCount }} }}").values()
        assert [node["title"] for node in found["nodes"]] == titles, field
        assert found["totalCount"] == len(titles)


def test_lists_are_filtered_by_id(filtered, graph):
    query = "query($id: ID) { services(department: $id) { nodes { title } } }"
    found = graph.data(query, id=str(filtered["parks"].translation_key))
    assert [node["title"] for node in found["services"]["nodes"]] == ["Plant a tree", "Swim"]


def test_a_filter_by_slug_works_in_other_languages(filtered, graph):
    assert graph.data('{ services(locale: "es", department: "parks") { totalCount } }') == {
        "services": {"totalCount": 0}
    }


WRONG = (
    ('department: "parcs"', "UNKNOWN_ITEM", "department"),
    ('topic: "7c9e6679-7425-40de-944b-e07fc1f90ae7"', "UNKNOWN_ITEM", "topic"),
    ('location: "parks"', "UNKNOWN_ITEM", "location"),
    ('status: "open"', "INVALID_ARGUMENT", "temporarily closed"),
)


def test_a_wrong_filter_says_what_is_wrong(filtered, graph):
    for arguments, code, words in WRONG:
        error = graph.error(f"{{ services({arguments}) {{ totalCount }} }}")
        assert error["extensions"]["code"] == code
        assert words in error["message"]


def test_an_argument_of_the_wrong_type_refuses_the_query(city, graph):
    for arguments in (
        'updatedSince: "yesterday"',
        'updatedSince: "2026-01-01T00:00:00"',
        "updatedSince: 5",
        "sort: NAME",
        "first: 1.5",
        'colour: "red"',
        "after: 3",
    ):
        error = graph.error(f"{{ services({arguments}) {{ totalCount }} }}", status=400)
        assert error["extensions"]["code"] == "INVALID_QUERY"
        assert error["locations"]
