"""Which alerts are in force: by their windows, their followers, what they concern; and how long that answer lives."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from api.answer import PUBLIC
from api.rest.alerts import alerts
from api.rest.questions import LISTS
from content.models import Alert
from content.publishing.models import EventCounter, OutboxEvent, PathRedirect, PublishedDocument

NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(moment: datetime) -> str:
    return f"at={moment.isoformat().replace('+00:00', 'Z')}"


def test_in_force_is_from_its_beginning_until_just_before_its_end(make_alert, api):
    make_alert(effective=NOW, expires=NOW + HOUR)
    moments = (NOW - timedelta(seconds=1), NOW, NOW + HOUR - timedelta(seconds=1), NOW + HOUR)
    assert [len(api.titles(f"/alerts?{at(moment)}")) for moment in moments] == [0, 1, 1, 0]


def test_a_window_across_the_end_of_daylight_saving_has_its_hours(make_alert, api):
    """In Chicago, 1:30 came twice that night: the window is of instants, so 24 hours are 24 hours."""
    begins = datetime.fromisoformat("2026-11-01T00:30:00-05:00")
    make_alert(effective=begins, expires=begins + timedelta(hours=24))
    card = api.get(f"/alerts?{at(begins.astimezone(UTC))}")["items"][0]
    assert (card["effective"], card["expires"]) == ("2026-11-01T05:30:00Z", "2026-11-02T05:30:00Z")
    assert api.titles("/alerts?at=2026-11-01T23:29:59-06:00") == ["Boil your water"]
    assert api.titles("/alerts?at=2026-11-01T23:30:00-06:00") == []


def test_without_a_beginning_it_begins_when_it_is_published_and_without_an_end_it_stays(make_alert, api):
    alert = make_alert()
    assert api.titles("/alerts?active=true") == ["Boil your water"]
    assert api.titles(f"/alerts?{at(alert.first_published_at - HOUR)}") == []
    assert api.titles("/alerts?at=2999-01-01T00:00:00Z") == ["Boil your water"]


def test_one_that_is_withdrawn_is_not_in_force(make_alert, api):
    alert = make_alert()
    alert.withdraw("It was a mistake.", now=timezone.now())
    assert api.titles("/alerts?active=true") == []
    alert.bring_back()
    assert api.titles("/alerts?active=true") == ["Boil your water"]


def test_the_most_severe_comes_first_and_of_those_the_newest(make_alert, api):
    window = {"expires": NOW + 9 * HOUR}
    make_alert("Old", severity="Minor", effective=NOW - 2 * HOUR, **window)
    make_alert("New", severity="Minor", effective=NOW - HOUR, **window)
    make_alert("Worst", severity="Extreme", effective=NOW - 3 * HOUR, **window)
    make_alert("Unsure", severity="Unknown", effective=NOW, **window)
    assert api.titles(f"/alerts?{at(NOW)}") == ["Worst", "New", "Old", "Unsure"]
    pages = list(api.follow(f"/alerts?{at(NOW)}&limit=3&total=true"))
    assert [[item["title"] for item in page["items"]] for page in pages] == [["Worst", "New", "Old"], ["Unsure"]]
    assert pages[0]["total"] == 4


class TestChain:
    @pytest.fixture
    def first(self, make_alert):
        return make_alert("First", effective=NOW, expires=NOW + 9 * HOUR)

    def follow(self, make_alert, first, message_type, **fields):
        fields.setdefault("effective", NOW + HOUR)
        return make_alert(message_type, msg_type=message_type, references=first, **fields)

    def test_an_update_takes_the_place_of_the_alert_from_when_it_begins(self, make_alert, first, api):
        self.follow(make_alert, first, "Update", expires=NOW + 2 * HOUR)
        hours = [api.titles(f"/alerts?{at(NOW + hours * HOUR)}") for hours in (0, 1, 3)]
        assert hours == [["First"], ["Update"], []], "the first does not come back when the update has ended"
        assert api.get(f"/alerts?{at(NOW)}")["until"] == "2026-11-01T13:00:00Z"

    def test_a_cancel_ends_the_alert_and_is_never_in_force_itself(self, make_alert, first, api):
        self.follow(make_alert, first, "Cancel")
        assert [api.titles(f"/alerts?{at(NOW + hours * HOUR)}") for hours in (0, 1)] == [["First"], []]
        assert sorted(api.titles("/alerts")) == ["Cancel", "First"]
        assert api.get("/alerts/cancel")["references"]["title"] == "First"

    def test_an_update_that_is_taken_back_gives_the_place_back(self, make_alert, first, api):
        self.follow(make_alert, first, "Update").unpublish()
        assert api.titles(f"/alerts?{at(NOW + HOUR)}") == ["First"]

    def test_readers_of_another_language_keep_the_alert_until_the_update_is_translated(
        self, make_alert, first, api, translate
    ):
        translate(first, "Primero")
        update = self.follow(make_alert, first, "Update")
        then = at(NOW + HOUR)
        assert api.titles(f"/alerts?{then}&locale=es") == ["Primero"]
        assert api.titles(f"/alerts?{then}&locale=es&fallback=en") == ["Update"]
        translate(update, "Nuevo")
        assert api.titles(f"/alerts?{then}&locale=es") == ["Nuevo"]

    def test_an_update_takes_the_place_of_all_before_it_for_who_could_not_read_the_one_between(
        self, make_alert, first, api, translate
    ):
        translate(first, "Primero")
        between = self.follow(make_alert, first, "Update")
        last = make_alert("Last", msg_type="Update", references=between, effective=NOW + 2 * HOUR)
        translate(last, "Último")
        assert api.titles(f"/alerts?{at(NOW + HOUR)}&locale=es") == ["Primero"]
        assert api.titles(f"/alerts?{at(NOW + 2 * HOUR)}&locale=es") == ["Último"]

    def test_a_cancel_holds_in_every_language_at_once(self, make_alert, first, api, translate):
        translate(first, "Primero")
        self.follow(make_alert, first, "Cancel")
        assert api.titles(f"/alerts?{at(NOW + HOUR)}&locale=es") == []


class TestConcern:
    @pytest.fixture
    def city_of_alerts(self, make_department, make_service, make_location, make_topic, make_faq, make_alert):
        parks, water = make_department("Parks"), make_department("Water")
        pools, leisure = make_topic("Pools"), make_topic("Leisure")
        pools.parent = leisure
        pools.save()
        pool = make_location(parks, "Pool")
        swim = make_service(parks, "Swim", topics=[pools], locations=[pool])
        make_faq(parks, "Cap", services=[swim])
        make_alert("All")
        for title, scope in {"Of parks": parks, "Of water": water, "Of swim": swim, "Of the pool": pool}.items():
            make_alert(title, scope=[scope])
        make_alert("Of leisure", topics=[leisure])
        make_alert("Of pages", scope_paths="/parks/swim\n/news")
        return swim

    @pytest.mark.parametrize(
        ("path", "titles"),
        [
            ("/", []),
            ("/news/today", ["Of pages"]),
            ("/newspaper", []),
            ("/parks", ["Of parks"]),
            ("/parks/a-page-of-the-website", ["Of parks"]),
            ("/parks/swim", ["Of leisure", "Of pages", "Of parks", "Of swim", "Of the pool"]),
            ("/parks/cap", ["Of parks", "Of swim"]),
            ("/water", ["Of water"]),
            ("/topics/leisure", ["Of leisure"]),
        ],
    )
    def test_a_page_is_told_what_concerns_it(self, city_of_alerts, api, path, titles):
        assert sorted(api.titles(f"/alerts?path={path}")) == ["All", *titles]

    def test_an_item_is_told_the_same_as_its_page(self, city_of_alerts, api):
        item = api.titles(f"/alerts?item={city_of_alerts.translation_key}")
        assert item == api.titles("/alerts?path=/parks/swim")
        assert api.refused("/alerts?item=0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a01")["field"] == "item"

    @pytest.mark.parametrize("when", ["", "&active=true"])
    def test_filters_are_the_same_for_all_and_for_those_in_force(self, city_of_alerts, make_alert, api, when):
        make_alert("On signs", severity="Severe", channels=["signage"], expires=timezone.now() + HOUR)
        filters = {
            "department=parks": ["Of parks"],
            "topic=leisure": ["Of leisure"],
            "service=swim": ["Of swim"],
            "location=pool": ["Of the pool"],
            "severity=Severe": ["On signs"],
        }
        for asked, titles in filters.items():
            assert api.titles(f"/alerts?{asked}{when}") == titles
        assert len(api.titles(f"/alerts?channel=signage{when}")) == 8
        assert len(api.titles(f"/alerts?channel=web{when}")) == 7

    def test_it_follows_what_it_concerns(self, city_of_alerts, edit, api):
        edit(city_of_alerts, title="Swimming")
        assert api.get("/alerts/of-swim")["services"][0]["title"] == "Swimming"


class TestLife:
    def life(self, make, now, **parameters):
        make()
        answer = alerts(PUBLIC, LISTS["alert"](active=True, **parameters), now)
        return answer.headers["Cache-Control"]

    @pytest.mark.parametrize(
        ("window", "seconds"),
        [
            ({"effective": NOW - HOUR}, 10),
            ({"effective": NOW - HOUR, "expires": NOW + timedelta(seconds=4.6)}, 4),
            ({"effective": NOW + timedelta(seconds=2), "expires": NOW + HOUR}, 2),
            ({"effective": NOW - HOUR, "expires": NOW + timedelta(seconds=0.5)}, 0),
            ({"effective": NOW + HOUR}, 10),
        ],
    )
    def test_it_ends_when_an_alert_begins_or_ends_and_is_never_stale(self, make_alert, window, seconds):
        life = self.life(lambda: make_alert(**window), NOW)
        assert life == f"public, max-age={seconds}, s-maxage={seconds}, must-revalidate"

    def test_a_follower_that_begins_soon_ends_it_too(self, make_alert):
        first = make_alert("First", effective=NOW - HOUR)
        soon = NOW + timedelta(seconds=3)
        life = self.life(lambda: make_alert("Over", msg_type="Cancel", references=first, effective=soon), NOW)
        assert "max-age=3," in life

    def test_the_same_answer_has_the_same_tag_and_need_not_be_sent_again(self, make_alert, api):
        make_alert()
        first = api.response("/alerts?active=true")
        again = api.response("/alerts?active=true", **{"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304
        make_alert("Another")
        assert api.response("/alerts?active=true").headers["ETag"] != first.headers["ETag"]
        assert {"type/alert/en"} <= set(first.headers["Surrogate-Key"].split())


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/alerts?active=perhaps", "active"),
        ("/alerts?at=yesterday", "at"),
        ("/alerts?active=true&cursor=x", "cursor"),
        ("/alerts?active=true&sort=title", "sort"),
        ("/alerts?fallback=en", "fallback"),
        ("/alerts?kind=internal", "kind"),
        ("/alerts?severity=severe", "severity"),
        ("/alerts?item=parks", "item"),
        ("/alerts?channel=telex", "channel"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(db, api, path, field):
    assert api.refused(path)["field"] == field


def test_in_force_can_be_asked_in_any_shape(make_alert, make_department, api):
    make_alert(scope=[make_department("Parks", summary="Green")])
    page = api.get("/alerts?active=true&fields=title,departments,sms_segments&expand=departments")
    assert page["items"][0]["departments"][0]["summary"] == "Green"
    assert page["items"][0]["sms_segments"] == 1


class TestInternal:
    """Only agents ever see it, and nothing that the public can read changes when it comes, changes or goes."""

    CANARY = "Zanzibarquokka"

    def traces(self, api: Any) -> list[Any]:
        addresses = ["/alerts", "/alerts?active=true", "/changes", "/snapshot", f"/search?q={self.CANARY}"]
        addresses += ["/alerts/drill", "/by-path?path=/alerts/drill", "/departments/parks", "/alerts?path=/parks"]
        answers = [(answer.status_code, answer.content) for answer in map(api.response, addresses)]
        counters = list(EventCounter.objects.filter(audience="public").values_list("value", flat=True))
        return [*answers, counters]

    @pytest.fixture
    def parks(self, make_department):
        return make_department("Parks")

    def test_nothing_of_it_reaches_the_public(self, parks, make_alert, api, agents, index, edit, translate):
        make_alert("Open")
        before = self.traces(api)

        drill = make_alert("Drill", kind="internal", message=f"<p>{self.CANARY}</p>", scope=[parks])
        translate(drill, "Simulacro", slug="simulacro")
        edit(drill, title="Drill", slug="practice")
        edit(drill, title="Drill", slug="drill", instruction=f"<p>{self.CANARY}</p>")
        edit(parks, body=f'[{{"type": "text", "value": "<p><a linktype=\\"page\\" id=\\"{drill.pk}\\">x</a></p>"}}]')
        edit(parks, body="[]")
        index()

        told = list(OutboxEvent.objects.filter(audience="public", type="alert").values_list("path", flat=True))
        assert told == ["/alerts/open"]
        after = self.traces(api)
        moved = 2  # the two edits of Parks, which are no secret
        assert after[-1][0] == before[-1][0] + moved
        assert [
            part for number, part in enumerate(after[:-1]) if part != before[number] and number not in (2, 3, 7)
        ] == []
        for _status, content in after[:-1]:
            assert self.CANARY.encode() not in content.replace(b"q=" + self.CANARY.encode(), b"")
            assert str(drill.translation_key).encode() not in content
        assert not PublishedDocument.objects.filter(content_id=drill.translation_key, audience="public").exists()
        assert not PathRedirect.objects.filter(content_id=drill.translation_key).exists()
        assert api.refused("/alerts/drill", 404)["type"] == "/problems/not-found"

        assert agents.titles("/alerts?active=true&kind=internal") == ["Drill"]
        assert agents.get("/alerts/drill")["available_locales"] == ["en", "es"]
        assert [hit["title"] for hit in agents.get(f"/search?q={self.CANARY}")["items"]] == ["Drill"]
        assert sorted(agents.titles("/alerts?path=/parks")) == ["Drill", "Open"]

    def test_a_link_to_it_is_its_text_for_everybody(self, parks, make_alert, make_service, api, agents):
        drill = make_alert("Drill", kind="internal")
        html = f'<p>See <a linktype="page" id="{drill.pk}">this</a>.</p>'
        make_service(parks, "Swim", body=json.dumps([{"type": "text", "value": html}]))
        assert api.get("/services/swim")["body"][0]["html"] == "<p>See this.</p>"
        assert agents.get("/services/swim")["body"][0]["html"] == "<p>See this.</p>"

    def test_one_that_becomes_internal_leaves_the_public_and_comes_back(self, make_alert, edit, api, agents, readers):
        alert = make_alert("Boil")
        readers.catch_up()
        edit(alert, kind="internal")
        assert readers.news() == ["gone /alerts/boil"]
        assert api.titles("/alerts?active=true") == []
        assert api.refused("/alerts/boil", 410)
        assert agents.titles("/alerts?active=true") == ["Boil"]
        edit(alert, kind="general")
        assert readers.news() == ["published /alerts/boil"]

    def test_its_slug_is_refused_to_others_without_its_name(self, make_alert):
        make_alert("Secret drill", kind="internal", slug="drill")
        other = Alert(title="Other", slug="drill", message="x")
        other.locale = Alert.objects.get().locale
        with pytest.raises(Exception, match="Another alert already has the slug") as refused:
            other.clean()
        assert "Secret" not in str(refused.value)

    def test_an_internal_chain_is_whole_among_agents(self, make_alert, agents):
        drill = make_alert("Drill", kind="internal")
        make_alert("Drill over", kind="internal", msg_type="Cancel", references=drill)
        assert agents.titles("/alerts?active=true") == []
        assert agents.get("/alerts/drill-over")["references"]["title"] == "Drill"


def test_in_force_is_found_without_walking_the_archive(make_alert, api, django_assert_num_queries):
    make_alert("In force")
    with django_assert_num_queries(3):  # two, and what is scheduled
        api.titles("/alerts?active=true")
    plan = _plan(f"/alerts?{at(NOW)}", api)
    assert re.search(r"document_by_end", plan), plan


def _plan(path: str, api: Any) -> str:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        api.titles(path)
    sql = next(query["sql"] for query in captured if "ends_at >" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + ("QUERY PLAN " if connection.vendor == "sqlite" else "") + sql)
        return "\n".join(str(line) for line in cursor.fetchall())
