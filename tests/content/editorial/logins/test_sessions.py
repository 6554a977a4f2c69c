"""Sessions at the desk end."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from content.editorial.logins import sessions


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        moment = timezone.now()

        def passes(self, **much):
            self.moment += timedelta(**much)

    clock = Clock()
    monkeypatch.setattr(sessions.timezone, "now", lambda: clock.moment)
    return clock


@pytest.fixture
def ana(db):
    return get_user_model().objects.create_superuser("ana", "ana@riverbend.example", "a long enough secret")


@pytest.fixture
def desk(ana, client, clock):
    client.force_login(ana)
    return client


def is_in(client, path="/admin/account/"):
    return client.get(path).status_code == 200


def test_who_works_on_stays_until_the_working_day_is_over(desk, clock):
    for _ in range(11):
        assert is_in(desk)
        clock.passes(hours=1)
    assert is_in(desk)
    clock.passes(hours=1)
    assert not is_in(desk)
    assert "You signed in a long time ago" in desk.get("/admin/login/").content.decode()


def test_who_goes_away_is_signed_out(desk, clock):
    assert is_in(desk)
    clock.passes(minutes=119)
    assert is_in(desk)
    clock.passes(minutes=121)
    assert not is_in(desk)
    assert "You were away for a while" in desk.get("/admin/login/").content.decode()


def test_a_page_left_open_asks_on_and_does_not_count(desk, clock):
    assert is_in(desk)
    for _ in range(5):
        clock.passes(minutes=30)
        desk.post("/admin/editing-sessions/ping/content/service/1/1/")
    assert not is_in(desk)


def test_that_somebody_is_there_is_written_once_a_minute(desk, clock):
    is_in(desk)
    before = desk.session[sessions.SEEN]
    clock.passes(seconds=30)
    is_in(desk)
    assert desk.session[sessions.SEEN] == before
    clock.passes(seconds=31)
    is_in(desk)
    assert desk.session[sessions.SEEN] > before


def test_a_new_password_ends_the_other_sessions(desk, ana):
    elsewhere = Client()
    elsewhere.force_login(ana)
    assert is_in(elsewhere)
    ana.set_password("another long secret")
    ana.save()
    assert not is_in(elsewhere)
