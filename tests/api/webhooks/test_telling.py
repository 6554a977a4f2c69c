"""The letter that says that a webhook was switched off: to whom, once, and not lost with a mail server."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core import mail

from api.webhooks import outcomes, standing, telling


@pytest.fixture
def people(db):
    """Those who may change webhooks, with and without a mail address, and those who may not."""
    make = get_user_model().objects.create_user
    make("ana", "ana@riverbend.example", is_superuser=True)
    make("bo", "bo@riverbend.example").user_permissions.add(Permission.objects.get(codename="change_webhook"))
    make("nowhere", "", is_superuser=True)
    make("left", "left@riverbend.example", is_superuser=True, is_active=False)
    make("editor", "editor@riverbend.example")


@pytest.fixture
def switched_off(people, make_receiver, make_webhook, parks, edit, post):
    webhook = make_webhook(make_receiver(410))
    edit(parks, summary="Changed.")
    post.goes_out()
    return webhook


def test_those_who_may_change_webhooks_are_told_once_why_and_where(switched_off, post, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://cms.riverbend.example"
    for _ in range(2):
        telling.tell(post.now)
        post.passes(hours=1)
    (letter,) = mail.outbox
    assert sorted(letter.to) == ["ana@riverbend.example", "bo@riverbend.example"]
    assert letter.subject == "The webhook “Website” was switched off"
    for said in (
        switched_off.url,
        outcomes.GONE,
        f"https://cms.riverbend.example/admin/webhooks/edit/{switched_off.pk}/",
    ):
        assert said in letter.body


def test_each_time_is_told_and_not_what_was_mended_before(switched_off, post):
    standing.resume(switched_off)
    telling.tell(post.now)
    assert mail.outbox == []
    for _ in range(2):
        standing.disable(switched_off.pk, outcomes.UNANSWERED, post.now)
        telling.tell(post.now)
        standing.resume(switched_off)
    assert [outcomes.UNANSWERED in letter.body for letter in mail.outbox] == [True, True]


def test_while_the_mail_server_is_away_it_is_tried_now_and_then(switched_off, post, monkeypatch):
    tried = []

    def away(*args):
        tried.append(args)
        raise ConnectionRefusedError

    monkeypatch.setattr(telling, "send_mail", away)
    for _ in range(3):
        telling.tell(post.now)
        post.passes(seconds=5)
    assert len(tried) == 1
    monkeypatch.undo()
    post.now += telling.AGAIN + timedelta(seconds=1)
    telling.tell(post.now)
    assert len(mail.outbox) == 1
