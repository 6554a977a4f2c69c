from typing import Any

import pytest

from search.engine import Query, SearchEngine
from search.engines.database import DatabaseEngine
from search.engines.memory import MemoryEngine
from search.models import AgentEntry, PublicEntry, SearchIndex
from tests.search.engines.suite import DOG, PARKING, SWIM, EngineSuite, entry, numbers


@pytest.mark.database
class TestDatabaseEngine(EngineSuite):
    """On whichever database the run has: SQLite, or the one that DATABASE_URL names."""

    @pytest.fixture
    def engine(self, db: Any) -> SearchEngine:
        return DatabaseEngine()

    def test_scores_as_the_definition_does(self, engine: SearchEngine) -> None:
        memory = MemoryEngine()
        fields = ("swim", "dog", "park", "pool", "city", "hall")
        entries = [
            entry(n, fields[n % 5], " ".join(fields[(n * step) % 6] for step in range(n)), keywords=(fields[n % 4],))
            for n in range(1, 40)
        ]
        for each in (engine, memory):
            each.index(entries)
        for text in ("swim", "dog park", "hall pool city"):
            query = Query(text, "en", "public", limit=100)
            ours, theirs = engine.search(query), memory.search(query)
            assert numbers(ours) == numbers(theirs)
            assert [hit.score for hit in ours.hits] == pytest.approx([hit.score for hit in theirs.hits], rel=1e-6)

    def test_what_agents_read_is_in_tables_of_their_own(self, engine: SearchEngine) -> None:
        engine.index([SWIM, DOG, entry(1, "Walrus", audience="agent")])
        assert PublicEntry.objects.count() == 2
        assert [row.text for row in AgentEntry.objects.all()] == [""]

    def test_the_index_knows_its_size_without_counting(self, engine: SearchEngine) -> None:
        engine.index([SWIM, DOG, PARKING])
        engine.remove("public", [DOG.key])
        index = SearchIndex.objects.get(audience="public")
        assert (index.entries, index.terms) == (2, sum(PublicEntry.objects.values_list("length", flat=True)))

    def test_titles_are_found_by_beginnings_that_most_have(self, engine: SearchEngine) -> None:
        titles = ("Do I park", "Do I swim", "Do you", "Ice and I", "Do dogs swim inside")
        engine.index([entry(number, title) for number, title in enumerate(titles, start=1)])
        found = {
            words: [hit.content_id.int for hit in engine.titled("public", "en", words, 10)]
            for words in (("do", "i"), ("do", "i", "swim"), ("i", "dogs"), ("do",))
        }
        assert list(found.values()) == [[1, 2, 5], [2, 5], [5], [1, 2, 3, 5]]

    def test_an_emptied_table_leaves_no_terms_behind(self, engine: SearchEngine) -> None:
        engine.index([SWIM])
        PublicEntry.objects.all().delete()
        engine.index([PARKING])
        assert engine.search(Query("swim", "en", "public")).total == 0
