"""What an editor put first or hid, as residents and agents find it."""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command

from content.publishing.models import PublishedDocument
from search.curation import rules
from search.curation.decisions import ResultRule, RuledItem
from search.curation.pins import Decided, PinRule, decided, with_pins
from search.engine import Facet, Query, Results
from search.engines.database import DatabaseEngine
from search.language import terms
from search.pipeline import find, search
from tests.fixtures.agent_note import script

TODAY = date(2027, 3, 1)
BULKY, FIREWOOD = UUID(int=1), UUID(int=2)


def rule(*ways: str, is_whole: bool = True, first: Any = (BULKY,), never: Any = (), **days: Any) -> PinRule:
    return PinRule(
        1, ways[0], tuple(frozenset(terms(way, "en")) for way in ways), is_whole, tuple(first), frozenset(never), **days
    )


@pytest.mark.parametrize(
    ("ways", "is_whole", "asked", "is_for"),
    [
        (["old sofa"], True, "Sofas, OLD!", True),
        (["old sofa"], True, "old sofa pickup", False),
        (["old sofa"], False, "who picks up my old sofas", True),
        (["old sofa"], False, "sofa", False),
        (["couch", "café chairs"], True, "cafe chair", True),
        (["old sofa"], True, "please, the old sofa", True),
        (["the"], True, "the", True),
        (["couch"], False, "", False),
    ],
)
def test_a_rule_is_for_its_words_in_any_form_and_order(ways: Any, is_whole: bool, asked: str, is_for: bool) -> None:
    found = decided([asked], "en", [rule(*ways, is_whole=is_whole)], ("please", "the"))
    assert found.first == ((BULKY,) if is_for else ())


def test_what_one_rule_hides_no_other_puts_first() -> None:
    rules_ = [rule("couch", first=(BULKY, FIREWOOD)), rule("couch", first=(), never=(BULKY,))]
    assert decided(["couch"], "en", rules_, ()) == Decided(tuple(rules_), (FIREWOOD,), frozenset({BULKY}))


def test_both_days_of_a_rule_are_in_it() -> None:
    spring = rule("couch", starts_on=date(2027, 3, 1), ends_on=date(2027, 3, 31))
    holds = [spring.holds_on(date(2027, month, day)) for month, day in ((2, 28), (3, 1), (3, 31), (4, 1))]
    assert holds == [False, True, True, False]
    assert rule("couch").holds_on(TODAY)


@pytest.fixture
def town(make_department: Any, make_service: Any, translate: Any) -> Any:
    """Four swimming services, one for the couch (also in Spanish), and one whose words only agents read."""
    rules.forget()
    parks = make_department("Parks")
    town = {f"Swim {number}": make_service(parks, f"Swim {number}") for number in range(4)}
    town["Large items"] = make_service(parks, "Large items", agent_script=script("Mention the walrus."))
    translate(town["Large items"], title="Objetos grandes")
    call_command("reindex", stdout=StringIO())
    yield {title: page.translation_key for title, page in town.items()}
    rules.forget()


def made(town: Any, *phrases: str, first: Any = (), never: Any = (), **fields: Any) -> ResultRule:
    rule = ResultRule.objects.create(**{"locale": "en", "phrases": "\n".join(phrases), **fields})
    for place, titles in (("first", first), ("never", never)):
        for title in titles:
            RuledItem.objects.create(rule=rule, content_id=town[title], place=place)
    return rule


def titles(text: str, locale: str = "en", audience: Any = "public", **more: Any) -> list[str]:
    return [hit.title for hit in search(Query(text, locale, audience, **more)).hits]


@pytest.mark.django_db
@pytest.mark.database
def test_pins_come_first_once_and_every_page_and_total_is_right(town: Any) -> None:
    plain = titles("swim")
    its = made(town, "swim", first=["Large items", "Swim 2"], never=["Swim 3"])
    expected = ["Large items", "Swim 2", *(title for title in plain if title not in ("Swim 2", "Swim 3"))]
    assert titles("swim") == expected
    pages = [search(Query("swim", "en", "public", limit=3, offset=offset)) for offset in (0, 3, 6)]
    assert [hit.title for page in pages for hit in page.hits] == expected
    assert {page.total for page in pages} == {4}
    assert [hit.pinned for hit in pages[0].hits] == [True, True, False]
    scores = [hit.score for hit in pages[0].hits]
    assert scores == sorted(scores, reverse=True)
    its.delete()
    assert titles("swim") == plain


@pytest.mark.django_db
def test_a_pin_is_shown_where_its_reader_may_find_it(town: Any) -> None:
    made(town, "zebra", first=["Large items"])
    made(town, "cebrá", first=["Large items", "Swim 1"], locale="es")
    assert titles("zebr") == []
    assert titles("zebra", "en", "agent") == titles("zebra") == ["Large items"]
    assert titles("zebra", types=("faq",)) == []
    assert titles("cebra", "es") == ["Objetos grandes", "Swim 1"]
    assert titles("zebra", "es") == []


@pytest.mark.django_db
def test_a_rule_is_for_the_question_that_was_meant_from_its_first_day_to_its_last(town: Any) -> None:
    made(town, "swim", first=["Large items"], starts_on=TODAY, ends_on=TODAY)
    for text in ("swim", "swimm"):
        found = [
            find(Query(text, "en", "public"), DatabaseEngine(), rules.of("en", today=date(2027, month, day))).hits[0]
            for month, day in ((2, 28), (3, 1), (3, 2))
        ]
        assert [hit.pinned for hit in found] == [False, True, False]


@pytest.mark.django_db
def test_an_item_that_has_left_or_that_agents_alone_read_is_not_shown(town: Any) -> None:
    made(town, "zebra", first=["Large items"])
    PublishedDocument.objects.filter(content_id=town["Large items"], audience="public").update(state="withdrawn")
    assert titles("zebra") == []
    assert titles("zebra", "en", "agent") == ["Large items"]


@pytest.mark.django_db
def test_facets_count_what_is_pinned_without_its_own_kinds_filter(town: Any) -> None:
    def retrieve(query: Query) -> Results:
        assert town["Large items"] in query.hidden
        return Results((), 0, facets=(Facet("type", "faq", 3), Facet("type", "service", 3)))

    decision = Decided((), (town["Large items"],), frozenset())
    found = with_pins(Query("swim", "en", "public", types=("faq",), facets=True), decision, retrieve)
    assert (found.total, found.hits) == (0, ())
    assert found.facets[:2] == (Facet("type", "service", 4), Facet("type", "faq", 3)), "the commonest first, as ever"
    assert not [facet for facet in found.facets if facet.kind == "language"]
