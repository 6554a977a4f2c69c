"""What an engine has still to be told of is not forgotten, and told as it is then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from content.documents import Audience
from content.transaction import publication
from search.cluster import owed
from search.cluster.models import OwedEntry
from search.engine import EngineFailed, EntriesRefused, Entry, Key
from search.engines.memory import MemoryEngine

pytestmark = [pytest.mark.django_db, pytest.mark.database]


class Interrupted(MemoryEngine):
    """Something happens while it is told."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        super().__init__()
        self.meanwhile = meanwhile

    def index(self, entries: Iterable[Entry]) -> None:
        super().index(entries)
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()


@pytest.fixture
def parks(make_department: Any) -> Any:
    return make_department("Parks")


@pytest.fixture
def key(parks: Any) -> Any:
    return parks.translation_key, "en"


def test_what_is_owed_is_told_once(key: Any) -> None:
    engine = MemoryEngine()
    owed.note("public", [key, key])
    owed.note("public", [key])
    assert (owed.waiting("public"), owed.waiting("agent")) == (1, 0)
    assert owed.pay(engine, "public") == 1
    assert set(engine.versions("public")) == {key}
    assert owed.pay(engine, "public") == 0
    assert owed.waiting_since() is None


def test_what_left_is_taken_out(parks: Any, key: Any) -> None:
    engine = MemoryEngine()
    owed.note("public", [key])
    owed.pay(engine, "public")
    parks.unpublish()
    owed.note("public", [key])
    assert owed.pay(engine, "public") == 1
    assert engine.count("public") == 0


def test_what_changes_while_it_is_told_is_told_again(parks: Any, key: Any) -> None:
    def retitled() -> None:
        parks.title = "Parks and pools"
        with publication():
            parks.save_revision().publish()

    engine = Interrupted(retitled)
    owed.note("public", [key])
    assert owed.pay(engine, "public") == 0
    assert owed.pay(engine, "public") == 1
    assert [found.entry.title for found in engine.indexes["public"].values()] == ["Parks and pools"]


def test_what_is_noted_again_while_it_is_told_stays_owed(key: Any) -> None:
    engine = Interrupted(lambda: owed.note("public", [key]))
    owed.note("public", [key])
    assert owed.pay(engine, "public") == 0
    assert owed.waiting("public") == 1


def test_an_engine_that_does_not_answer_is_owed_everything(key: Any) -> None:
    def down() -> None:
        raise EngineFailed("down")

    owed.note("public", [key])
    with pytest.raises(EngineFailed):
        owed.pay(Interrupted(down), "public")
    assert owed.waiting("public") == 1


def test_an_entry_that_is_refused_holds_up_no_other(key: Any, make_department: Any) -> None:
    def refuses() -> None:
        raise EntriesRefused("too long", {key})

    other = make_department("Water").translation_key, "en"
    owed.note("public", [key, other])
    assert owed.pay(Interrupted(refuses), "public") == 1
    assert OwedEntry.objects.get().key == key
    assert OwedEntry.objects.get().tries == 1


class Keeps(MemoryEngine):
    """Lets go of nothing, as an index may for a while whose disk is full."""

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        if refused := set(keys):
            raise EntriesRefused("the disk is full", refused)


def test_what_cannot_be_taken_out_keeps_nothing_from_being_put_in(parks: Any, key: Any, make_department: Any) -> None:
    engine = Keeps()
    owed.note("public", [key])
    owed.pay(engine, "public")
    water = make_department("Water").translation_key, "en"
    parks.unpublish()
    owed.note("public", [key, water])
    assert owed.pay(engine, "public") == 1
    assert set(engine.versions("public")) == {key, water}
    assert OwedEntry.objects.get().key == key


def test_an_entry_that_is_refused_beside_those_that_were_told_is_owed(key: Any) -> None:
    translation = key[0], "es"

    def refuses() -> None:
        raise EntriesRefused("busy", {translation})

    owed.note("public", [key])
    assert owed.pay(Interrupted(refuses), "public") == 1
    assert OwedEntry.objects.get().key == translation
