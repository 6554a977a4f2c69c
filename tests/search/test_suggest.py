from collections.abc import Callable, Iterator, Mapping
from math import log1p
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from search.asked.models import Popularity
from search.curation import rules
from search.engine import SearchEngine
from search.engines.database import DatabaseEngine
from search.engines.memory import MemoryEngine
from search.language import spelled
from search.suggest import Suggestions, suggest
from tests.search.engines.suite import entry
from tests.search.relevance.collections_of_questions import govuk


@pytest.fixture(params=[DatabaseEngine, MemoryEngine])
def engine(request: pytest.FixtureRequest, db: Any) -> SearchEngine:
    engine = request.param()
    engine.index(
        [
            entry(1, "Renew your dog licence", keywords=("puppy",)),
            entry(2, "Parking permits"),
            entry(3, "Swim lessons"),
            entry(4, "Swim lessons", type="faq"),
            entry(5, "Clases de natación", locale="es"),
            entry(3, "Clases para nadar", locale="es"),
            entry(6, "Walrus permits", audience="agent"),
        ]
    )
    return engine


Opens = Callable[[Mapping[UUID, float]], None]


@pytest.fixture
def opens(db: Any) -> Iterator[Opens]:
    """Let this be how much people open each item."""

    def know(much: Mapping[UUID, float]) -> None:
        most = max(much.values())
        Popularity.objects.bulk_create(
            Popularity(content_id=item, locale="en", opened=opened / most) for item, opened in much.items()
        )
        rules.forget()

    yield know
    rules.forget()


def titles(engine: SearchEngine, text: str, locale: str = "en", **options: Any) -> list[str]:
    return [hit.title for hit in suggest(text, locale, "public", engine=engine, **options).hits]


@pytest.mark.database
@pytest.mark.parametrize("text", ["re", "dog", "licence dog", "REN LIC", "  your re ", "pup", "dog licence renew your"])
def test_each_word_may_be_the_beginning_of_any(engine: SearchEngine, text: str) -> None:
    assert titles(engine, text) == ["Renew your dog licence"]


@pytest.fixture
def about_water(engine: SearchEngine) -> SearchEngine:
    """Indexed in an order in which nobody would ask."""
    engine.index(
        [
            entry(11, "Swim for beginners", keywords=("water",)),
            entry(12, "Bring water to the park"),
            entry(13, "How do I pay my water bill?"),
            entry(14, "Water bills"),
            entry(15, "Is my tap clean?", keywords=("potable",)),
            entry(16, "How do I report a pothole?"),
            entry(17, "Potholes"),
        ]
    )
    return engine


@pytest.mark.database
@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("water b", ["Water bills", "How do I pay my water bill?", "Bring water to the park", "Swim for beginners"]),
        ("bill wat", ["How do I pay my water bill?", "Water bills"]),
        ("pot", ["Potholes", "How do I report a pothole?", "Is my tap clean?"]),
        ("p", ["Parking permits", "Potholes"]),
    ],
)
def test_first_come_titles_that_go_on_so_and_last_what_is_only_called_so(
    about_water: SearchEngine, text: str, offered: list[str]
) -> None:
    assert titles(about_water, text)[: len(offered)] == offered


@pytest.mark.database
def test_of_what_fits_as_well_comes_first_what_people_open(about_water: SearchEngine, opens: Opens) -> None:
    opens({UUID(int=15): 1.0, UUID(int=16): 0.9, UUID(int=17): 0.1})
    assert titles(about_water, "pot") == ["How do I report a pothole?", "Potholes", "Is my tap clean?"]


@pytest.mark.database
@pytest.mark.parametrize("typed", ["垃", "垃圾", "圾", "垃圾什么", "什么时候", "收垃圾"])
def test_one_character_is_enough_where_no_spaces_are_written(engine: SearchEngine, typed: str) -> None:
    engine.index([entry(7, "垃圾什么时候收？", locale="zh-Hans"), entry(8, "付水费", locale="zh-Hans")])
    assert titles(engine, typed, "zh-Hans") == ["垃圾什么时候收？"]


@pytest.mark.database
def test_what_is_mistyped_is_found_and_said(engine: SearchEngine) -> None:
    found = suggest("parkign", "en", "public", engine=engine)
    assert ([hit.title for hit in found.hits], found.corrected) == (["Parking permits"], "parking")
    assert suggest("parking permitz", "en", "public", engine=engine).corrected == "parking permits"
    assert titles(engine, "parking xyz") == ["Parking permits"]


@pytest.mark.django_db  # for the rules
def test_what_is_written_by_ear_or_in_the_other_script_is_found() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Licencia de perro", locale="es"), entry(2, "缴纳水费", locale="zh-Hans")])
    assert titles(engine, "lisensia", "es") == ["Licencia de perro"]
    assert titles(engine, "水費", "zh-Hans") == ["缴纳水费"]


def test_no_title_twice_and_the_citys_language_where_there_is_no_other(engine: SearchEngine) -> None:
    assert titles(engine, "swim") == ["Swim lessons"]
    assert titles(engine, "clas", "es") == ["Clases de natación", "Clases para nadar"]
    assert titles(engine, "natacion", "es") == ["Clases de natación"]
    assert titles(engine, "park", "es") == ["Parking permits"]
    assert titles(engine, "p", limit=0) == []


def test_what_agents_alone_read_is_not_suggested(engine: SearchEngine) -> None:
    assert suggest("walr", "en", "public", engine=engine) == Suggestions(())
    assert suggest("walruss", "en", "public", engine=engine) == Suggestions(())
    assert [hit.title for hit in suggest("walr", "en", "agent", engine=engine).hits] == ["Walrus permits"]


@pytest.mark.database
def test_a_title_that_left_is_not_suggested(engine: SearchEngine) -> None:
    engine.index([entry(2, "Fishing", version=2)])
    engine.remove("public", [entry(1).key])
    assert titles(engine, "park") == titles(engine, "ren") == []
    assert titles(engine, "fish") == ["Fishing"]


@pytest.mark.parametrize(
    "text", ["", " ", "%", "_", "'; --", "\0", "\ud800", "x" * 10_000, "a " * 5_000, "水", "😀", '"']
)
def test_anything_may_be_typed(engine: SearchEngine, text: str) -> None:
    assert len(suggest(text, "en", "public", engine=engine).hits) <= 10


@pytest.mark.needs_shared
@pytest.mark.database
def test_three_letters_are_often_enough(opens: Opens, shared_data: Path, city_engine: SearchEngine) -> None:
    """Where it is known what people open: GOV.UK's file is in the order of visits, which the index is not."""
    collection, engine = govuk(shared_data), city_engine
    engine.index(sorted(collection.entries, key=lambda entry: entry.content_id))
    visited = {entry.content_id: log1p(1000 / place) for place, entry in enumerate(collection.entries, start=1)}
    opens(visited)

    def offered(text: str) -> set[Any]:
        return {hit.content_id for hit in suggest(text, "en", "public", limit=5, engine=engine).hits}

    first = [bool(offered(text[:3]) & right) for text, right in collection.judgements.items()]
    assert sum(first) / len(first) >= 0.8
    sample = collection.entries[::7]
    each = [each.content_id in offered(" ".join(word[:3] for word in spelled(each.title))) for each in sample]
    assert sum(each) / len(each) >= 0.97
