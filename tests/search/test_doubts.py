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
    engine.index(
        [
            entry(997, "Noisy dogs", "Permit no barking."),
            entry(998, "Ranking", "Of old.", keywords=("Parkinj",)),
            entry(999, "Lots", "For parkings, wherv."),
        ]
    )
    engine.index(entry(number, "Water", "Where it is.") for number in range(400, 400 + COMMONER))
    return engine


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("barking permits", "parking permits"),  # written, but once: parking is commoner a hundredfold
        ("parking permit", ""),  # common as it is
        ("Barking, permits?", "parking, permits?"),  # what is not doubted stays as it was typed
        ("parkings", ""),  # another form of the same word
        ("ranking permits", ""),  # the title of something says so
        ("parkinj", ""),  # or a keyword
        ("wherv", ""),  # near to a word that only asks
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
