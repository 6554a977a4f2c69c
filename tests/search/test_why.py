"""Each reason for a hit, told above engines from what was looked for."""

from dataclasses import replace

import pytest

from search.engine import Query, Results
from search.engines.memory import MemoryEngine
from search.pipeline import search
from tests.search.engines.suite import entry

pytestmark = pytest.mark.django_db

LESSONS = entry(1, "Swim lessons", "Bring a towel to the lessons.", keywords=("natation",))
TRASH = entry(2, "Garbage collection", "On Mondays.")


def reasons(text: str) -> tuple[str, ...]:
    engine = MemoryEngine()
    engine.index([LESSONS, TRASH])
    (hit,) = search(Query(text, "en", "public"), engine).hits
    return hit.matched


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("swimming", ("title",)),
        ("natation", ("keywords",)),
        ("towels", ("text",)),
        ("lessons natation", ("title", "keywords", "text")),
        ("lesssons", ("title", "text", "spelling")),
        ("swimlessons", ("title", "text", "spelling")),
        ("trash", ("title", "synonym")),
        ("trash on mondays", ("title", "text", "synonym")),
    ],
)
def test_a_hit_says_where_and_by_which_detour_it_was_found(text: str, expected: tuple[str, ...]) -> None:
    assert reasons(text) == expected


def test_what_an_editor_put_first_says_so() -> None:
    class Pinning(MemoryEngine):
        def search(self, query: Query) -> Results:
            found = super().search(query)
            return replace(found, hits=tuple(hit._replace(pinned=True) for hit in found.hits))

    engine = Pinning()
    engine.index([LESSONS])
    (hit,) = search(Query("swim", "en", "public"), engine).hits
    assert hit.matched == ("pinned", "title")
