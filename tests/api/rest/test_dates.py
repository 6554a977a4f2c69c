"""Lists of what has a date: in its order, and cut by days as the city's clock has them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def news(make_department, make_news):
    """Five of them, on four days, in two departments."""
    parks, works = make_department("Parks"), make_department("Works")
    for title, day in {"May": "2026-05-01", "January": "2026-01-31", "Spring": "2026-03-01"}.items():
        make_news(parks, title, date=day)
    make_news(works, "Also spring", date="2026-03-01")
    make_news(works, "Undated in its title", date="2025-12-31")


ASKED = {
    "/news": ["May", "Also spring", "Spring", "January", "Undated in its title"],
    "/news?sort=date": ["Undated in its title", "January", "Spring", "Also spring", "May"],
    "/news?sort=title": ["Also spring", "January", "May", "Spring", "Undated in its title"],
    "/news?department=parks": ["May", "Spring", "January"],
    "/news?date_from=2026-03-01": ["May", "Also spring", "Spring"],
    "/news?date_to=2026-03-01&date_from=2026-01-01": ["Also spring", "Spring", "January"],
    "/news?department=works&date_from=2026-01-01": ["Also spring"],
    "/news?sort=title&date_to=2026-01-31": ["January", "Undated in its title"],
    "/news?date_from=2026-05-02": [],
    "/news?date_to=9999-12-30&date_from=1900-01-01&department=parks": ["May", "Spring", "January"],
}


def test_order_and_days(news, api):
    for path, titles in ASKED.items():
        page = api.get(f"{path}{'&' if '?' in path else '?'}total=true")
        assert [item["title"] for item in page["items"]] == titles, path
        assert page["total"] == len(titles), path


def test_following_a_list_by_date_shows_everything_once(news, api):
    for path in ("/news?limit=1", "/news?limit=2&department=parks", "/news?limit=2&sort=date"):
        assert api.all_titles(path) == ASKED[path.replace("limit=1", "").replace("limit=2&", "").rstrip("?")]


def test_a_cursor_belongs_to_the_days_it_came_from(news, api):
    following = api.get("/news?limit=1")["next"]
    cursor = following.partition("cursor=")[2]
    assert api.refused(f"/news?limit=1&date_from=2026-01-01&cursor={cursor}")["type"] == "/problems/invalid-cursor"


def test_what_is_no_day_is_refused(news, api):
    for value in ("tomorrow", "2026-02-30", "1899-12-31", "9999-12-31", "2026-01-01T00:00:00Z", ""):
        problem = api.refused(f"/news?date_from={value}")
        assert (problem["type"], problem["field"]) == ("/problems/invalid-parameter", "date_from"), value
        assert "such as 2026-03-01" in problem["expected"]


def test_what_has_no_date_is_not_cut_or_sorted_by_one(api):
    assert api.refused("/services?date_from=2026-01-01")["type"] == "/problems/unknown-parameter"
    assert api.refused("/services?sort=date")["field"] == "sort"


def test_a_new_day_moves_it_in_every_list(news, api, edit):
    from content.models import News

    edit(News.objects.get(title="January"), date="2026-12-24")

    assert api.titles("/news?limit=1") == api.titles("/news?department=parks&limit=1") == ["January"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="EXPLAIN is written differently elsewhere")
def test_a_list_by_date_walks_along_an_index(news, api):
    for path, index in {"/news": "document_by_date", "/news?department=parks": "facet_by_date"}.items():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            api.get(f"{path}{'&' if '?' in path else '?'}date_from=2026-01-01")
        (listing,) = [query["sql"] for query in asked if "sort_date" in query["sql"] and "LIMIT 21" in query["sql"]]
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {listing}")
            plan = " ".join(row[3] for row in cursor.fetchall())
        assert index in plan and "TEMP B-TREE" not in plan, plan
