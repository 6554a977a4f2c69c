"""An alert is found as long as it holds, and no longer: nobody is told to boil water that is clean again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from content.publishing.relay import Relay
from search.answers import answer
from search.cluster import following, owed
from search.engine import Query
from search.engines.database import DatabaseEngine
from search.leaving import Leaving
from search.over import ALL_CLEAR
from search.pipeline import configured_engine, search
from search.suggest import suggest
from search.sync import drift, everything, sync

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def deliver() -> None:
    Relay(clock=timezone.now).catch_up()


def found(text: str = "boil water north end", locale: str = "en", audience: Any = "public") -> list[str]:
    return [hit.title for hit in search(Query(text, locale, audience)).hits]


def quoted(question: str) -> list[str]:
    """The titles of what is read aloud."""
    return [each.card["title"] for each in answer(Query(question, "en", "public")).found]


@pytest.fixture
def boil(make_alert: Any) -> Any:
    alert = make_alert("Boil your water in North End", kind="emergency", message="<p>The tap water is not safe.</p>")
    deliver()
    return alert


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let so much time pass."""
    began = timezone.now()
    return lambda time: monkeypatch.setattr(timezone, "now", lambda: began + time)


def follow(make_alert: Any, alert: Any, how: str, title: str, **fields: Any) -> Any:
    new = make_alert(title, msg_type=how, references=alert, message="<p>It is over.</p>", **fields)
    deliver()
    return new


def test_what_was_ended_is_found_nowhere_and_its_end_is(boil: Any, make_alert: Any) -> None:
    for audience in ("public", "agent"):
        assert found(audience=audience) == ["Boil your water in North End"]
    assert [hit.title for hit in suggest("boil", "en", "public").hits] == ["Boil your water in North End"]
    assert quoted("is the tap water safe") == ["Boil your water in North End"]

    follow(make_alert, boil, "Cancel", "Ended: North End")
    for audience in ("public", "agent"):
        assert found(audience=audience) == ["Ended: North End"]
    assert not suggest("boil", "en", "public").hits
    assert "Boil your water in North End" not in quoted("is the tap water safe")


def test_an_update_takes_its_place_for_those_who_can_read_it(boil: Any, make_alert: Any, translate: Any) -> None:
    translate(boil, title="Hierva el agua en North End")
    deliver()
    follow(make_alert, boil, "Update", "Boil water in all of North End")
    assert found() == ["Boil water in all of North End"]
    assert found("hierva agua", "es") == ["Hierva el agua en North End"]


def test_when_the_end_is_taken_back_it_is_found_again(boil: Any, make_alert: Any) -> None:
    end = follow(make_alert, boil, "Cancel", "Ended: North End")
    end.withdraw("It is not over.", now=timezone.now())
    deliver()
    assert found() == ["Boil your water in North End"]


def test_what_has_expired_leaves_at_the_relays_tick(boil: Any, make_alert: Any, after: Any) -> None:
    make_alert("Boil your water in South End", expires=timezone.now() + timedelta(days=9))
    deliver()
    leave = Leaving()
    leave(timezone.now())
    assert sorted(found()) == ["Boil your water in North End", "Boil your water in South End"]
    after(timedelta(days=2))
    leave(timezone.now())
    assert found() == ["Boil your water in South End"]
    after(timedelta(days=10))
    Leaving()(timezone.now())
    assert found() == [], "a relay that begins finds what ended while there was none"


def test_a_cluster_is_owed_it_before_the_database_lets_go_of_it(
    boil: Any, after: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    owed_by_then = []

    class Watched(DatabaseEngine):
        def remove(self, audience: Any, keys: Any) -> None:
            owed_by_then.append(owed.waiting(audience))
            super().remove(audience, keys)

    monkeypatch.setattr(following, "elasticsearch", lambda: object())
    monkeypatch.setattr(following, "configured_engine", Watched)
    after(timedelta(days=10))
    Leaving()(timezone.now())
    assert (found(), owed_by_then) == ([], [1, 1]), "a relay killed in between would not come upon it again"


def test_the_end_is_found_for_a_week(boil: Any, make_alert: Any, after: Any) -> None:
    follow(make_alert, boil, "Cancel", "Ended: North End")
    leave = Leaving()
    leave(timezone.now())
    assert found() == ["Ended: North End"]
    after(ALL_CLEAR + timedelta(minutes=1))
    leave(timezone.now())
    assert found() == []


def test_an_update_that_begins_later_takes_its_place_then(boil: Any, make_alert: Any, after: Any) -> None:
    later = timezone.now() + timedelta(hours=2)
    follow(make_alert, boil, "Update", "Boil water everywhere", effective=later, expires=later + timedelta(days=1))
    leave = Leaving()
    leave(timezone.now())
    assert sorted(found()) == ["Boil water everywhere", "Boil your water in North End"]
    after(timedelta(hours=3))
    leave(timezone.now())
    assert found() == ["Boil water everywhere"]


def test_a_rebuilt_index_lacks_it_and_nothing_differs(boil: Any, make_alert: Any) -> None:
    follow(make_alert, boil, "Cancel", "Ended: North End")
    engine = configured_engine()
    engine.clear("public")
    for _ in sync(engine, "public", everything(engine, "public")):
        pass
    assert found() == ["Ended: North End"]
    assert drift(engine, "public").keys == []


def test_a_cluster_is_told_of_it_once(boil: Any, make_alert: Any) -> None:
    follow(make_alert, boil, "Cancel", "Ended: North End")
    owed.note("public", [(boil.translation_key, "en")])
    engine = configured_engine()
    assert owed.pay(engine, "public") == 1
    assert owed.waiting("public") == 0
