"""The report of searches at the desk, and the way from what people ask to an answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content.models import Faq
from search.asked.models import SearchCount
from search.asked.report import Sums, Totals
from search.desk.searches import told

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def asked(text, days=0, *, locale="en", consumer="", **counts):
    day = timezone.localdate() - timedelta(days=days)
    SearchCount.objects.create(
        day=day, audience="public", locale=locale, consumer=consumer, text=text, **{"searches": 1, **counts}
    )


@pytest.fixture
def searches(db):
    asked("couch", searches=40, without_results=40)
    asked("couch", 35, searches=9)
    asked("pool", searches=30, opened=25, clicks=25, places=30)
    asked("piscina", locale="es", consumer="Kiosks", searches=3)
    asked("=1+1", searches=2)


def test_it_shows_each_list_beside_the_period_before_and_the_way_to_an_answer(desk, searches):
    def shown(**chosen):
        page = desk.client.get(reverse("searches_results"), chosen).content.decode()
        return [text for text in ("couch", "pool", "piscina") if f"title={text}" in page]

    page = desk.client.get(reverse("searches")).content.decode()
    assert page.index("title=couch") < page.index("title=pool")
    assert "(before: 9)" in page and "Kiosks, " in page
    assert f"{reverse('write_answer')}?title=couch&amp;locale=en" in page
    assert reverse("try_search") in page
    assert shown(show="missed") == ["couch"]
    assert shown(locale="es") == shown(consumer="Kiosks") == ["piscina"]
    assert shown(consumer="-") == ["couch", "pool"]
    assert shown(show="nonsense", days="x") == ["couch", "pool", "piscina"]


def test_what_reads_the_same_is_neither_better_nor_worse():
    one = Totals(now=Sums(asked=100, missed=4, clicked=100, placed=159), before=Sums(100, 9, clicked=100, placed=161))
    verdicts = {label: verdict for label, _, _, verdict in told(one)}
    assert (verdicts["Found nothing"], verdicts["Place of what was opened"]) == ("better", "")


def test_a_spreadsheet_has_all_of_it_and_no_formula(desk, searches):
    sheet = b"".join(desk.client.get(reverse("searches"), {"export": "csv"}).streaming_content).decode("utf-8-sig")
    assert sheet.splitlines()[0].startswith("Words,Language,Searched,")
    assert "couch,en,40,9,40,0,0,0,0,0,0,0" in sheet and "'=1+1,en,2" in sheet


def test_it_asks_no_more_of_the_database_for_more_searches(desk, searches):
    def questions():
        with CaptureQueriesContext(connection) as asked_of:
            desk.client.get(reverse("searches"))
        return len(asked_of)

    few = (questions(), questions())[1]
    for number in range(60):
        asked(f"text {number}", consumer=f"Consumer {number}")
    assert questions() == few


def test_who_has_nothing_to_do_with_pages_sees_no_report(person, desk_of, city):
    client = desk_of(person("rita")).client
    assert client.get(reverse("searches")).status_code == 302


def test_an_answer_begins_with_the_question_in_the_department_that_is_chosen(desk, make_department):
    parks = make_department("Parks")
    form = f"{reverse('wagtailadmin_pages:add', args=['content', 'faq', parks.pk])}?title=dog+licence"
    asked = {"title": "dog licence", "locale": "en"}
    assert desk.client.get(reverse("write_answer"), asked).headers["Location"] == form
    make_department("Animals")
    chosen = desk.client.get(reverse("write_answer"), asked).content.decode()
    assert chosen.index("Animals") < chosen.index("Parks") and form in chosen
    assert "no department" in desk.client.get(reverse("write_answer"), {**asked, "locale": "zz"}).content.decode()

    begun = desk.client.get(form).context["form"]
    assert begun.instance.title == begun["title"].value() == "Dog licence"
    assert not Faq.objects.exists()


def test_whoever_may_write_in_one_department_is_offered_that(person, desk_of, make_department):
    parks, animals = make_department("Parks"), make_department("Animals")
    place = reverse("write_answer")
    theirs = desk_of(person("pia", "editors", team=parks)).client.get(place, {"title": "x", "locale": "en"})
    assert f"/{parks.pk}/" in theirs.headers.get("Location", "") and f"/{animals.pk}/" not in theirs.headers["Location"]
