"""From an editor's publication to what a resident finds, by way of the relay."""

from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Locale

from content.publishing import queries
from content.publishing.models import ConsumerCursor, OutboxEvent, PendingRender
from content.publishing.relay import Relay
from content.transaction import publication
from search.engine import Query, Results
from search.engines.memory import MemoryEngine
from search.entry import entry
from search.pipeline import configured_engine, search
from search.sync import SearchConsumer, drift, everything, sync
from tests.fixtures.agent_note import script

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def deliver() -> None:
    Relay(clock=timezone.now).catch_up()


def found(text: str, locale: str = "en", audience: Any = "public") -> list[tuple[str, str]]:
    """(content_id, locale) of the hits."""
    return [(str(hit.content_id), hit.locale) for hit in search(Query(text, locale, audience)).hits]


def key(page: Any, locale: str = "en") -> tuple[str, str]:
    return str(page.translation_key), locale


@pytest.fixture
def swim(make_department: Any, make_service: Any) -> Any:
    parks = make_department("Parks")
    return make_service(
        parks,
        "Swim lessons",
        summary="Learn at any age.",
        keywords="aquatics, natation",
        body=[("text", "<p>Bring a <b>towel</b> &amp; goggles.</p>")],
        agent_script=script("Offer the walrus discount."),
        agent_notes="<p>Ask about hippopotamus allergy.</p>",
    )


@pytest.mark.parametrize("text", ["Swim lessons", "lesson", "towels", "AQUATICS", "natation", "learning"])
def test_what_is_published_is_found_after_the_relay(swim: Any, text: str) -> None:
    assert found(text) == []
    deliver()
    assert found(text)[0] == key(swim)


def test_what_is_unpublished_is_gone_after_the_relay(swim: Any) -> None:
    deliver()
    swim.unpublish()
    deliver()
    assert found("swim lessons towel") == []
    assert found("swim walrus", audience="agent") == []


def test_an_edit_replaces_what_was_found(swim: Any) -> None:
    deliver()
    swim.title = "Diving"
    with publication():
        swim.save_revision().publish()
    deliver()
    assert found("diving") == [key(swim)]
    assert found("lesson") == []


def test_agents_words_are_found_by_agents_only(swim: Any) -> None:
    deliver()
    assert found("walrus hippopotamus", audience="agent") == [key(swim)]
    assert found("walrus hippopotamus") == []


def test_a_public_answer_is_the_same_whatever_agents_read(swim: Any, make_department: Any, make_service: Any) -> None:
    questions = [Query(text, "en", "public") for text in ("swim", "lessons towel", "walrus", "pool swim dog", "parks")]

    def answers() -> list[Results]:
        deliver()
        return [search(question) for question in questions]

    dog = make_service(make_department("Animals"), "Dog pool", body=[("text", "<p>Dogs swim here.</p>")])
    before = answers()
    for page in (swim, dog):
        page.agent_script = script("Swim swim swim, dog, lessons, towel, walrus, parks. " * 20)
        with publication():
            page.save_revision().publish()
    assert answers() == before
    assert found("walrus", audience="agent") != []


def test_a_translation_is_found_in_its_language_and_hides_the_original(swim: Any) -> None:
    deliver()
    assert found("lessons", "es") == [key(swim)]
    with publication():
        translated = swim.copy_for_translation(Locale.objects.get(language_code="es"), copy_parents=True)
        translated.title = "Clases de natación"
        translated.summary = "Aprenda a nadar."
        translated.save_revision().publish()
    deliver()
    assert found("natacion", "es") == [key(swim, "es")]
    assert key(swim) not in found("towel", "es")
    assert found("lessons") == [key(swim)]


def test_hearing_twice_or_late_changes_nothing(swim: Any) -> None:
    deliver()
    before = search(Query("swim", "en", "public"))
    swim.title = "Diving"
    with publication():
        swim.save_revision().publish()
    deliver()
    after = search(Query("diving", "en", "public"))
    ConsumerCursor.objects.filter(consumer="search").update(position=0)
    deliver()
    assert search(Query("diving", "en", "public")) == after
    assert search(Query("swim", "en", "public")) != before


def test_only_the_present_counts_not_what_an_event_says(swim: Any) -> None:
    swim.unpublish()
    OutboxEvent.objects.filter(event__in=["item.gone", "item.deleted"]).delete()
    deliver()
    assert found("swim lessons") == []


def test_drift_is_seen_and_syncing_everything_ends_it(swim: Any) -> None:
    deliver()
    engine = configured_engine()
    swim_key = (swim.translation_key, "en")
    (indexed,) = [made for made in _entries(swim) if made.key == swim_key]
    other = indexed.__class__(**{**vars(indexed), "locale": "es"})
    stale = indexed.__class__(**{**vars(indexed), "version": 77})
    engine.index([stale, other])
    engine.remove("public", [(parent, "en") for parent, _ in set(engine.versions("public")) - {swim_key, other.key}])
    found_drift = drift(engine, "public")
    assert found_drift.stale == [swim_key]
    assert found_drift.extra == [other.key]
    assert len(found_drift.missing) == found_drift.documents - 1 > 0
    assert drift(engine, "agent").keys == []
    assert sum(sync(engine, "public", everything(engine, "public"))) == found_drift.documents + 1
    assert drift(engine, "public").keys == []


def test_results_are_narrowed_as_lists_are_and_follow_a_topic_that_moves(
    make_department: Any, make_service: Any, make_topic: Any, make_location: Any
) -> None:
    leisure, health = make_topic("Leisure"), make_topic("Health")
    pools = make_topic("Pools", parent=leisure)
    parks = make_department("Parks")
    pool = make_location(parks, "North Pool")
    swim = make_service(parks, "Swim at the pool", topics=[pools], locations=[pool])
    deliver()

    def narrowed(text: str = "swim pool parks", **by: Any) -> set[str]:
        ids = {kind: (page.translation_key,) for kind, page in by.items()}
        return {hit.title for hit in search(Query(text, "en", "public", **ids)).hits}

    assert narrowed(departments=parks) == {"Parks", "North Pool", "Swim at the pool"}
    assert narrowed(locations=pool) == {"North Pool", "Swim at the pool"}
    assert narrowed(topics=pools) == narrowed(topics=leisure) == {"Pools", "Swim at the pool"}
    assert narrowed(topics=health) == set()
    pools.parent = health
    with publication():
        pools.save()
    deliver()
    assert narrowed(topics=leisure) == set()
    assert narrowed(topics=health) == {"Pools", "Swim at the pool"}
    assert narrowed("swim", departments=swim) == set()


def test_what_is_about_a_topic_that_moves_follows_even_before_its_lists_do(
    make_department: Any, make_service: Any, make_topic: Any, monkeypatch: Any
) -> None:
    leisure, health, city = make_topic("Leisure"), make_topic("Health"), make_topic("City")
    sports = make_topic("Sports", parent=leisure)
    parks = make_department("Parks")
    make_service(parks, "Swim", topics=[make_topic("Pools", parent=sports)])
    deliver()
    monkeypatch.setattr("content.publishing.settle.DEPENDANTS_AT_ONCE", 0)
    for topic, parent in ((sports, health), (health, city)):
        topic.parent = parent
        with publication():
            topic.save()
    relay = Relay(clock=timezone.now, jobs={})
    monkeypatch.setattr(relay, "render_pending", lambda: False)
    relay.catch_up()
    assert PendingRender.objects.exists()

    def about(topic: Any) -> int:
        return search(Query("swim", "en", "public", topics=(topic.translation_key,))).total

    assert (about(leisure), about(health), about(city), about(sports)) == (0, 1, 1, 1)


def test_any_engine_can_follow(swim: Any) -> None:
    engine = MemoryEngine()
    relay = Relay(clock=timezone.now, consumers={"memory": SearchConsumer(engine)})
    relay.catch_up()
    assert search(Query("towel", "en", "public"), engine).total == 1
    assert drift(engine, "public").keys == []


def _entries(page: Any) -> list[Any]:
    rows = queries.for_search("public", items=[(page.translation_key, "en")])
    return [made for row in rows if (made := entry(row, "public"))]
