"""The screens for consumers: a key is seen once, deeds do what they say, and only administrators come in."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from api import keys
from api.models import ApiConsumer, ApiKey, ApiUsage

FORM = {"name": "City website", "audience": "public", "contact": "web@riverbend.example", "origins": ""}


def text(response):
    assert response.status_code == 200, response
    return response.content.decode()


@pytest.fixture
def browser(city, desk):
    return desk.client


@pytest.fixture
def website(db):
    record, key = keys.issue("Website", "public", now=timezone.now())
    return record, key


def do(browser, record, deed):
    return browser.post(
        reverse("consumer_key", args=[record.consumer_id, deed]), {"prefix": record.prefix}, follow=True
    )


def key_in(response):
    (key,) = set(re.findall(r"wsp_[0-9a-f]{8}_[A-Za-z0-9_-]{43}", text(response)))
    return key


def test_a_consumer_is_made_and_its_key_seen_once(browser):
    form = {**FORM, "origins": "https://riverbend.example/\nhttps://kiosk.riverbend.example", "per_day": "5000"}
    made = browser.post(reverse("consumers:add"), form)

    key = key_in(made)
    assert "no-store" in made.headers["Cache-Control"]
    consumer = ApiConsumer.objects.get()
    assert consumer.origins == ["https://riverbend.example", "https://kiosk.riverbend.example"]
    assert consumer.per_day == 5000
    assert keys.holder_of(f"Bearer {key}", now=timezone.now()).consumer_id == consumer.pk
    for screen in (reverse("consumers:edit", args=[consumer.pk]), reverse("consumers:index")):
        assert key not in text(browser.get(screen))


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("HTTPS://WWW.Riverbend.example/", "https://www.riverbend.example"),
        ("https://riverbend.example:443", "https://riverbend.example"),
        ("http://riverbend.example:8080", "http://riverbend.example:8080"),
        ("https://ciudad-ribera-ñ.example", "https://xn--ciudad-ribera--3nb.example"),
    ],
)
def test_a_page_may_be_typed_otherwise_than_browsers_say_it(browser, client, typed, sent):
    key = key_in(browser.post(reverse("consumers:add"), {**FORM, "origins": typed}))
    headers = {"Authorization": f"Bearer {key}", "Origin": sent}
    assert client.get("/api/v1/services", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("origins", "riverbend.example", "is not the beginning of an address"),
        ("origins", "https://riverbend.example/pages", "is not the beginning of an address"),
        ("origins", "https://[riverbend.example", "is not the beginning of an address"),
        ("origins", "https://riverbend.example:port", "is not the beginning of an address"),
        ("origins", "https://sam@riverbend.example", "is not the beginning of an address"),
        ("origins", "https://?", "is not the beginning of an address"),
        ("per_minute", "0", "greater than or equal to 1"),
        ("name", "", "required"),
    ],
)
def test_what_cannot_be_is_told_on_its_field(browser, field, value, why):
    assert why in text(browser.post(reverse("consumers:add"), {**FORM, field: value}))
    assert not ApiConsumer.objects.exists()


def test_what_a_key_opens_does_not_change(browser, website):
    consumer = website[0].consumer
    browser.post(reverse("consumers:edit", args=[consumer.pk]), {**FORM, "audience": "agent"})
    consumer.refresh_from_db()
    assert (consumer.name, consumer.audience) == ("City website", "public")


def test_keys_are_replaced_and_revoked_and_who_did_it_is_kept(browser, website):
    record, old = website
    new = key_in(do(browser, record, "rotate"))
    assert keys.holder_of(f"Bearer {old}", now=timezone.now())
    assert keys.holder_of(f"Bearer {new}", now=timezone.now() + keys.OVERLAP + timedelta(days=1))

    assert "opens nothing any more" in text(do(browser, record, "revoke"))
    assert "is not in force any more" in text(do(browser, record, "rotate"))
    assert ApiKey.objects.filter(revoked_at=None).count() == 1
    logged = ModelLogEntry.objects.filter(action__startswith="wellspring.key.").order_by("pk")
    assert [entry.action.rpartition(".")[2] for entry in logged] == ["rotate", "revoke"]
    assert new not in repr(list(logged.values_list("data", flat=True)))


def test_it_is_asked_before_a_key_is_revoked(browser, website):
    record, key = website
    edit = reverse("consumers:edit", args=[record.consumer_id])
    ask = reverse("consumer_key_revoke", args=[record.consumer_id, record.prefix])
    deed = reverse("consumer_key", args=[record.consumer_id, "revoke"])

    shown = text(browser.get(edit))
    assert ask in shown and deed not in shown, "no click on this screen revokes it"
    asked = text(browser.get(ask))

    assert f'action="{deed}"' in asked and "cannot be undone" in asked
    assert f'href="{edit}">Keep it' in asked
    assert keys.holder_of(f"Bearer {key}", now=timezone.now()), "it is only asked"
    assert browser.get(reverse("consumer_key_revoke", args=[record.consumer_id, "wsp_00000000"])).status_code == 404


def test_a_key_of_another_is_not_to_be_had(browser, website):
    record, _ = keys.issue("Console", "agent", now=timezone.now())
    address = reverse("consumer_key", args=[website[0].consumer_id, "revoke"])
    assert browser.post(address, {"prefix": record.prefix}).status_code == 404
    record.refresh_from_db()
    assert record.revoked_at is None


def test_what_it_asked_is_shown_by_day(browser, website):
    consumer, today = website[0].consumer, timezone.now().date()
    ApiUsage.objects.create(consumer=consumer, day=today, requests=1234, refused=7)
    ApiUsage.objects.create(consumer=consumer, day=today - timedelta(days=60), requests=99)
    page = text(browser.get(reverse("consumers:edit", args=[consumer.pk])))
    assert "1234" in page and "7" in page and ">99<" not in page
    assert "1234" in text(browser.get(reverse("consumers:index")))


def test_a_key_is_one_in_the_list_however_many_days_it_was_used(browser, website):
    consumer, today = website[0].consumer, timezone.now().date()
    keys.issue_to(consumer, now=timezone.now())
    for ago in range(5):
        ApiUsage.objects.create(consumer=consumer, day=today - timedelta(days=ago), requests=10)

    (row,) = re.findall(
        r"<tr>(.*?)</tr>", text(browser.get(reverse("consumers:index"))).partition("<tbody>")[2], re.DOTALL
    )
    cells = [" ".join(re.sub("<.*?>", " ", cell).split()) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
    assert cells[-3:-1] == ["2", "50"], "keys in force, and requests"


def test_the_list_asks_as_much_for_many_as_for_few(browser, website):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            text(browser.get(reverse("consumers:index")))
        return len(captured)

    asked()
    few = asked()
    for number in range(20):
        keys.issue(f"Kiosk {number}", "public", now=timezone.now())
    assert asked() == few


@pytest.mark.parametrize("role", ["Editors", "Approvers", "Agents", "Readers"])
def test_only_administrators_come_in(city, website, client, django_user_model, role):
    from django.contrib.auth.models import Group

    person = django_user_model.objects.create_user("somebody", password="x")
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)
    record = website[0]
    ask = reverse("consumer_key_revoke", args=[record.consumer_id, record.prefix])
    for screen in (reverse("consumers:index"), reverse("consumers:edit", args=[record.consumer_id]), ask):
        assert client.get(screen).status_code == 302
    response = client.post(reverse("consumer_key", args=[record.consumer_id, "make"]))
    assert response.status_code in (302, 403)
    assert ApiKey.objects.count() == 1
