"""Letters with a link to a new password tell nobody who has a login."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.editorial.logins import new_passwords
from content.editorial.logins.models import AskedForPassword
from content.editorial.logins.new_passwords import write_letters


@pytest.fixture(autouse=True)
def ana(db):
    return get_user_model().objects.create_superuser("ana", "ana@riverbend.example", "a long enough secret")


def asks(client, email):
    return client.post("/admin/password_reset/", {"email": email})


def test_a_request_is_answered_alike_and_sends_nothing(client, mailoutbox):
    statements = []
    for email in ("ana@riverbend.example", "nobody@riverbend.example"):
        with CaptureQueriesContext(connection) as asked:
            answer = asks(client, email)
        statements.append([re.sub(r"'.*?'|_x\d+", "", query["sql"]) for query in asked])
        assert (answer.status_code, answer["Location"]) == (302, "/admin/password_reset/done/")
    assert statements[0] == statements[1]
    assert mailoutbox == []


def test_the_relay_writes_to_whoever_is_known_and_the_link_works(client, mailoutbox, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://desk.riverbend.example"
    asks(client, "nobody@riverbend.example")
    client.post("/admin/password_reset/", {"email": "Ana@Riverbend.example"}, headers={"Host": "testserver"})
    write_letters(timezone.now())
    write_letters(timezone.now())
    [letter] = mailoutbox
    assert letter.to == ["ana@riverbend.example"]
    link = re.search(r"https://desk\.riverbend\.example(/\S+)", letter.body)
    assert link is not None, "the address of the desk is from settings, whatever Host said"
    assert client.get(link[1], follow=True).status_code == 200


def test_a_flood_of_strangers_keeps_nobody_who_works_here_waiting(client, mailoutbox, monkeypatch):
    monkeypatch.setattr(new_passwords, "MOST", 30)
    for number in range(30):
        asks(client, f"nobody{number}@riverbend.example")
    write_letters(timezone.now())

    asks(client, "ana@riverbend.example")
    write_letters(timezone.now())

    assert [letter.to for letter in mailoutbox] == [["ana@riverbend.example"]]


def test_nobodys_inbox_is_filled(client, mailoutbox):
    now = timezone.now()
    for _ in range(5):
        asks(client, "ana@riverbend.example")
        write_letters(now)
    assert len(mailoutbox) == 1
    write_letters(now + timedelta(minutes=16))
    assert AskedForPassword.objects.count() == 0
    asks(client, "ana@riverbend.example")
    write_letters(now + timedelta(minutes=17))
    assert len(mailoutbox) == 2
