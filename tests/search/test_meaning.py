from dataclasses import replace
from typing import Any

import pytest

from search.engine import Also, Query, SearchEngine
from search.engines.memory import MemoryEngine
from search.meaning import MEANT, RELATED, understood
from tests.search.engines.suite import entry


@pytest.fixture
def engine() -> SearchEngine:
    engine = MemoryEngine()
    engine.index(
        [
            entry(1, "Get a share code", "View your immigration status."),
            entry(2, "Lasting power of attorney", "Childcare is another page."),
            entry(3, "Carpool permits"),
            entry(4, "Piscina", locale="es"),
        ]
    )
    return engine


def meant(engine: SearchEngine, text: str, locale: str = "en", **options: Any) -> dict[str, float]:
    query, _ = understood(Query(text, locale, "public", **options), engine)
    return {also.text: also.weight for also in query.also}


def test_a_misspelt_word_is_mended_beside_what_was_typed(engine: SearchEngine) -> None:
    query, corrected = understood(Query("Imigration statuss please", "en", "public"), engine)
    assert corrected == "immigration status please"
    assert query.text == "Imigration statuss please"
    assert Also("immigration", "en", MEANT) in query.also


def test_what_is_not_mended_stays_as_it_was_typed(engine: SearchEngine) -> None:
    typed = "Your imigration status?  It isn't\n IN the share-code: is that O'Brien's?"
    engine.index([entry(7, "In it", "The way that it is")])
    assert understood(Query(typed, "en", "public"), engine)[1] == (
        "Your immigration status? It isn't IN the share-code: is that O'Brien's?"
    )


@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
@pytest.mark.parametrize(
    "word", ["wasn't", "didn't", "don't", "haven't", "isn't", "won't", "who'll", "they're", "I've"]
)
def test_no_contraction_is_a_slip_whatever_is_written_near_it(engine: SearchEngine, word: str, apostrophe: str) -> None:
    engine.index(
        [entry(7, "Wash, warn and have", "An LLC in debt, worn. Thee whom I vex wan, dod, dot, hale, ist, wall")]
    )
    typed = f"share code {word}".replace("'", apostrophe)
    query, corrected = understood(Query(typed, "en", "public"), engine)
    assert (corrected, [also.text for also in query.also]) == ("", [])


def test_what_an_apostrophe_ties_to_a_word_is_no_slip_and_the_word_may_be_one(engine: SearchEngine) -> None:
    engine.index([entry(7, "La facture des eaux", "De la commune", locale="fr"), entry(8, "Acque", locale="fr")])
    assert understood(Query("l'eau d'un la", "fr", "public"), engine)[1] == ""
    assert understood(Query("facturre d'un comune", "fr", "public"), engine)[1] == "facture d'un commune"
    assert understood(Query("dell'acqe", "fr", "public"), engine)[1] == "dell'acque"


def test_what_is_written_somewhere_is_no_slip(engine: SearchEngine) -> None:
    assert understood(Query("share code", "en", "public"), engine)[1] == ""
    assert understood(Query("piscina", "en", "public", fallback="es"), engine)[1] == ""


def test_whoever_says_so_is_taken_by_the_letter(engine: SearchEngine) -> None:
    query, corrected = understood(Query("imigration", "en", "public", as_typed=True), engine)
    assert (query.also, corrected) == ((), "")


def test_words_are_joined_and_parted(engine: SearchEngine) -> None:
    assert meant(engine, "sharecode") == {"share code": MEANT}
    assert "childcare" in meant(engine, "child care")
    assert meant(engine, "sharecodee")["share code"] == MEANT


def test_half_of_a_word_written_apart_is_no_slip(engine: SearchEngine) -> None:
    engine.index([entry(8, "Report a pothole"), entry(9, "Post a notice")])
    query, corrected = understood(Query("pot hole", "en", "public"), engine)
    assert corrected == "" and [also.text for also in query.also] == ["pothole"]


def test_initials_are_written_out(engine: SearchEngine) -> None:
    assert meant(engine, "lpa")["lasting power attorney"] == MEANT


def test_the_beginning_of_a_word_is_enough(engine: SearchEngine) -> None:
    assert "immigration" in meant(engine, "immigrati")


def test_a_residents_word_leads_to_the_citys(engine: SearchEngine) -> None:
    assert "vehicle" in meant(engine, "car")


def test_numbers_are_never_mended(engine: SearchEngine) -> None:
    engine.index([entry(9, "Form 1040")])
    assert understood(Query("form 1041", "en", "public"), engine)[1] == ""


def test_a_pasted_page_is_not_looked_up_word_by_word(engine: SearchEngine) -> None:
    query, _ = understood(Query(" ".join(f"wrd{n}x" for n in range(3_000)), "en", "public"), engine)
    assert len(query.also) < 100


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("camión", RELATED),
        ("¿a qué hora pasa el camión?", RELATED),
        ("camión de comida", None),
        ("abrir un camión de comida", None),
        ("permiso para camión", None),
    ],
)
def test_what_only_may_be_meant_is_worth_less_and_nothing_within_a_name_that_a_title_has(
    engine: SearchEngine, text: str, weight: float | None
) -> None:
    engine.index([entry(5, "Camiones de comida", locale="es"), entry(6, "Permiso para camión de comida", locale="es")])
    assert meant(engine, text, "es").get("autobús") == weight


@pytest.mark.parametrize(("typed", "meant"), [("i cant pay", "i can't pay"), ("it didnt come", "it didn't come")])
def test_a_contraction_without_its_apostrophe_is_not_its_contrary(engine: SearchEngine, typed: str, meant: str) -> None:
    engine.index([entry(7, "Can I pay?", "It did not come, can it, did it"), entry(8, "Dont", locale="fr")])
    assert understood(Query(typed, "en", "public"), engine)[1] == meant
    assert "don't" not in understood(Query("dont", "fr", "public"), engine)[1]


def test_a_word_that_a_rule_explains_is_no_slip(engine: SearchEngine) -> None:
    engine.index([entry(7, "Horas de visita", locale="es")])
    assert understood(Query("hojas", "es", "public"), engine)[1] == ""
    assert understood(Query("hotas", "es", "public"), engine)[1] == "horas"


def test_a_short_arabic_word_is_no_slip_of_another(engine: SearchEngine) -> None:
    engine.index([entry(7, "كم أجرة الحافلة؟ تسجيل الناخبين", locale="ar")])
    assert understood(Query("شجرة", "ar", "public"), engine)[1] == ""
    assert understood(Query("الناخبيت", "ar", "public"), engine)[1] == "الناخبين"


def test_what_is_not_translated_is_found_by_what_it_is_called_there(engine: SearchEngine) -> None:
    engine.index([entry(7, "Report graffiti"), entry(8, "涂鸦墙", locale="zh-Hans")])
    query = Query("涂鸦", "zh-Hans", "public", fallback="en")
    asked, _ = understood(query, engine)
    assert Also("graffiti", "en", RELATED, ("涂", "涂鸦", "鸦")) in asked.also
    assert [hit.title for hit in engine.search(asked).hits] == ["涂鸦墙", "Report graffiti"]
    elsewhere, _ = understood(replace(query, fallback="es"), engine)
    assert not [also for also in elsewhere.also if also.text == "graffiti"]


@pytest.mark.parametrize(
    ("typed", "understood_as"),
    [
        ("pagar resivo", "pagar recibo"),
        ("una serca", "una cerca"),
        ("lisensias", "licencias"),
        ("se fue la lus", "se fue la luz"),
        ("murio mi papa", ""),
    ],
)
def test_spanish_written_by_ear_is_mended_to_what_sounds_the_same(
    engine: SearchEngine, typed: str, understood_as: str
) -> None:
    texts = "Pagar el recibo, para una cerca seca. La luz se fue a los dos, y murio. Mi."
    engine.index([entry(7, "Licencia", texts, locale="es")])
    assert understood(Query(typed, "es", "public"), engine)[1] == understood_as


@pytest.mark.parametrize("typed", ["My mom died", "dad", "raw", "near 5th", "at 2am", "christmas eve"])
def test_a_short_word_that_everyone_uses_is_no_slip_nor_is_a_number_of_its_neighbour(
    engine: SearchEngine, typed: str
) -> None:
    engine.index([entry(7, "Mow near the dead", "Ran at 6th am, my even christmas died. Add..")])
    assert understood(Query(typed, "en", "public"), engine)[1] == ""


def test_the_beginning_of_a_word_is_that_word_and_no_slip_of_another(engine: SearchEngine) -> None:
    engine.index([entry(7, "Get a birth certificate"), entry(8, "Carts")])
    engine.index([entry(9, "A cart")])
    query, corrected = understood(Query("birth cert", "en", "public"), engine)
    assert (corrected, [also.text for also in query.also]) == ("", ["certificate"])
    assert understood(Query("certificat", "en", "public"), engine)[1] == "certificate"
