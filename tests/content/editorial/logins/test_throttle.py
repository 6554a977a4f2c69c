"""Whoever guesses has to wait; whoever works here does not."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

PASSWORD = "a long enough secret"


@pytest.fixture(autouse=True)
def people(db, settings):
    settings.TRUSTED_PROXIES = 1
    settings.LOGIN_FAILURES = {"person": 3, "name": 6, "address": 8}
    for name in ("ana", "ben"):
        get_user_model().objects.create_superuser(name, f"{name}@riverbend.example", PASSWORD)


def tries(name, password="wrong", address="203.0.113.7", client=None):
    """One attempt, by default with a browser that nobody used before."""
    form = {"username": name, "password": password}
    return (client or Client()).post("/admin/login/", form, headers={"X-Forwarded-For": address})


def status(*args, **kwargs):
    return tries(*args, **kwargs).status_code


def words(response):
    """The page without the token against forged forms, which differs each time."""
    return re.sub(r"CSRF_TOKEN[^,]+,", "", response.content.decode())


def test_after_some_wrong_passwords_even_the_right_one_has_to_wait():
    assert [status("ana") for _ in range(3)] == [200, 200, 429]
    refused = tries("ana", PASSWORD)
    assert refused.status_code == 429 and refused["Retry-After"] == "900"
    assert "Wait 15 minutes" in refused.content.decode()
    assert status("ana", PASSWORD, address="198.51.100.2") == 302, "at another address ana is let in"
    assert status("ben", PASSWORD) == 302, "and so is her colleague at this one"


def test_a_name_that_nobody_has_is_answered_alike():
    known = [tries("ana") for _ in range(4)]
    unknown = [tries("nobody") for _ in range(4)]
    assert [each.status_code for each in known] == [each.status_code for each in unknown] == [200, 200, 429, 429]
    assert words(known[-1]) == words(unknown[-1])


def test_one_password_for_many_names_is_a_guess_too():
    assert [status(f"person{number}") for number in range(8)] == [200] * 7 + [429]
    assert status("ben", PASSWORD) == 429


def test_many_addresses_cannot_try_one_name_for_long():
    assert [status("ana", address=f"198.51.100.{number}") for number in range(6)] == [200] * 5 + [429]


def test_a_browser_that_somebody_works_with_is_not_locked_out_by_strangers():
    at_work = Client()
    assert status("ben", PASSWORD, client=at_work) == 302
    at_work.post("/admin/logout/")
    for number in range(8):
        tries(f"person{number}")
    for number in range(6):
        tries("ben", address=f"198.51.100.{number}")
    assert status("ben", PASSWORD) == 429, "a new browser has to wait"
    assert status("ben", PASSWORD, client=at_work) == 302
    assert status("ana", PASSWORD, client=at_work) == 429, "it is known for those who used it"


def test_getting_in_forgives_nothing_but_ones_own_mistakes():
    for number in range(7):
        tries(f"person{number}")
    assert status("ben", PASSWORD) == 302
    assert status("person7") == 429


def test_trying_on_does_not_make_anybody_wait_longer():
    for _ in range(3):
        tries("ana")
    before = AccessAttempt.objects.get().attempt_time
    assert status("ana") == 429
    assert AccessAttempt.objects.get().attempt_time == before
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert status("ana", PASSWORD) == 302


def test_a_household_is_one_address_and_passwords_are_not_kept():
    for number in range(3):
        tries("ana", password="hunter2", address=f"2001:db8::{number}")
    assert status("ana", PASSWORD, address="2001:db8::ffff") == 429
    [attempt] = AccessAttempt.objects.all()
    assert attempt.ip_address == "2001:db8::" and "hunter2" not in attempt.post_data


def test_the_cookie_of_a_browser_opens_nothing_and_cannot_be_made_up():
    client = Client()
    tries("ana", PASSWORD, client=client)
    cookie = client.cookies["desk-browser"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/admin/"
    stranger = Client()
    stranger.cookies["desk-browser"] = cookie.value
    assert stranger.get("/admin/").status_code == 302
    stranger.cookies["desk-browser"] = "WyJiZW4iXQ:made:up"
    assert status("ben", PASSWORD, client=stranger) == 302
