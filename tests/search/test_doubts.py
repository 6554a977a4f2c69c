import pytest

from search.doubts import COMMONER
from search.engine import Query
from search.engines.memory import MemoryEngine
from search.pipeline import search
from tests.search.engines.suite import entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine() -> MemoryEngine:
    engine = MemoryEngine()
    engine.index(entry(number, "Parking permits", "Where you park.") for number in range(1, COMMONER + 1))
    engine.index([entry(99, "Barking dogs", "Permit no barking."), entry(98, "Parkings", "Of old.")])
    return engine


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("barking permits", "parking permits"),  # written, but once: parking is commoner tenfold
        ("parking permit", ""),  # common as it is
        ("parkings", ""),  # another form of the same word
        ("parkng permits", ""),  # nobody writes it: mended without asking
        ("dogs", ""),  # nothing near
        ("?!", ""),
    ],
)
def test_a_word_that_hardly_anybody_writes_may_be_the_commoner_one(engine: MemoryEngine, text: str, meant: str) -> None:
    assert search(Query(text, "en", "public"), engine).did_you_mean == meant


def test_it_is_asked_once_and_not_of_who_means_what_they_typed(engine: MemoryEngine) -> None:
    assert search(Query("barking", "en", "public", as_typed=True), engine).did_you_mean == ""
    assert search(Query("barking permits", "en", "public", offset=5), engine).did_you_mean == ""
