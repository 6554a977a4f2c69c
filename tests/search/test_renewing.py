"""After an upgrade that finds words in another way, the index follows by itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.publishing.relay import Relay
from search import renewing
from search.cluster import following, owed
from search.cluster.models import OwedEntry
from search.engine import Query
from search.models import PublicEntry, SearchIndex
from search.pipeline import configured_engine, search
from search.renewing import Renewing

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def found(text: str) -> list[str]:
    return [hit.title for hit in search(Query(text, "en", "public", as_typed=True)).hits]


@pytest.fixture
def lessons(make_department: Any, make_service: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Services that older code indexed, by other terms than this one's."""
    parks, titles = make_department("Parks"), ["Swim lessons", "Dive lessons", "Row lessons"]
    monkeypatch.setattr("search.entry.terms", lambda text, locale: [f"older{word.casefold()}" for word in text.split()])
    monkeypatch.setattr(
        "search.engines.database.writing.spellings_of",
        lambda entry: {(f"older{word.casefold()}", "") for word in entry.title.split()},
    )
    for title in titles:
        make_service(parks, title)
    Relay(clock=timezone.now).catch_up()
    monkeypatch.undo()
    SearchIndex.objects.update(made_as=1)
    return titles


def test_the_relay_makes_older_entries_anew_a_batch_at_a_tick(
    lessons: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "BATCH", 2)
    assert found("lessons") == []
    renew = Renewing()
    renew(timezone.now())
    assert 0 < len(found("lessons")) < 3 and renewing.older() == ["public", "agent"]
    renew(timezone.now())
    assert sorted(found("lessons")) == sorted(lessons) and renewing.older() == []


def test_one_that_is_killed_in_the_middle_leaves_the_rest_to_the_next(
    lessons: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "BATCH", 2)
    Renewing()(timezone.now())
    next_one = Renewing()
    while renewing.older():
        next_one(timezone.now())
    assert sorted(found("lessons")) == sorted(lessons)


@pytest.mark.parametrize("how", ["at ticks", "at once"])
def test_words_are_mended_to_what_this_release_spells(lessons: list[str], how: str) -> None:
    def known(word: str) -> list[int]:
        return [each.entries for each in configured_engine().spellings("public", "en", [word]) if not each.means]

    assert (known("olderlessons"), known("lessons")) == ([3], [])
    if how == "at once":
        call_command("reindex", "--json")
    renew = Renewing()
    while renewing.older():
        renew(timezone.now())
    assert (known("olderlessons"), known("lessons")) == ([], [3])
    assert search(Query("swim lesons", "en", "public")).corrected == "swim lessons"


def test_a_cluster_is_told_of_them_too(lessons: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "elasticsearch", lambda: object())
    Renewing()(timezone.now())
    assert {each.audience for each in OwedEntry.objects.all()} == {"public", "agent"}
    assert owed.waiting("public") == PublicEntry.objects.count()


def test_reindex_does_it_at_once_and_a_new_city_has_nothing_to_renew(lessons: list[str]) -> None:
    call_command("reindex", "--json")
    assert renewing.older() == [] and sorted(found("lessons")) == sorted(lessons)
    SearchIndex.objects.all().delete()
    SearchIndex.locked("public")
    assert renewing.older() == []
