"""Lists are told by indexes alone: what reads documents to tell which there are takes longer with every document."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from content.publishing import queries
from content.publishing.queries import SORTS, Listing, lists

pytestmark = [pytest.mark.database, pytest.mark.django_db]

DEPARTMENT = ("department", "7c9e6679-7425-40de-944b-e07fc1f90ae7")
ASKED = {
    "all": {},
    "filtered": {"facets": (DEPARTMENT,)},
    "filtered twice": {"facets": (DEPARTMENT, ("topic", "x"))},
    "changed": {"facets": (DEPARTMENT,), "updated_since": datetime(2026, 1, 1, tzinfo=UTC)},
}


LOOKING = [[how, table] for how in ("SEARCH", "SCAN") for table in "dfo"]


def plan_of(ask, monkeypatch) -> list[str]:
    """How SQLite goes about the statements by which `ask` asks."""
    plans = []

    def fetch(sql, values):
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            plans.extend(
                line for *_, line in cursor.fetchall() if "publishing_" in line or " f " in line or " d " in line
            )
        return []

    monkeypatch.setattr(lists, "fetch", fetch)
    monkeypatch.setattr("content.publishing.queries.links.fetch", fetch)
    ask()
    return plans


@pytest.mark.skipif(connection.vendor != "sqlite", reason="how SQLite says it")
@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("sort", SORTS)
def test_no_document_is_read_to_tell_which_there_are(monkeypatch, asked, sort):
    question = Listing("public", "en", "news", **{**ASKED[asked], "sort": sort})
    if sort.endswith("date"):
        question = question._replace(date_from=date(2026, 1, 1), date_to=date(2026, 12, 31))
    told = plan_of(lambda: queries.entries(question), monkeypatch)
    told += plan_of(lambda: queries.linked("department", ["x"], "faq", "en", "public", 3, sort), monkeypatch)
    assert told and all("COVERING INDEX" in step for step in told), told


def test_an_entry_names_the_version_that_is_read_by_it(city, make_department):
    parks = make_department("Parks")
    question = Listing("public", "en", "department", facets=())
    (entry,) = queries.entries(question)
    row = queries.by_id(parks.translation_key, "en", "public")
    assert (entry.name, entry.id) == (row.name, row.id)
    assert queries.by_names([entry.name])[entry.name].etag == row.etag
    assert queries.by_names([(row.id, entry.edition + 1)]) == {}
    assert queries.place(entry, "title") == queries.place(row, "title")
