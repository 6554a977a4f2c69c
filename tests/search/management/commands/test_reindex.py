import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from search.engine import Query
from search.pipeline import configured_engine, search

pytestmark = [pytest.mark.django_db, pytest.mark.database]


EQUAL = {"engine": "database", "documents": 1, "missing": 0, "stale": 0, "extra": 0}


def reindex(*arguments: str) -> tuple[int, str]:
    """(exit status, what it printed)."""
    out, status = StringIO(), 0
    try:
        call_command("reindex", *arguments, stdout=out)
    except SystemExit as stopped:
        status = int(str(stopped.code))
    return status, out.getvalue()


@pytest.fixture
def parks(make_department: Any) -> Any:
    return make_department("Parks", summary="Swim and play.")


def test_everything_is_found_after_a_rebuild(parks: Any) -> None:
    assert search(Query("swim", "en", "public")).total == 0
    status, out = reindex()
    assert status == 0
    assert "public" in out
    assert search(Query("swim", "en", "public")).total == 1
    assert search(Query("swim", "en", "agent")).total == 1


def test_the_check_counts_and_changes_nothing(parks: Any) -> None:
    reindex()
    configured_engine().clear("agent")
    status, out = reindex("--check", "--json")
    public, agent = json.loads(out)["audiences"]
    assert status == 1
    assert public == {**EQUAL, "audience": "public"}
    assert agent == {**EQUAL, "audience": "agent", "missing": 1}
    assert search(Query("swim", "en", "agent")).total == 0


def test_a_rebuild_ends_all_drift(parks: Any) -> None:
    reindex()
    parks.unpublish()
    assert reindex("--check")[0] == 1
    assert reindex()[0] == 0
    assert reindex("--check")[0] == 0
    assert search(Query("swim", "en", "public")).total == 0
