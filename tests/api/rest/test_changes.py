"""The change feed and the snapshot: a copy that follows them is equal to what is published."""

import pytest

from content.publishing.models import OutboxEvent
from tests.fixtures.agent_note import script

pytestmark = pytest.mark.database


class Mirror:
    """A client that keeps a copy of all items of a language, as one would be written against the contract."""

    def __init__(self, api, locale="en"):
        self.api, self.locale = api, locale
        self.items: dict[str, dict] = {}
        self.cursor = 0

    def start_from_snapshot(self, meanwhile=lambda: None):
        for page in self.api.follow(f"/snapshot?locale={self.locale}&limit=2"):
            for item in page["items"]:
                self.items[item["content_id"]] = item
            self.cursor = page["changes_since"]
            meanwhile()

    def catch_up(self, limit=3):
        for page in self.api.follow(f"/changes?since={self.cursor}&limit={limit}&locale={self.locale}"):
            for event in page["events"]:
                response = self.api.response(event["url"])
                if response.status_code == 410:
                    self.items.pop(event["content_id"], None)
                else:
                    self.items[event["content_id"]] = response.json()
            self.cursor = page["cursor"]

    def published(self):
        pages = self.api.follow(f"/snapshot?locale={self.locale}&limit=100")
        return {item["content_id"]: item for page in pages for item in page["items"]}


@pytest.fixture
def busy(make_department, make_service, make_faq, make_topic, edit, translate):
    """A city with a past: published, edited, moved, taken away, deleted, translated."""
    parks = make_department("Parks")
    pools = make_topic("Pools")
    services = [make_service(parks, f"Service {number}", topics=[pools]) for number in range(4)]
    edit(services[0], summary="Changed")
    edit(services[1], slug="moved")
    services[2].unpublish()
    services[3].delete()
    parks.refresh_from_db()
    make_faq(parks, "Why?")
    translate(services[0], "Servicio")
    return {"parks": parks, "services": services}


def test_events_tell_what_happened_in_order(busy, api):
    feed = api.get("/changes?limit=1000")
    numbers = [event["sequence"] for event in feed["events"]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert feed["cursor"] == numbers[-1]
    assert feed["next"] is None
    happened = {(event["event"], event["path"], event["previous_path"]) for event in feed["events"]}
    assert {
        ("item.published", "/parks", None),
        ("item.updated", "/parks/service-0", None),
        ("item.moved", "/parks/moved", "/parks/service-1"),
        ("item.gone", "/parks/service-2", None),
        ("item.deleted", "/parks/service-3", None),
    } <= happened


def test_an_event_has_all_that_a_copy_needs(busy, api):
    (event,) = api.get("/changes?limit=1")["events"]
    assert set(event) == {
        *("sequence", "event", "content_id", "locale", "type", "version", "path", "previous_path"),
        *("occurred_at", "url"),
    }
    assert (
        event["url"] == f"http://testserver/api/v1/topics/{event['content_id']}?locale=en"
        or "departments" in event["url"]
    )
    assert event["occurred_at"].endswith("Z")


def test_replaying_from_the_beginning_ends_at_what_is_published(busy, api):
    for locale in ("en", "es"):
        mirror = Mirror(api, locale)
        mirror.catch_up()
        assert mirror.items == mirror.published()
        assert mirror.items


def test_a_snapshot_and_the_changes_after_it_converge(busy, api, edit, make_service):
    mirror = Mirror(api)
    steps = iter(
        [
            lambda: edit(busy["services"][0], summary="Changed while the snapshot was read"),
            lambda: busy["services"][1].unpublish(),
            lambda: make_service(busy["parks"], "New while the snapshot was read"),
        ]
    )
    mirror.start_from_snapshot(meanwhile=lambda: next(steps, lambda: None)())
    mirror.catch_up()
    assert mirror.items == mirror.published()
    assert "New while the snapshot was read" in {item["title"] for item in mirror.items.values()}


def test_the_snapshot_keeps_its_number_through_all_pages(busy, api, edit):
    first = api.get("/snapshot?limit=1")
    edit(busy["services"][0], summary="Later")
    assert {page["changes_since"] for page in api.follow(first["next"])} == {first["changes_since"]}


def test_filters_thin_out_and_never_stop_the_feed(busy, api):
    events = [event for page in api.follow("/changes?limit=2&type=faq") for event in page["events"]]
    assert {event["type"] for event in events} == {"faq"}
    both = [event for page in api.follow("/changes?limit=2&type=faq,department") for event in page["events"]]
    assert {event["type"] for event in both} == {"faq", "department"}
    stream = api.response("/changes/stream?since=0&type=faq,department").content.decode()
    assert stream.count("\ndata: ") == len(both)
    spanish = [event for page in api.follow("/changes?limit=2&locale=es") for event in page["events"]]
    assert {event["locale"] for event in spanish} == {"es"}
    everything = api.get("/changes?limit=1000")["cursor"]
    assert [page["cursor"] for page in api.follow("/changes?limit=2&type=faq")][-1] == everything


def test_caught_up_is_an_empty_page_with_the_same_cursor(busy, api):
    cursor = api.get("/changes?limit=1000")["cursor"]
    assert api.get(f"/changes?since={cursor}") == {"events": [], "next": None, "cursor": cursor}


def test_agents_notes_are_no_news_to_the_public(busy, api, agents, edit):
    before, agents_before = api.get("/changes?limit=1000")["cursor"], agents.get("/changes?limit=1000")["cursor"]
    edit(busy["services"][0], agent_script=script("Say hello."))
    assert api.get(f"/changes?since={before}")["events"] == []
    (event,) = agents.get(f"/changes?since={agents_before}")["events"]
    assert event["url"].startswith("http://testserver/api/v1/agent/services/")


@pytest.mark.parametrize("since", ["-1", "x", str(2**63), "1.5", ""])
def test_a_broken_since_is_refused(api, since):
    assert api.refused(f"/changes?since={since}")["field"] == "since"


def test_a_snapshots_cursor_is_for_its_own_language(busy, api):
    following = api.get("/snapshot?limit=1")["next"]
    assert (
        api.refused(f"/snapshot?limit=1&locale=es&{following.partition('?')[2].split('limit=1&')[1]}")["field"]
        == "cursor"
    )


def test_who_is_ahead_of_the_history_is_sent_to_the_snapshot(busy, api, agents):
    newest = api.get("/changes?limit=1000")["cursor"]
    for address in (f"/changes?since={newest + 1}", "/changes?since=99999999", f"/changes/stream?since={newest + 1}"):
        problem = api.refused(address, 410)
        assert (problem["type"], problem["oldest"]) == ("/problems/history-forgotten", 0)
        assert problem["snapshot"].endswith("/api/v1/snapshot")
        assert "ahead of the history" in problem["detail"]
    last_event = {"Last-Event-ID": str(newest + 1)}
    assert api.http.get("/api/v1/changes/stream", headers=last_event).status_code == 410
    assert agents.get(f"/changes?since={agents.get('/changes?limit=1000')['cursor']}")["events"] == []

    OutboxEvent.objects.filter(audience="public", sequence__lte=newest - 2).delete()
    assert api.refused(f"/changes?since={newest + 1}", 410)["oldest"] == newest - 2
    assert len(api.get(f"/changes?since={newest - 2}")["events"]) == 2


def test_a_city_that_was_seeded_anew_is_copied_anew(busy, api, make_service):
    """A copy of another history ends with what is published here, and says so only once."""
    mirror = Mirror(api)
    mirror.start_from_snapshot()
    mirror.cursor += 10
    assert api.refused(f"/changes?since={mirror.cursor}", 410)["snapshot"]
    mirror.start_from_snapshot()
    make_service(busy["parks"], "New")
    mirror.catch_up()
    assert mirror.items == mirror.published()


def test_who_asks_for_what_is_forgotten_is_sent_to_the_snapshot(busy, api):
    newest = api.get("/changes?limit=1000")["cursor"]
    OutboxEvent.objects.filter(audience="public", sequence__lte=newest - 2).delete()
    for address in ("/changes", "/changes?since=1&limit=1", f"/changes/stream?since={newest - 3}"):
        problem = api.refused(address, 410)
        assert problem["type"] == "/problems/history-forgotten"
        assert problem["oldest"] == newest - 2 and problem["snapshot"].endswith("/api/v1/snapshot")
    assert len(api.get(f"/changes?since={newest - 2}")["events"]) == 2
    assert api.get(f"/changes?since={newest}")["events"] == []
