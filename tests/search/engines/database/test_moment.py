from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import DatabaseError, connection

from search.engine import Query
from search.engines.database import DatabaseEngine, engine
from search.engines.database.moment import one_moment
from tests.search.engines.suite import DOG, PARKING, SWIM

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

EVERYTHING = Query("swim dog parking", "en", "public", facets=True)


@pytest.fixture
def filled() -> Iterator[DatabaseEngine]:
    engine = DatabaseEngine()
    engine.index([SWIM, DOG, PARKING])
    yield engine
    engine.clear("public")


def beside(work: Any) -> None:
    """Do it in another connection, as another process would."""

    def then_close() -> None:
        try:
            work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(then_close).result()


def test_what_leaves_while_it_is_searched_for_is_counted_and_shown_or_neither(
    filled: DatabaseEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = engine.hits

    def too_late(*asked: Any) -> Any:
        beside(lambda: filled.remove("public", [DOG.key]))
        return hits(*asked)

    with monkeypatch.context() as patched:
        patched.setattr(engine, "hits", too_late)
        found = filled.search(EVERYTHING)
    assert len(found.hits) == found.total == sum(each.count for each in found.facets if each.kind == "type") == 3
    assert filled.search(EVERYTHING).total == 2


def test_a_moment_is_over_where_reading_failed() -> None:
    with pytest.raises(DatabaseError), one_moment(), connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")
    with one_moment():
        assert DatabaseEngine().count("public") == 0
    DatabaseEngine().index([SWIM])
    DatabaseEngine().clear("public")
