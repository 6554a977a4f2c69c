"""Which questions an alert concerns, in a city whose words are as common as a city's are."""

from dataclasses import replace

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


@pytest.fixture(scope="module")
def riverbend() -> MemoryEngine:
    """Enough of a city that parking is commoner than parks, and water as common as streets."""
    engine = MemoryEngine()
    about = {
        12: "parking permits, parking tickets",
        20: "the parks, a park for dogs",
        30: "your water bill, light on Main Street in the evening, safe",
        40: "how a street is swept, swept clean, and the main pipes cleaned, no heat in a flat",
        44: "boil what you drink or cook, and brush your teeth",
        47: "the apartment",
    }
    for number in range(300):
        text = next((words for most, words in about.items() if number % 60 < most), "where it is")
        engine.index([entry(number + 1, f"The page {number}", f"This is about {text}.")])
        engine.index([entry(number + 1, f"Página {number}", "El agua en la calle", locale="es")])
    return engine


BOIL = Told(
    "en",
    "Boil your water in Willow Flats",
    ("Boil-water notice",),
    "A water main broke under Cannery Street. Boil tap water before you drink it, cook with it or brush your teeth. "
    "Let it cool in a clean container. Call 311.",
    place="Willow Flats, south of Cannery Street",
    is_emergency=True,
    otherwise=(Told("es", "Hierva el agua", (), "Hierva el agua del grifo antes de beberla.", "Willow Flats", True),),
)
CLOSED = Told(
    "en",
    "The dog park at Barge Meadow is closed",
    ("Closed park",),
    "We repair the fence and the water line.",
    place="Barge Meadow",
)
IN_FORCE = {"boil": BOIL, "closed": CLOSED}


@pytest.mark.parametrize(
    "text",
    [
        "parking ticket",
        "where can i pay a parking ticket",
        "where do I get a parking permit",
        "the",
        "Is it?",
        "no heat in my apartment",
        "a flat",
        "Main Street",
        "street cleaning",
        "isn't working street light",
    ],
)
def test_what_only_sounds_like_an_alert_has_none_on_top(riverbend: MemoryEngine, text: str) -> None:
    assert concerned(Query(text, "en", "public"), IN_FORCE, riverbend) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, "boil") for text in ("is the water safe", "boil water", "boiling", "brown water", "water quality")),
        *((text, "boil") for text in ("drink", "cooking", "can I cook pasta", "can I brush my teeth", "wather", "tap")),
        *((text, "boil") for text in ("Cannery Street", "willow flats", "Agua", "¿puedo beber el agua?", "del grifo")),
        *((text, "closed") for text in ("dog park closed", "barge meadow", "parks", "dogs")),
    ],
)
def test_an_emergency_is_not_missed_nor_what_and_where_an_alert_is_about(
    riverbend: MemoryEngine, text: str, name: str
) -> None:
    assert concerned(Query(text, "en", "public"), IN_FORCE, riverbend) == [name]


def test_words_that_mean_another_thing_in_another_language_bring_nothing(riverbend: MemoryEngine) -> None:
    assert concerned(Query("calle principal", "es", "public"), IN_FORCE, riverbend) == []


def test_each_alert_is_compared_in_its_own_language(engine: MemoryEngine) -> None:
    assert concerned(Query("agua", "es", "public"), ALERTS, engine) == ["calor"]
    assert concerned(Query("tap", "es", "public"), ALERTS, engine) == ["boil"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dog licence", "License your dog"),
        ("how much is a dog license", "License your dog"),
        ("holiday in the park", "Which holidays are there?"),
        ("closed apartment", ""),
    ],
)
def test_one_word_in_common_is_chance_where_something_else_has_the_other(
    riverbend: MemoryEngine, text: str, first: str
) -> None:
    assert concerned(Query(text, "en", "public"), {"closed": CLOSED}, riverbend, {"en": first}) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dog park hours", "The hours of the dog park"),
        ("when is the dog park open on saturday", "When do parks open on Saturday?"),
        ("dogs", "License your dog"),
        ("closed", "Closed streets"),
    ],
)
def test_what_is_asked_of_the_thing_itself_is_no_other_thing(riverbend: MemoryEngine, text: str, first: str) -> None:
    assert concerned(Query(text, "en", "public"), {"closed": CLOSED}, riverbend, {"en": first}) == ["closed"]


def test_an_emergency_is_shown_to_whoever_asks_about_anything_like_it(riverbend: MemoryEngine) -> None:
    query = Query("where do I pay my water bill", "en", "public")
    assert concerned(query, IN_FORCE, riverbend, {"en": "Pay your water bill"}) == ["boil"]


def test_what_is_asked_in_another_language_is_compared_by_what_it_is_called_there(riverbend: MemoryEngine) -> None:
    def concerns(text: str, first: dict[str, str]) -> list[str]:
        told = {"boil": replace(BOIL, otherwise=()), "closed": CLOSED}
        return concerned(Query(text, "zh-Hans", "public", fallback="en"), told, riverbend, first)

    assert concerns("自来水", {}) == ["boil"]
    assert concerns("停车", {"en": "Parking"}) == [], "parking is no park"
    assert concerns("借书证", {"en": "A card for the dog park"}) == [], "which nobody translated: it may be anything"
    assert concerns("借书证", {"en": "The dog park", "zh-Hans": "狗公园"}) == ["closed"]
