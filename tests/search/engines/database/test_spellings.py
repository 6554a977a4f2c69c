import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.cluster.deadline import deadline
from search.engine import Spelling
from search.engines.database import DatabaseEngine
from search.models import PublicSpelling
from tests.search.engines.suite import DOG, SWIM, entry

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_question_looks_each_word_up_once_and_the_next_question_again() -> None:
    engine = DatabaseEngine()
    engine.index([SWIM, DOG])

    def known(*words: str) -> list[Spelling]:
        return [found for found in engine.spellings("public", "en", words) if not found.means]

    with deadline(), CaptureQueriesContext(connection) as asked:
        assert [found.word for found in known("dog", "walrus")] == ["dog"]
        assert [found.word for found in known("walrus", "dog", "swim")] == ["dog", "swim"]
        assert known("dog", "walrus", "swim") == known("dog", "swim")
    assert [query["sql"].count("'dog'") for query in asked] == [1, 0]
    engine.remove("public", [DOG.key])
    with deadline():
        assert not known("dog")


def test_entries_leave_of_which_other_code_counted_fewer_words() -> None:
    engine = DatabaseEngine()
    pools = [entry(number, "Pool") for number in range(1, 4)]
    engine.index(pools)
    PublicSpelling.objects.update(entries=1)
    engine.remove("public", [pool.key for pool in pools])
    assert engine.count("public") == PublicSpelling.objects.count() == 0
