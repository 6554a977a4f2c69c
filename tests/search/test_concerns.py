"""Which questions an alert concerns, in a city whose words are as common as a city's are."""

import pytest

from search.concerns import Told, concerned
from search.engine import Query
from search.engines.memory import MemoryEngine
from tests.search.engines.suite import entry

pytestmark = pytest.mark.django_db

ALERTS = {
    "boil": Told(
        "en", "Boil your water before you drink it", ("tap",), "How? In a pot. The pipes broke; your bill is as it was."
    ),
    "heat": Told("en", "Where to find cool rooms in the city", (), "It is hot. Drink what you like, and rest."),
    "calor": Told("es", "Hierva el agua", (), "Cómo: en una olla."),
}


@pytest.fixture(scope="module")
def engine() -> MemoryEngine:
    """Little words in most of 120 entries, and a city's own words in some."""
    engine = MemoryEngine()
    for number in range(120):
        text = "Where is it, and how do you get a form to pay for it in the city? Find your way."
        about = {0: "water bill", 1: "water pipes", 2: "dog licence", 3: "council meeting"}.get(number % 12, "")
        engine.index([entry(number + 1, f"Service {number}", f"{text if number % 3 else ''} {about}")])
        engine.index([entry(number + 1, f"Servicio {number}", "cómo se paga en la ciudad", locale="es")])
    return engine


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("water", ["boil"]),
        ("is the water safe to drink", ["boil"]),
        ("where do I pay my water bill", ["boil"]),
        ("wather bill", ["boil"]),
        ("tap", ["boil"]),
        ("cool rooms", ["heat"]),
        ("a bill for pipes", ["boil"]),
        ("bill", []),
        ("how do I get a dog licence in the city", []),
        ("where is the council meeting", []),
        ("find your dog", []),
        ("?!", []),
        ("", []),
    ],
)
def test_an_alert_concerns_a_question_that_has_a_telling_word_of_its_title(
    engine: MemoryEngine, text: str, names: list[str]
) -> None:
    told = {name: told for name, told in ALERTS.items() if told.locale == "en"}
    assert concerned(Query(text, "en", "public"), told, engine) == names


def test_each_alert_is_compared_in_its_own_language(engine: MemoryEngine) -> None:
    assert concerned(Query("agua", "es", "public"), ALERTS, engine) == ["calor"]
    assert concerned(Query("tap", "es", "public"), ALERTS, engine) == ["boil"]
