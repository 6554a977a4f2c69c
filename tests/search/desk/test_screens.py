"""Editors run search at the desk, without a developer."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from search.curation import rules
from search.curation.decisions import FoundBy, LeftOutWords, ResultRule, RuledItem, SearchSettings
from search.curation.questions import OwnQuestion, QuestionRun
from search.desk.choosing import UNPUBLISHED
from search.engine import Query
from search.pipeline import search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    rules.forget()
    yield
    rules.forget()


@pytest.fixture
def pages(make_department: Any, make_service: Any) -> dict[str, Any]:
    parks = make_department("Parks")
    pages = {title: make_service(parks, title) for title in ("Large items", "Pool hours", "Pool rules")}
    call_command("reindex", stdout=StringIO())
    return pages


def rows(name: str, *items: Any) -> dict[str, Any]:
    """An inline formset's fields, as the form sends them."""
    sent: dict[str, Any] = {f"{name}-TOTAL_FORMS": len(items), f"{name}-INITIAL_FORMS": 0}
    sent |= {f"{name}-MIN_NUM_FORMS": 1, f"{name}-MAX_NUM_FORMS": 20}
    for place, item in enumerate(items):
        sent |= {f"{name}-{place}-ORDER": place + 1, f"{name}-{place}-DELETE": "", f"{name}-{place}-id": ""}
        sent |= {f"{name}-{place}-{field}": value for field, value in item.items()}
    return sent


def rule(*items: Any, **fields: Any) -> dict[str, Any]:
    said = {"phrases": "swimming", "match": "whole", "locale": "en", "starts_on": "", "ends_on": "", "why": ""}
    return {**said, **fields, **rows("items", *items)}


def item(page: Any, place: str = "first") -> dict[str, Any]:
    return {"content_id": str(page.translation_key), "place": place}


def titles(text: str) -> list[str]:
    return [hit.title for hit in search(Query(text, "en", "public")).hits]


def test_an_editor_pins_and_hides_and_sees_what_moved(pages: Any, admin_client: Any) -> None:
    chosen = [item(pages["Large items"]), item(pages["Pool rules"], "never")]
    admin_client.post(reverse("search_results:add"), rule(*chosen, phrases="pool\npools open", why="The pool is shut."))
    (made,) = ResultRule.objects.all()
    assert made.ways == ["pool", "pools open"]
    assert titles("pools") == ["Large items", "Pool hours"]
    tried = admin_client.get(reverse("try_search"), {"q": "pool"}).content.decode()
    after, before = tried.split('id="before"')
    assert reverse("search_results:edit", args=[made.pk]) in after
    assert "pinned and hidden: new" in after and "pinned</span>" in after
    gone = after.split("Not found any more")[1]
    assert "Pool rules" in gone and "Pool hours" not in gone
    assert "Pool rules" in before and "Large items" not in before
    shown = admin_client.get(reverse("search_results:edit", args=[made.pk])).content.decode()
    assert "Large items (service)" in shown and "Pool rules (service)" in shown


WRONG = {
    "“!?” has no word that could be searched for.": {"phrases": "pool\n!?"},
    "The last day comes before the first one.": {"starts_on": "2027-03-02", "ends_on": "2027-03-01"},
    "A rule has at most 20 ways of asking.": {"phrases": "\n".join(f"pool {number}" for number in range(21))},
    "Select a valid choice.": {"locale": "xx"},
}


def test_the_list_of_rules_shows_what_each_puts_first_and_hides(pages: Any, admin_client: Any) -> None:
    first, never = pages["Large items"], pages["Pool rules"]
    admin_client.post(reverse("search_results:add"), rule(item(first), item(never, "never")))
    gone = ResultRule.objects.create(locale="en", phrases="ice rink")
    RuledItem.objects.create(rule=gone, content_id=uuid4())
    rows = admin_client.get(reverse("search_results:index")).context["table"].rows
    assert {str(row.instance): list(row.instance.titles.values()) for row in rows} == {
        "ice rink": [[UNPUBLISHED], []],
        "swimming": [["Large items (service)"], ["Pool rules (service)"]],
    }
    shown = admin_client.get(reverse("search_results:index")).content.decode()
    assert shown.index("Large items (service)") < shown.index("Pool rules (service)")


def test_a_wrong_rule_is_told_on_its_field(pages: Any, admin_client: Any) -> None:
    address, right = reverse("search_results:add"), item(pages["Pool rules"])
    for message, fields in WRONG.items():
        assert message in admin_client.post(address, rule(right, **fields)).content.decode()
    for items in ([], [right, item(pages["Pool rules"], "never")], [{"content_id": "x"}]):
        assert admin_client.post(address, rule(*items)).status_code == 200
    assert not ResultRule.objects.exists()


def test_the_dialog_finds_published_items_by_words_of_their_title(pages: Any, admin_client: Any) -> None:
    pages["Pool rules"].unpublish()
    listed = admin_client.get(reverse("search_items:choose_results"), {"q": "POOL"}).content.decode()
    assert "Pool hours" in listed and "English" in listed and "service" in listed
    assert "Pool rules" not in listed and "Large items" not in listed
    link = listed.split('href="')[1].split('"')[0]
    chosen = admin_client.get(link).json()["result"]
    assert chosen == {"id": str(pages["Pool hours"].translation_key), "title": "Pool hours (service)"}


def test_hidden_words_are_reached_from_the_page_and_kept_once(pages: Any, admin_client: Any) -> None:
    page = pages["Large items"]
    shown = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    address = reverse("search_words_of_item", args=[page.translation_key, "en"])
    assert address in shown
    form = admin_client.get(address, follow=True)
    assert "Large items (service)" in form.content.decode()
    said = {"content_id": str(page.translation_key), "locale": "en", "words": "zebra, junk"}
    wrong = admin_client.post(reverse("search_found_by:add"), {**said, "locale": "es"}).content.decode()
    assert "This item is not published in this language." in wrong
    assert (
        "Write at least one word."
        in admin_client.post(reverse("search_found_by:add"), {**said, "words": " , "}).content.decode()
    )
    admin_client.post(reverse("search_found_by:add"), said)
    assert titles("zebra") == ["Large items"]
    again = admin_client.post(reverse("search_found_by:add"), said).content.decode()
    assert "This item has hidden words in this language already." in again
    (words,) = FoundBy.objects.all()
    assert admin_client.get(address).url == reverse("search_found_by:edit", args=[words.pk])
    admin_client.post(reverse("search_found_by:edit", args=[words.pk]), {**said, "words": "giraffe"})
    assert (titles("zebra"), titles("giraffe")) == ([], ["Large items"])


def test_words_are_left_out(pages: Any, admin_client: Any) -> None:
    said = {"words": "please, hours", "out_of": "searches", "locale": "en"}
    admin_client.post(reverse("search_left_out:add"), said)
    assert LeftOutWords.objects.get().listed == ["please", "hours"]
    tried = admin_client.get(reverse("try_search"), {"q": "please pool hours"}).content.decode()
    assert "Ignored: please" in tried and "Ignored: hours" in tried
    refused = admin_client.post(reverse("search_left_out:add"), {**said, "words": "!?, pool"}).content.decode()
    assert "“!?” has no word that could be left out." in refused


def test_a_result_becomes_the_right_answer_and_all_are_asked(pages: Any, admin_client: Any) -> None:
    right = {"q": "pool hours", "locale": "en", "content_id": str(pages["Pool hours"].translation_key)}
    said = admin_client.post(reverse("search_this_is_right"), right, follow=True).content.decode()
    assert "Kept as a right answer to “pool hours”." in said
    for wrong in ({"content_id": "x"}, {"q": ""}, {"content_id": "0" * 32}):
        said = admin_client.post(reverse("search_this_is_right"), {**right, **wrong}, follow=True).content.decode()
        assert "not published any more" in said
    item_id = str(pages["Large items"].translation_key)
    missing = {"text": "zebra", "locale": "en", **rows("answers", {"content_id": item_id})}
    admin_client.post(reverse("search_questions:add"), missing)
    assert [question.text for question in OwnQuestion.objects.order_by("pk")] == ["pool hours", "zebra"]
    assert "not asked yet" in admin_client.get(reverse("how_search_does")).content.decode()
    asked = admin_client.post(reverse("search_ask_now"), follow=True).content.decode()
    assert "2 questions were asked." in asked and "50 %" in asked
    assert "not among the first 10" in asked and " first</td>" in asked
    FoundBy.objects.create(content_id=pages["Large items"].translation_key, locale="en", words="zebra")
    asked = admin_client.post(reverse("search_ask_now"), follow=True).content.decode()
    assert "100 %" in asked and "+50 points" in asked and "up from beyond 10" in asked
    assert QuestionRun.objects.count() == 2


def test_popularity_is_switched_off(admin_client: Any) -> None:
    assert "checked" in admin_client.get(reverse("search_switches")).content.decode()
    admin_client.post(reverse("search_switches"), {})
    assert SearchSettings.current().uses_popularity is False
    admin_client.post(reverse("search_switches"), {"uses_popularity": "on"})
    assert SearchSettings.objects.count() == 1
    assert "Settings of search" in admin_client.get(reverse("changes")).content.decode(), "who did it is in the history"


LISTS = ("search_results:index", "search_found_by:index", "search_questions:index", "how_search_does")


def test_more_rows_ask_the_database_no_more(pages: Any, admin_client: Any) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as found:
            assert admin_client.get(address).status_code == 200
        return len(found)

    def fill(first: int) -> None:
        for number in range(first, first + 3):
            page = list(pages.values())[number % 3]
            its = ResultRule.objects.create(locale="en", phrases=f"pool {number}")
            RuledItem.objects.create(rule=its, content_id=page.translation_key)
            FoundBy.objects.bulk_create([FoundBy(content_id=page.translation_key, locale=f"x{number}", words="pool")])
            OwnQuestion.objects.create(locale="en", text=f"pool {number}")

    fill(0)
    its = ResultRule.objects.create(locale="en", phrases="pool")
    addresses = [*map(reverse, LISTS), reverse("search_results:edit", args=[its.pk])]
    RuledItem.objects.create(rule=its, content_id=pages["Pool rules"].translation_key)
    for address in addresses:
        asked(address)
    few = [asked(address) for address in addresses]
    fill(3)
    for page in (pages["Pool hours"], pages["Large items"]):
        RuledItem.objects.create(rule=its, content_id=page.translation_key)
    assert [asked(address) for address in addresses] == few


SCREENS = [
    *LISTS,
    "search_results:add",
    "search_found_by:add",
    "search_left_out:index",
    "search_left_out:add",
    "search_questions:add",
    "search_switches",
    "try_search",
]


def test_who_may_not_decide_sees_none_of_the_screens(person: Any, desk_of: Any) -> None:
    reader, editor = (desk_of(person(role[:3].lower(), role=role)).client for role in ("Readers", "Editors"))
    for name in SCREENS:
        assert editor.get(reverse(name)).status_code == 200, name
        assert reader.get(reverse(name)).status_code in (302, 403), name
    assert reader.post(reverse("search_ask_now")).status_code in (302, 403)
    assert "City search" in editor.get("/admin/").content.decode()
    assert "City search" not in reader.get("/admin/").content.decode()
