"""What every engine does, whatever it keeps its entries in. An engine's tests are this class with its own `engine`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from content.documents import Audience
from search.engine import DEEPEST, Also, Entry, Near, Query, Results, SearchEngine, Spelling

ABOUT_SWIMMING = [
    "swim*",
    "title:swim",
    "-swim",
    "+swim ^swim swim~2 swim^4",
    "NEAR(swim lessons, 2)",
    "swim AND NOT lessons",
    "(swim",
    "swim) OR (1=1",
    "[swim] {swim}",
    '"swim""',
    "swim\0lessons",
    "swim\\",
    "swim'; DROP TABLE search_public_fts; --",
    "swim | lessons & ! <->",
    "😀🏊\u200d♀️ swim",
    "\ud800 swim",
    "\u202eswim",
    "s\u0336w\u0336i\u0336m\u0336",
    "swim " * 2000,
    "swim плавание 游泳 سباحة ว่ายน้ำ",
    "en:swim",
    "es:nadar OR en:swim",
]
ABOUT_NOTHING = [
    '""" OR "',
    "%s %(x)s {0}",
    "'; DROP TABLE search_publicentry; --",
    "x" * 10_000,
    "é" * 10_000,
    "泳" * 10_000,
    " ".join(f"word{number}" for number in range(2000)),
    "1 = 1 OR true",
]
WITHOUT_A_WORD = ["", " ", "\n\t", "!?", "😀", "\0", "_", "---", '"', "'", '"" ""', "*", "\ud800", "\u202e"]


def entry(number: int, title: str = "", text: str = "", **fields: Any) -> Entry:
    """An entry whose item is numbered, for short."""
    defaults: dict[str, Any] = {
        "content_id": UUID(int=number),
        "locale": "en",
        "audience": "public",
        "type": "service",
        "version": 1,
        "title": title,
        "summary": "",
        "keywords": (),
        "text": text,
    }
    return Entry(**{**defaults, **fields})


def numbers(results: Results) -> list[int]:
    return [hit.content_id.int for hit in results.hits]


SWIM = entry(
    1,
    "Swim lessons",
    "Lessons for adults are held at the North Pool. Bring a towel.",
    summary="Learn to swim at any age.",
    keywords=("aquatics",),
)
DOG = entry(2, "Dog licences", "Every dog needs a licence. No dogs may swim in the pool.", type="faq")
PARKING = entry(3, "Parking permits", "Park on your own street.", keywords=("cars",))


PARKS, LIBRARY, READING, BRANCH = (UUID(int=number) for number in range(101, 105))
BOOKS = (
    entry(1, "Book a picnic table", departments=(PARKS,)),
    entry(2, "Book clubs", departments=(LIBRARY,), topics=(READING,)),
    entry(3, "Can I book a book bus?", type="faq", departments=(PARKS,), topics=(READING,)),
    entry(4, "Return a book", type="faq", departments=(LIBRARY,), topics=(READING,)),
    entry(
        4,
        "Devolver un book",
        type="faq",
        locale="es",
        departments=(LIBRARY,),
        topics=(READING,),
        locations=(BRANCH,),
    ),
)
"""Of two departments and two languages; the last is a translation of the one before."""


def counted(results: Results) -> dict[str, dict[Any, int]]:
    """The facets by kind and value; ids as ids."""
    found: dict[str, dict[Any, int]] = {}
    for facet in results.facets:
        value = facet.value if facet.kind in ("type", "language") else UUID(facet.value)
        found.setdefault(facet.kind, {})[value] = facet.count
    return found


class EngineSuite:
    """Subclass it, name it Test…, and give it an `engine` fixture."""

    @pytest.fixture
    def engine(self) -> SearchEngine:
        raise NotImplementedError

    @pytest.fixture
    def filled(self, engine: SearchEngine) -> SearchEngine:
        engine.index([SWIM, DOG, PARKING])
        return engine

    @pytest.fixture
    def branched(self, engine: SearchEngine) -> SearchEngine:
        engine.index(BOOKS)
        return engine

    def find(self, engine: SearchEngine, text: str, locale: str = "en", **options: Any) -> list[int]:
        options.setdefault("audience", "public")
        return numbers(engine.search(Query(text, locale, **options)))

    def test_a_contraction_is_indexed_and_asked_as_the_word_that_it_begins_with(self, engine: SearchEngine) -> None:
        engine.index([entry(1, "Trash wasn\u2019t collected"), entry(2, "Warts, and tea"), entry(3, "It was")])
        assert sorted(self.find(engine, "wasn't")) == sorted(self.find(engine, "was")) == [1, 3]
        assert {each.word for each in engine.spellings("public", "en", ["was", "wasn", "t"])} == {"was"}

    @pytest.mark.parametrize(
        "text", ["lessons", "lesson", "AQUATICS", "towels", "learning", "swimming at any age", "ｓｗｉｍ ｌｅｓｓｏｎ"]
    )
    def test_finds_by_every_field_and_by_other_forms_of_a_word(self, filled: SearchEngine, text: str) -> None:
        assert self.find(filled, text)[0] == 1

    def test_any_word_is_enough_and_more_words_come_first(self, filled: SearchEngine) -> None:
        assert self.find(filled, "dog licence on my street, unicorn") == [2, 3]

    def test_a_title_is_worth_more_than_a_mention(self, filled: SearchEngine) -> None:
        assert self.find(filled, "swim") == [1, 2]

    def test_a_hit_says_what_was_found_and_why(self, filled: SearchEngine) -> None:
        (hit,) = filled.search(Query("permit street", "en", "public")).hits
        assert (hit.content_id, hit.locale, hit.type) == (UUID(int=3), "en", "service")
        assert (hit.title, hit.keywords, hit.snippet) == ("Parking permits", ("cars",), "")
        assert hit.score > 0
        texts = filled.passages("public", {hit.key, (UUID(int=3), "es")})
        assert {key: found.text for key, found in texts.items()} == {hit.key: "Park on your own street."}

    def test_what_may_be_meant_is_found_and_counts_less(self, filled: SearchEngine) -> None:
        also = (Also("lessons", "en", 0.5), Also("dog", "es", 0.9))
        plain, wider = (filled.search(Query("pool", "en", "public", also=also[:end])) for end in (0, 2))
        assert (numbers(plain), numbers(wider)) == ([2, 1], [1, 2])
        whole = filled.search(Query("pool lessons", "en", "public")).hits[0]
        assert plain.hits[1].score < wider.hits[0].score < whole.score

    def test_knows_the_spellings_of_what_it_holds(self, filled: SearchEngine) -> None:
        known = filled.spellings("public", "en", ["pool", "swimlessons", "lesson", "aquatics"])
        assert {spelling.word: (spelling.means, spelling.entries) for spelling in known} == {
            "pool": ("", 2),
            "swimlessons": ("swim lessons", 1),
            "aquatics": ("", 1),
        }
        found = filled.misspelt("public", "en", ["poll", "towwel", "unicorn"])
        assert Spelling("pool", "", 2) in found["poll"]
        assert found["towwel"] == [Spelling("towel", "", 1)]
        assert not found.get("unicorn")
        assert filled.in_any_form("public", "en", ["swimming", "licenses", "unicorn"]) == {"swimming"}
        assert not filled.in_any_form("public", "es", ["pool"])
        assert not filled.spellings("public", "es", ["pool"]) and not filled.spellings("agent", "en", ["pool"])

    def test_a_spelling_leaves_with_the_last_entry_that_has_it(self, filled: SearchEngine) -> None:
        filled.index([SWIM, entry(1, "Diving", "At the pool.", version=2)])
        assert not filled.spellings("public", "en", ["towel"])
        filled.remove("public", [DOG.key])
        assert filled.spellings("public", "en", ["pool", "dog"]) == [Spelling("pool", "", 1)]
        filled.clear("public")
        assert not filled.misspelt("public", "en", ["pol"]).get("pol")

    def test_titles_and_keywords_are_found_by_the_beginnings_of_their_words(self, filled: SearchEngine) -> None:
        def titled(*words: str, limit: int = 10) -> list[int]:
            return [hit.content_id.int for hit in filled.titled("public", "en", words, limit)]

        assert (titled("les", "sw"), titled("aqua"), titled("unicorn"), titled()) == ([1], [1], [], [])
        filled.index([entry(4, "Parks and parking"), replace(PARKING, version=2)])
        assert (titled("par"), titled("par", limit=1)) == ([3, 4], [3])
        filled.index([entry(5, "No parks and parking"), entry(6, "Parking and parks"), entry(7, "Parks, parking")])
        assert titled("parks", "and", "pa") == [4, 5, 6]
        assert [titled("parks", "and", "pa", limit=limit) for limit in (1, 2)] == [[4], [4, 5]]
        assert not filled.titled("public", "es", ["par"], 10) and not filled.titled("agent", "en", ["par"], 10)
        begun = filled.beginning("public", "en", ["lic", "unicorn"])
        assert [spelling.word for spelling in begun["lic"]] == ["licence", "licences"] and not begun["unicorn"]

    def test_nothing_found_is_an_answer(self, filled: SearchEngine) -> None:
        assert filled.search(Query("unicorn", "en", "public")) == Results((), 0)

    def test_an_empty_index_answers(self, engine: SearchEngine) -> None:
        assert engine.search(Query("swim", "en", "public")) == Results((), 0)

    def test_indexing_again_replaces(self, filled: SearchEngine) -> None:
        filled.index([entry(1, "Diving", "Deep.", version=2)])
        assert self.find(filled, "towel lessons aquatics learn") == []
        assert self.find(filled, "diving") == [1]
        assert filled.versions("public")[UUID(int=1), "en"] == 2
        assert filled.count("public") == 3

    def test_indexing_twice_changes_nothing(self, filled: SearchEngine) -> None:
        before = filled.search(Query("swim dog", "en", "public"))
        filled.index([SWIM, DOG, PARKING, SWIM])
        after = filled.search(Query("swim dog", "en", "public"))
        assert (numbers(after), after.total) == (numbers(before), before.total)

    def test_what_is_removed_is_not_found(self, filled: SearchEngine) -> None:
        absent = (UUID(int=99), "en")
        filled.remove("public", [SWIM.key, absent, (UUID(int=2), "es")])
        filled.remove("public", [SWIM.key])
        assert self.find(filled, "swim lessons") == [2]
        assert set(filled.versions("public")) == {DOG.key, PARKING.key}

    def test_clearing_takes_out_one_audience(self, filled: SearchEngine) -> None:
        filled.index([entry(1, "Swim lessons", audience="agent")])
        filled.clear("public")
        assert (filled.count("public"), filled.count("agent")) == (0, 1)
        assert self.find(filled, "swim") == []
        assert self.find(filled, "swim", audience="agent") == [1]

    def test_no_word_of_agents_changes_a_public_answer(self, filled: SearchEngine) -> None:
        questions = [Query(text, "en", "public") for text in ("swim", "dog pool", "licence park", "walrus", "the")]
        before = [filled.search(question) for question in questions]
        agents: Audience = "agent"
        filled.index(
            [entry(n, "Walrus swim dog", "Walrus pool park swim. " * n, audience=agents) for n in range(1, 30)]
        )
        assert [filled.search(question) for question in questions] == before
        assert self.find(filled, "walrus") == []
        assert len(self.find(filled, "walrus", audience="agent", limit=100)) == 29

    def test_types_narrow_hits_and_total(self, filled: SearchEngine) -> None:
        results = filled.search(Query("swim dog park", "en", "public", types=("faq", "topic")))
        assert (numbers(results), results.total) == ([2], 1)
        assert filled.search(Query("swim", "en", "public", types=("x') OR 1=1 --", "\0"))).total == 0

    @pytest.mark.parametrize(
        ("narrowed", "found"),
        [
            ({"departments": (LIBRARY,)}, [2, 4]),
            ({"departments": (LIBRARY, PARKS)}, [1, 2, 3, 4]),
            ({"topics": (READING,)}, [2, 3, 4]),
            ({"topics": (READING,), "departments": (PARKS,)}, [3]),
            ({"locations": (BRANCH,)}, [4]),
            ({"languages": ("es",)}, [4]),
            ({"languages": ("en", "es"), "types": ("faq",)}, [3, 4]),
            ({"hidden": frozenset({UUID(int=2), UUID(int=3)})}, [1, 4]),
            ({"departments": (UUID(int=99),)}, []),
            ({"languages": ("%", "_n", "\0"), "types": ("service",)}, []),
        ],
    )
    def test_each_kind_narrows_hits_and_total(
        self, branched: SearchEngine, narrowed: dict[str, Any], found: list[int]
    ) -> None:
        results = branched.search(Query("book", "es", "public", fallback="en", **narrowed))
        assert (sorted(numbers(results)), results.total) == (found, len(found))

    def test_what_is_found_is_counted_by_what_it_could_be_narrowed_by(self, branched: SearchEngine) -> None:
        asked = Query("book", "es", "public", fallback="en", facets=True, limit=1)
        results = branched.search(asked)
        assert (len(results.hits), results.total) == (1, 4)
        assert counted(results) == {
            "type": {"service": 2, "faq": 2},
            "department": {PARKS: 2, LIBRARY: 2},
            "topic": {READING: 3},
            "location": {BRANCH: 1},
            "language": {"en": 3, "es": 1},
        }
        assert [facet.value for facet in results.facets if facet.kind == "language"] == ["en", "es"]
        assert branched.search(replace(asked, facets=False)).facets == ()
        assert branched.search(replace(asked, text="unicorn")) == Results((), 0)

    def test_what_narrows_by_a_kind_does_not_narrow_its_own_counts(self, branched: SearchEngine) -> None:
        asked = Query("book", "es", "public", fallback="en", facets=True, departments=(LIBRARY,))
        assert counted(branched.search(asked)) == {
            "type": {"service": 1, "faq": 1},
            "department": {PARKS: 2, LIBRARY: 2},
            "topic": {READING: 2},
            "location": {BRANCH: 1},
            "language": {"en": 1, "es": 1},
        }
        both = counted(branched.search(replace(asked, types=("service",), hidden=frozenset({UUID(int=1)}))))
        assert (both["department"], both["type"]) == ({LIBRARY: 1}, {"service": 1, "faq": 1})

    def test_what_an_entry_belongs_to_changes_with_it(self, branched: SearchEngine) -> None:
        branched.index([entry(2, "Book clubs", departments=(PARKS,), version=2)])
        asked = Query("book", "es", "public", fallback="en", facets=True)
        assert counted(branched.search(asked))["department"] == {PARKS: 3, LIBRARY: 1}
        branched.remove("public", [(UUID(int=2), "en")])
        assert counted(branched.search(asked))["department"] == {PARKS: 2, LIBRARY: 1}
        branched.index([entry(5, "Books", departments=(PARKS,), audience="agent")])
        assert counted(branched.search(asked))["department"] == {PARKS: 2, LIBRARY: 1}

    def test_pages_follow_each_other(self, engine: SearchEngine) -> None:
        engine.index([entry(number, "Pool", "water " * (number % 3)) for number in range(1, 26)])
        whole = self.find(engine, "pool", limit=100)
        pages = [engine.search(Query("pool", "en", "public", limit=10, offset=offset)) for offset in (0, 10, 20, 30)]
        assert [number for page in pages for number in numbers(page)] == whole
        assert {page.total for page in pages} == {25}
        assert len(whole) == 25

    def test_a_page_that_nobody_reads_is_empty(self, filled: SearchEngine) -> None:
        for offset in (DEEPEST, 2**80):
            assert filled.search(Query("swim", "en", "public", offset=offset)) == Results((), 2)
        assert filled.search(Query("swim", "en", "public", limit=0)) == Results((), 2)

    def test_the_commonest_words_are_left_out_where_reading_them_would_cost_too_much(
        self, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        engine.index(entry(number, "City service", "Form" if number % 100 == 0 else "") for number in range(1, 601))
        assert engine.search(Query("city form", "en", "public")).total == 600
        monkeypatch.setattr("search.ranking.MOST_READ", 500)
        assert engine.search(Query("a city service form", "en", "public")).total == 600
        monkeypatch.setattr("search.ranking.ALWAYS_READ", 1)
        assert engine.search(Query("city form", "en", "public")).total == 6
        assert engine.search(Query("city unicorn", "en", "public")).total == 600

    def test_spanish_is_found_with_and_without_accents_and_in_other_forms(self, engine: SearchEngine) -> None:
        engine.index([entry(1, "Información sobre árboles", "Recolección de ramas.", locale="es")])
        for text in ("informacion", "INFORMACIÓN", "arbol", "árboles", "recoleccion", "rama"):
            assert self.find(engine, text, "es") == [1], text

    def test_what_has_no_translation_is_found_in_the_fallback_and_nothing_twice(self, engine: SearchEngine) -> None:
        engine.index(
            [
                entry(1, "Pool hours"),
                entry(1, "Horario de la piscina pool", locale="es"),
                entry(2, "Pool rules"),
                entry(3, "Règles pool", locale="fr"),
            ]
        )
        results = engine.search(Query("pool hours", "es", "public", fallback="en"))
        assert {(hit.content_id.int, hit.locale) for hit in results.hits} == {(1, "es"), (2, "en")}
        assert results.total == 2
        assert self.find(engine, "hours", "es", fallback="en") == []
        assert self.find(engine, "rules", "es", fallback="en") == [2]
        assert self.find(engine, "rules", "es") == []
        assert self.find(engine, "rules", "en", fallback="en") == [2]
        assert self.find(engine, "pool", "xx'; \0 \ud800 -", fallback="fr") == [3]

    @pytest.mark.parametrize(
        ("locale", "title", "texts"),
        [
            ("ja", "東京都の水道料金について", ["水道", "水道料金", "東京都", "水"]),
            ("zh-hans", "个人所得税申报", ["所得税", "税", "申报"]),
            ("th", "การจ่ายค่าน้ำประปา", ["น้ำประปา", "จ่าย"]),
            ("ko", "주민등록증을 발급받으려면", ["주민등록증", "발급"]),
            ("ar", "رُخصة القيادة", ["رخصة", "الرخصه", "قيادة", "رخـصة"]),
            ("ru", "Водительские права", ["водительское", "ПРАВА"]),
            ("de", "Straßenreinigung und Gebühren", ["strassenreinigung", "Gebühr", "gebuhr"]),
            ("hi", "जन्म प्रमाण पत्र", ["प्रमाण", "जन्म"]),
            ("xx", "Åbningstider", ["abningstider"]),
        ],
    )
    def test_each_language_is_found_as_it_is_typed(
        self, engine: SearchEngine, locale: str, title: str, texts: list[str]
    ) -> None:
        engine.index([entry(1, title, locale=locale), entry(2, "Nothing alike", locale=locale)])
        for text in texts:
            assert self.find(engine, text, locale) == [1], text

    @pytest.mark.parametrize("text", ABOUT_SWIMMING, ids=lambda text: ascii(text)[:30])
    def test_whatever_stands_around_a_word_means_nothing(self, filled: SearchEngine, text: str) -> None:
        assert self.find(filled, text) == [1, 2]
        assert filled.count("public") == 3

    @pytest.mark.parametrize("text", ABOUT_NOTHING, ids=lambda text: ascii(text)[:30])
    def test_no_syntax_finds_what_its_words_do_not(self, filled: SearchEngine, text: str) -> None:
        assert filled.search(Query(text, "en", "public")) == Results((), 0)
        assert filled.count("public") == 3

    @pytest.mark.parametrize("text", WITHOUT_A_WORD, ids=ascii)
    def test_a_question_without_a_word_finds_nothing(self, filled: SearchEngine, text: str) -> None:
        assert filled.search(Query(text, "en", "public")) == Results((), 0)

    def test_what_is_near_is_found_without_the_words_and_moves_what_has_them(self, engine: SearchEngine) -> None:
        engine.index([SWIM, DOG, PARKING])
        near = (Near(PARKING.key, 0.5), Near(DOG.key, 0.9), Near((UUID(int=99), "en"), 1.0))
        results = engine.search(Query("swim", "en", "public", near=near))
        assert (sorted(numbers(results)), results.total) == ([1, 2, 3], 3)
        assert numbers(engine.search(Query("swim", "en", "public"))) == [1, 2]
        assert numbers(results)[-1] == 3
        alone = engine.search(Query("unicorn", "en", "public", near=near))
        assert (numbers(alone), alone.total) == ([2, 3], 2)
        assert [hit.score for hit in alone.hits] == pytest.approx([0.9, 0.5])
        wordless = engine.search(Query("😀", "en", "public", near=near))
        assert (numbers(wordless), wordless.total) == ([2, 3], 2)

    def test_what_is_near_is_found_only_where_it_may_be(self, engine: SearchEngine) -> None:
        translated = entry(2, "Licencias", locale="es")
        engine.index([SWIM, DOG, PARKING, translated])
        near = (Near(DOG.key, 1.0), Near(PARKING.key, 0.5))
        ask = Query("swim", "en", "public", near=near)
        assert numbers(engine.search(replace(ask, types=("service",)))) == [1, 3]
        assert numbers(engine.search(replace(ask, text="nada", locale="es", fallback="en"))) == [3]
        pages = [engine.search(replace(ask, limit=1, offset=offset)) for offset in range(4)]
        assert sorted(number for page in pages for number in numbers(page)) == [1, 2, 3]
        assert {page.total for page in pages} == {3}
