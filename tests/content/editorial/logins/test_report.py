"""Who gives people their logins sees who came and who tried in vain, and takes it away as a file."""

import csv

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

PASSWORD = "a long enough secret"


@pytest.fixture(autouse=True)
def limits(db, settings):
    settings.LOGIN_FAILURES = {"person": 2, "name": 6, "address": 8}
    get_user_model().objects.create_superuser("ana", "ana@riverbend.example", PASSWORD)


def tries(name, password):
    client = Client(headers={"User-Agent": "Firefox"})
    client.post("/admin/login/", {"username": name, "password": password})
    return client


def test_who_came_and_who_tried_in_vain_is_told_and_can_be_taken_away():
    tries("ana", "wrong")
    ana = tries("ana", PASSWORD)
    tries("my own password", "oh")
    tries("ana", "wrong")
    tries("ana", "wrong")

    page = ana.get(reverse("sign_ins")).content.decode()
    assert "5 sign-ins" in page and "Wrong password or code" in page and "my own password" not in page
    told = b"".join(ana.get(reverse("sign_ins"), {"export": "csv"}).streaming_content).decode()
    rows = list(csv.DictReader(told.splitlines()))
    assert [(row["Login"], row["What came of it"]) for row in rows] == [
        ("ana", "Wrong, and has to wait now"),
        ("ana", "Wrong password or code"),
        ("(nobody here)", "Wrong password or code"),
        ("ana", "Signed in"),
        ("ana", "Wrong password or code"),
    ]
    assert {(row["From"], row["Browser"]) for row in rows} == {("127.0.0.1", "Firefox")}
    assert "my own password" not in told


def test_it_is_for_those_who_give_people_their_logins(person, desk_of):
    editor, administrator = desk_of(person("eva", "Approvers")).client, desk_of(person("ben", "Administrators")).client

    assert editor.get(reverse("sign_ins")).status_code == 302
    assert "Sign-ins" not in editor.get(reverse("wagtailadmin_home")).content.decode()
    assert administrator.get(reverse("sign_ins")).status_code == 200
    assert "Sign-ins" in administrator.get(reverse("wagtailadmin_home")).content.decode()
