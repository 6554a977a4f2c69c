from dataclasses import replace
from typing import Any

import pytest

from search.answers.answering import answer
from search.cluster.deadline import SECONDS, left
from search.concerns import Told, concerned
from search.engine import Query, Results
from search.engines.database import DatabaseEngine
from search.engines.memory import MemoryEngine
from search.nearest import nearest_titles
from search.pipeline import LONGEST_TEXT, configured_engine, normalise, search
from tests.search.engines.suite import ABOUT_NOTHING, ABOUT_SWIMMING, WITHOUT_A_WORD, entry, numbers

pytestmark = pytest.mark.django_db


def test_a_question_is_trimmed_and_knows_where_to_fall_back() -> None:
    query = normalise(Query("  pool \n", "es", "public"))
    assert (query.text, query.fallback) == ("pool", "en")
    assert len(normalise(Query("x " * LONGEST_TEXT, "en", "public")).text) <= LONGEST_TEXT


def test_what_is_not_translated_is_found_in_the_default_language() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool"), entry(2, "Piscina pool", locale="es"), entry(2, "Swim pool")])
    assert sorted(numbers(search(Query("pool", "es", "public"), engine))) == [1, 2]


CHINESE = (
    *("在哪里可以打流感疫苗？", "选举和投票", "图书馆", "付不起水费怎么办？"),
    *("公交车多少钱？", "出生证明", "停车在哪里"),
)
ARABIC = ("أين أحصل على لقاح الإنفلونزا؟", "السجلات والتصويت", "وقوف السيارات", "كم أجرة الحافلة؟", "شهادة الميلاد")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("在哪里投票", "选举和投票"),
        ("水费在哪里交", "付不起水费怎么办？"),
        ("出生证明多少钱", "出生证明"),
        ("公交车多少钱", "公交车多少钱？"),
        ("哪裡可以投票？", "选举和投票"),
        ("圖書館", "图书馆"),
        ("在哪里", "停车在哪里"),
        ("أين أصوت", "السجلات والتصويت"),
        ("كم شهادة الميلاد", "شهادة الميلاد"),
        ("كم الحافلة", "كم أجرة الحافلة؟"),
    ],
)
def test_words_that_only_ask_do_not_outweigh_what_is_asked_for(text: str, title: str) -> None:
    engine = MemoryEngine()
    locale, titles = ("zh-Hans", CHINESE) if title in CHINESE else ("ar", ARABIC)
    engine.index([entry(number, each, locale=locale) for number, each in enumerate(titles)])
    assert search(Query(text, locale, "public"), engine).hits[0].title == title


@pytest.mark.parametrize(
    ("text", "locale", "title"),
    [
        ("phone number for parks", "en", "Parks and Recreation"),
        ("teléfono de parques", "es", "Parques y Recreación"),
        ("公园电话", "zh-Hans", "公园与康乐局"),
        ("رقم هاتف الحدائق", "ar", "الحدائق والترفيه"),
    ],
)
def test_a_department_is_found_by_who_wants_its_telephone(text: str, locale: str, title: str) -> None:
    engine = MemoryEngine()
    other = {
        "en": ("Pay a parking ticket", "By phone: the number is on the ticket. Parks have no parking."),
        "es": ("Pagar una multa", "Por teléfono. En parques no se paga."),
        "zh-Hans": ("缴纳罚单", "可以打电话。公园不收费。"),
        "ar": ("دفع المخالفات", "بالهاتف: رقم على المخالفة. الحدائق مجانية."),
    }[locale]
    engine.index([entry(number, *other, locale=locale) for number in range(1, 4)])
    engine.index([entry(9, title, "We care for trees.", locale=locale, type="department")])
    assert search(Query(text, locale, "public"), engine).hits[0].title == title


@pytest.mark.parametrize(("text", "locale"), [("horario de la biblioteca", "es"), ("library hours", "en")])
def test_who_asks_for_the_hours_of_a_place_finds_the_place(text: str, locale: str) -> None:
    engine = MemoryEngine()
    library = {"es": "Biblioteca", "en": "Library"}[locale]
    engine.index(
        [
            entry(1, f"{library} cards", locale=locale),
            entry(2, f"{library} Central Norte", locale=locale, type="location"),
        ]
    )
    engine.index([entry(number, "Pool", locale=locale) for number in range(3, 9)])
    assert numbers(search(Query(text, locale, "public"), engine)) == [2, 1]


def test_a_slip_finds_what_was_meant_and_says_so() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Swimming lessons", "Lessons are at the pool."), entry(2, "Parking")])
    results = search(Query("swiming lesons", "en", "public"), engine)
    assert (numbers(results), results.corrected) == ([1], "swimming lessons")
    assert results.hits[0].snippet == "<mark>Lessons</mark> are at the pool."
    assert search(Query("swiming pool", "en", "public", as_typed=True), engine).corrected == ""


def test_pages_follow_each_other_when_the_first_results_are_looked_at_again() -> None:
    engine = MemoryEngine()
    engine.index(entry(number, f"Pool {number % 7}", "water " * (number % 5)) for number in range(1, 160))
    question = Query("water in the pool 3", "en", "public", limit=500)
    whole = search(question, engine)
    pages = [search(replace(question, limit=30, offset=offset), engine) for offset in range(0, 180, 30)]
    assert [number for page in pages for number in numbers(page)] == numbers(whole)
    assert len(set(numbers(whole))) == whole.total == 159


@pytest.mark.parametrize("text", [*ABOUT_SWIMMING, *ABOUT_NOTHING, *WITHOUT_A_WORD], ids=lambda text: ascii(text)[:30])
def test_whatever_is_typed_is_answered(text: str) -> None:
    engine = DatabaseEngine()
    engine.index([entry(1, "Swim lessons", "Lessons are held at the pool."), entry(2, "Dog licences")])
    asked = Query(text, "en", "public", facets=True)
    results = search(asked, engine)
    assert results.total == len(results.hits) == sum(facet.count for facet in results.facets if facet.kind == "type")
    assert "swim" not in text or 1 in numbers(results)
    told = {"closed": Told("en", "No swimming today", (), "The pool is closed.")}
    assert set(concerned(asked, told, engine)) <= {"closed"}
    assert set(nearest_titles(text, {1: "Swimming", 2: ""})) <= {1}


def test_a_hostile_text_is_shown_escaped() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool", "<script>alert('pool')</script> & \0 \"pool\" </mark>")])
    (hit,) = search(Query("pool", "en", "public"), engine).hits
    assert "<script" not in hit.snippet
    assert "&lt;/mark&gt;" in hit.snippet
    assert hit.snippet.count("<mark>pool</mark>") == 2


def test_what_agents_alone_read_shows_in_no_correction() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool"), entry(1, "Walrus", audience="agent")])
    assert search(Query("walruss", "en", "public"), engine) == Results((), 0)
    assert search(Query("walruss", "en", "agent"), engine).corrected == "walrus"


def test_settings_name_the_engine(settings: Any) -> None:
    assert search(Query("pool", "en", "public")).total == 0
    settings.SEARCH_ENGINE = "search.engines.memory.MemoryEngine"
    assert isinstance(configured_engine(), MemoryEngine)
    assert configured_engine() is configured_engine()


class Timed(MemoryEngine):
    """Notes how much time of the question is left whenever it is asked for spellings."""

    def spellings(self, *asked: Any) -> Any:
        self.left = [*getattr(self, "left", ()), left()]
        return super().spellings(*asked)


@pytest.mark.parametrize(
    "ask", [search, answer, lambda query, engine: concerned(query, {1: Told("en", "Pool", (), "")}, engine)]
)
def test_all_that_a_question_asks_of_an_engine_shares_its_deadline(ask: Any) -> None:
    engine = Timed()
    engine.index([entry(1, "Pool hours")])
    ask(Query("horario de la piscina", "en", "public"), engine)
    assert engine.left and max(engine.left) < SECONDS
    assert engine.left == sorted(engine.left, reverse=True)
