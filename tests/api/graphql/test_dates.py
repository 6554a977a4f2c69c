"""Lists of what has a date, as GraphQL asks for them: the rules are those of REST."""

import pytest

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def parks(make_department, make_news):
    parks = make_department("Parks")
    for title, day in {"May": "2026-05-01", "January": "2026-01-31", "Spring": "2026-03-01"}.items():
        make_news(parks, title, date=day)
    return parks


def titles(connection):
    return [node["title"] for node in connection["nodes"]]


def test_the_newest_come_first_unless_asked_otherwise(graph, parks):
    lists = graph.data("{ all: allNews { nodes { title } } old: allNews(sort: DATE) { nodes { title } } }")
    assert titles(lists["all"]) == ["May", "Spring", "January"]
    assert titles(lists["old"]) == ["January", "Spring", "May"]


def test_days_cut_a_list(graph, parks):
    found = graph.data('{ allNews(dateFrom: "2026-03-01", dateTo: "2026-04-30") { nodes { title } totalCount } }')
    assert found["allNews"] == {"nodes": [{"title": "Spring"}], "totalCount": 1}
    days = {"from": "2026-03-02"}
    query = "query ($from: Date) { allNews(dateFrom: $from) { nodes { title } } }"
    assert titles(graph.data(query, **days)["allNews"]) == ["May"]


def test_a_departments_news_are_newest_first_and_can_be_paged(graph, parks):
    query = """query ($after: String) { department(slug: "parks") {
        news(first: 2, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } } }"""
    first = graph.data(query)["department"]["news"]
    assert titles(first) == ["May", "Spring"] and first["pageInfo"]["hasNextPage"]
    rest = graph.data(query, after=first["pageInfo"]["endCursor"])["department"]["news"]
    assert titles(rest) == ["January"] and not rest["pageInfo"]["hasNextPage"]


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "0001-01-01"])
def test_what_is_no_day_is_refused(graph, day):
    assert "should be a day" in graph.error(f'{{ allNews(dateFrom: "{day}") {{ totalCount }} }}', 400)["message"]
    query = "query ($day: Date) { allNews(dateFrom: $day) { totalCount } }"
    assert "should be a day" in graph.error(query, 400, day=day)["message"]


def test_what_has_no_date_takes_no_days(graph):
    graph.error('{ services(dateFrom: "2026-01-01") { totalCount } }', 400)
