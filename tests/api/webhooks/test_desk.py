"""The screens for webhooks: a secret is seen once, deeds do what they say, and only administrators come in."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from api.webhooks import replay, standing
from api.webhooks.models import Webhook
from tests.fixtures.webhooks import states, told

FORM = {"name": "City website", "url": "https://hooks.example/in"}


def text(response):
    assert response.status_code == 200, response
    return response.content.decode()


@pytest.fixture
def browser(desk):
    return desk.client


def do(browser, webhook, deed, follow=True):
    return browser.post(reverse("webhook_do", args=[webhook.pk, deed]), follow=follow)


def test_a_webhook_is_made_and_its_secret_seen_once(browser, parks, make_topic):
    topic = make_topic("Pools")
    form = text(browser.get(reverse("webhooks:add")))
    assert "Parks" in form and "Pools" in form and "Official documents" in form

    chosen = {"types": ["service", "faq"], "topics": [str(topic.translation_key)], "locales": ["es"]}
    made = browser.post(reverse("webhooks:add"), {**FORM, **chosen})

    (secret,) = set(re.findall(r"whsec_[A-Za-z0-9+/=]+", text(made)))
    assert "no-store" in made.headers["Cache-Control"]
    webhook = Webhook.objects.get()
    assert (webhook.types, webhook.locales, webhook.events) == (["service", "faq"], ["es"], [])
    assert webhook.topics == [str(topic.translation_key)]
    assert webhook.after > 0
    for screen in ("webhooks:edit", "webhooks:history", "webhook_messages", "webhook_replay"):
        assert secret not in text(browser.get(reverse(screen, args=[webhook.pk])))
    assert secret not in text(browser.get(reverse("webhooks:index")))


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://hooks.example/in", "must begin with https://"),
        ("https://10.0.0.1/in", "not a public address"),
        ("https://localhost/in", "localhost is not a public address: this machine."),
        ("https://intranet/in", "not a public address: a name without a dot"),
        ("https://ana:x@hooks.example/in", "no user name"),
        ("hooks", "must begin with https://"),
    ],
)
def test_an_address_that_is_never_asked_is_refused_on_its_field(browser, url, why):
    response = browser.post(reverse("webhooks:add"), {**FORM, "url": url})
    assert why in response.context["form"].errors["url"][0]
    assert not Webhook.objects.exists()


def test_it_is_changed_and_keeps_its_secret(browser, make_webhook, parks):
    webhook = make_webhook("https://hooks.example/in", departments=[str(parks.translation_key), "0" * 32], failures=2)
    form = text(browser.get(reverse("webhooks:edit", args=[webhook.pk])))
    assert "No longer published" in form

    browser.post(reverse("webhooks:edit", args=[webhook.pk]), {**FORM, "events": ["item.deleted"]})

    webhook.refresh_from_db()
    assert (webhook.name, webhook.events, webhook.departments) == ("City website", ["item.deleted"], [])
    assert webhook.failures == 2, "the address is the same"
    browser.post(reverse("webhooks:edit", args=[webhook.pk]), {**FORM, "url": "https://other.example/in"})
    webhook.refresh_from_db()
    assert (webhook.failures, webhook.failing_since) == (0, None)
    assert standing.signing.shown(standing.signing.secret_of(webhook.salt)) == webhook.secret


def test_the_test_button_sends_a_ping_and_shows_what_came_of_it(browser, make_receiver, make_webhook, post):
    receiver = make_receiver((200, {}, b"<b>hello</b>"))
    webhook = make_webhook(receiver)

    waiting = text(do(browser, webhook, "test"))
    assert "on its way" in waiting and "data-looks-again" in waiting
    post.now = webhook.deliveries.get().created_at
    post.sends()

    assert told(receiver) == ["wellspring.ping"]
    shown = text(browser.get(reverse("webhook_message", args=[webhook.deliveries.get().pk])))
    assert "Delivered" in shown and "&lt;b&gt;hello" in shown and "looks-again" not in shown
    assert "Taken (200)" in text(browser.get(reverse("webhooks:index")))


def test_pausing_resuming_and_a_new_secret(browser, make_webhook):
    webhook = make_webhook("https://hooks.example/in")
    assert "Messages wait until you resume it" in text(do(browser, webhook, "pause"))
    assert "Messages go out again" in text(do(browser, webhook, "resume"))
    standing.disable(webhook.pk, "It answered 410", webhook.created_at)
    assert "It answered 410" in text(browser.get(reverse("webhooks:edit", args=[webhook.pk])))
    assert "was not sent" in text(do(browser, webhook, "resume"))

    turned = do(browser, webhook, "turn-secret")
    (secret,) = set(re.findall(r"whsec_[A-Za-z0-9+/=]+", text(turned)))
    assert secret != webhook.secret and "no-store" in turned.headers["Cache-Control"]
    assert "still counts until" in text(browser.get(reverse("webhooks:edit", args=[webhook.pk])))
    logged = ModelLogEntry.objects.filter(label=webhook.name).values_list("action", flat=True)
    assert {"wellspring.webhook.pause", "wellspring.webhook.turn-secret"} <= set(logged)
    assert "Given a new secret" in text(browser.get(reverse("webhooks:history", args=[webhook.pk])))
    assert browser.get(reverse("webhook_do", args=[webhook.pk, "pause"])).status_code == 405


def test_messages_are_sieved_and_sent_again(browser, make_receiver, make_webhook, parks, edit, make_faq, post):
    receiver = make_receiver()
    webhook = make_webhook(receiver)
    edit(parks, summary="One")
    make_faq(parks, "Why?")
    post.goes_out()
    listed = reverse("webhook_messages", args=[webhook.pk])
    assert "/parks/why" in text(browser.get(listed)) and "/parks/why" not in text(browser.get(f"{listed}?type=service"))
    assert "/parks/why" not in text(browser.get(f"{listed}?state=failed"))

    message = webhook.deliveries.get(type="faq")
    browser.post(reverse("webhook_message_again", args=[message.pk]))
    assert states(webhook) == ["delivered", "waiting"]
    assert [row.attempted for row in browser.get(listed).context["object_list"]] == [1, 1]
    assert [row.waiting for row in browser.get(reverse("webhooks:index")).context["object_list"]] == [1]


def test_a_range_is_asked_for_in_times_or_numbers(browser, make_receiver, make_webhook, parks, edit, post):
    webhook = make_webhook(make_receiver())
    edit(parks, summary="One")
    post.goes_out()
    sequence = webhook.deliveries.get().sequence
    url = reverse("webhook_replay", args=[webhook.pk])

    def errors(**form):
        return browser.post(url, form).context["form"].errors

    assert "one of both" in str(errors())
    assert "one of both" in str(errors(since="2026-01-01 10:00", first=1))
    assert errors(since="1999-01-01 10:00", until="1999-01-02 10:00")["since"]
    assert f"number {sequence}" in errors(first=sequence + 1)["first"][0]
    assert errors(since="soon")["since"]

    assert browser.post(url, {"since": "2020-01-01 10:00", "delivered_too": "on"}).status_code == 302
    replay.work(post.now)
    assert "waiting" in states(webhook)
    webhook.refresh_from_db()
    assert webhook.replay_next is None


@pytest.mark.parametrize("role", ["Editors", "Approvers", "Readers", "Administrators"])
def test_only_administrators_come_in(role, person, desk_of, make_webhook):
    webhook = make_webhook("https://hooks.example/in")
    client = desk_of(person("somebody", role)).client
    pages = [reverse("webhooks:index"), reverse("webhooks:add"), reverse("webhooks:edit", args=[webhook.pk])]
    pages += [reverse(name, args=[webhook.pk]) for name in ("webhook_messages", "webhook_replay")]
    may = role == "Administrators"
    for page in pages:
        assert client.get(page).status_code == (200 if may else 302), page
    assert client.post(reverse("webhook_do", args=[webhook.pk, "pause"])).status_code == 302
    webhook.refresh_from_db()
    assert webhook.state == ("paused" if may else "active")


def test_screens_ask_as_much_for_many_as_for_few(browser, make_webhook, parks, edit, post):
    def asked():
        urls = [reverse("webhooks:index"), reverse("webhook_messages", args=[webhook.pk])]
        counts = []
        for url in urls:
            browser.get(url)
            with CaptureQueriesContext(connection) as queries:
                text(browser.get(url))
            counts.append(len(queries))
        return counts

    webhook = make_webhook("https://hooks.example/in")
    edit(parks, summary="One")
    post.collects()
    few = asked()
    for number in range(8):
        make_webhook("https://hooks.example/in", f"Another {number}")
    for number in range(8):
        edit(parks, summary=str(number))
    post.collects()
    assert asked() == few
