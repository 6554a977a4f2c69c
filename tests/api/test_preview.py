"""A draft on every channel, for whoever holds a token, and for nobody else."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone

from content.publishing import preview

HTML = {"HTTP_ACCEPT": "text/html"}


@pytest.fixture
def author(db):
    return get_user_model().objects.create_superuser("ana", "ana@riverbend.example", "-")


@pytest.fixture
def draft(make_department, make_service):
    """A live service with a draft that nobody has published."""
    service = make_service(make_department("Parks"), "Rent a canoe", summary="As it was.")
    service.summary = "As it will be."
    service.agent_notes = "<p>The key is under the mat.</p>"
    service.sms_text = "Canoes: reply CANOE"
    service.save_revision()
    return service.get_latest_revision_as_object()


def open_html(client, token, **asked):
    response = client.get("/preview", {"token": token, **asked}, **HTML)
    return response.status_code, response.content.decode()


def test_a_draft_is_the_document_that_publishing_then_stores(client, draft, readers):
    token = preview.issue(draft)

    previewed = client.get("/preview", {"token": token}).json()
    draft.save_revision().publish()

    stored = readers.see(draft)
    stamps = ("version", "updated_at", "content_updated_at")
    assert {key: value for key, value in previewed.items() if key not in stamps} == {
        key: value for key, value in stored.items() if key not in stamps
    }


def test_all_six_channels_stand_side_by_side(client, draft):
    status, page = open_html(client, preview.issue(draft, audience="agent"), channel="all")

    assert status == 200
    for label in ("Website", "Kiosk", "Chat", "Voice", "Text message", "311 agent"):
        assert f'<h2 class="channel" lang="en" dir="ltr">{label}</h2>' in page
    assert "Canoes: reply CANOE" in page and "The key is under the mat." in page


def test_each_kind_of_item_is_shown_with_what_is_its_own(client, make_alert, make_department, make_location):
    place = make_location(make_department("Parks"), "North Pool", address_1="7 Pool Lane")
    shown = {page: open_html(client, preview.issue(page, audience="agent"))[1] for page in (make_alert(), place)}

    assert ["A water main broke." in page for page in shown.values()] == [True, False]
    assert ["7 Pool Lane" in page for page in shown.values()] == [False, True]


@pytest.mark.parametrize("channel", ["website", "kiosk", "chat", "voice", "all", "agent", "nonsense"])
def test_a_public_token_shows_nothing_of_the_agents(client, draft, channel):
    status, page = open_html(client, preview.issue(draft), channel=channel)
    assert status == 200 and "As it will be." in page
    assert "under the mat" not in page and "311 agent" not in page


def test_a_public_token_opens_no_agents_document(client, draft):
    token = preview.issue(draft)
    assert client.get("/preview", {"token": token, "audience": "agent"}).status_code == 404
    agent = preview.issue(draft, audience="agent")
    assert "mat" in client.get("/preview", {"token": agent, "audience": "agent"}).json()["agent"]["notes_text"]


def test_the_draft_of_a_translation_is_shown_in_the_chosen_language(client, draft, author, translate):
    spanish = translate(draft, title="Alquilar una canoa", summary="Como era.")
    spanish.summary = "Como será."
    spanish.save_revision()

    token = preview.issue(draft, author)
    status, page = open_html(client, token, locale="es")
    assert status == 200 and "Como será." in page and 'lang="es"' in page
    assert client.get("/preview", {"token": token, "locale": "es"}).json()["summary"] == "Como será."


def test_a_translation_is_not_shown_to_who_may_not_edit_it(client, draft, translate):
    translate(draft, title="Alquilar una canoa")
    stranger = get_user_model().objects.create_user("eve", "eve@riverbend.example", "-")
    for maker in (None, stranger):
        assert open_html(client, preview.issue(draft, maker), locale="es")[0] == 404


def test_a_program_is_told_as_a_program_why_there_is_no_draft(client, draft, author):
    def problem(accept="application/json", **asked):
        response = client.get("/preview", {"token": preview.issue(draft, author), **asked}, headers={"Accept": accept})
        assert response["Content-Type"] == "application/problem+json"
        assert response["Cache-Control"] == "private, no-store"
        assert response.status_code == response.json()["status"]
        return response.json()

    assert problem(token="bad")["type"] == "/problems/not-found"
    assert problem(token="bad", accept="*/*", channel="fax")["type"] == "/problems/not-found"
    assert problem(audience="agent")["type"] == "/problems/not-found"
    assert problem(locale="xx")["allowed"] == ["en", "es", "zh-Hans", "ar"]
    untranslated = problem(locale="ar")
    assert untranslated["type"] == "/problems/not-translated"
    assert untranslated["available_locales"] == ["en"]
    assert problem(channel="fax")["allowed"] == ["website", "kiosk", "chat", "voice", "sms", "all"]

    assert client.get("/preview", {"token": preview.issue(draft), "channel": "sms"}).json()["title"] == "Rent a canoe"
    assert open_html(client, "bad")[0] == 404, "a browser keeps its page"
    assert open_html(client, preview.issue(draft), channel="fax")[0] == 200


def test_wrong_expired_revoked_and_orphaned_tokens_answer_the_same(client, draft, author):
    past = timezone.now() - timedelta(hours=2)
    expired = preview.issue(draft, now=past)
    revoked = preview.issue(draft, author, note="For the attorney")
    preview.revoke(draft, preview.links(draft).get().pk)
    answers = {open_html(client, token) for token in ("", "nonsense", expired, revoked)}
    assert [status for status, _ in answers] == [404]


def test_what_somebody_handed_on_ends_when_they_may_no_longer_sign_in(client, draft, author):
    link = preview.issue(draft, author, note="For a friend", lifetime=timedelta(days=30))
    author.is_active = False
    author.save()

    assert open_html(client, link) == open_html(client, "nonsense")
    assert not preview.links(draft).exists()


def test_a_draft_is_kept_by_nobody_on_the_way(client, draft):
    response = client.get("/preview", {"token": preview.issue(draft)})
    assert response["Cache-Control"] == "private, no-store"
    assert (response["X-Robots-Tag"], response["Referrer-Policy"]) == ("noindex", "no-referrer")


def test_an_editor_hands_a_link_on_and_revokes_it(client, desk, draft):
    address = reverse("editorial_preview_links", args=[draft.pk])

    made = desk.client.post(address, {"note": "City attorney", "days": "7", "audience": "public"})
    link = made.context["made"]
    assert link.startswith("http") and "City attorney" in made.content.decode()
    client.logout()
    query = link.partition("?")[2]
    assert "As it will be." in client.get(f"/preview?{query}", **HTML).content.decode()

    client.force_login(get_user_model().objects.get(username="ana"))
    listed = client.get(address).content.decode()
    assert "City attorney" in listed and link not in listed
    client.post(address, {"revoke": preview.links(draft).get().pk})
    assert client.get(f"/preview?{query}", **HTML).status_code == 404
    history = client.get(reverse("wagtailadmin_pages:history", args=[draft.pk])).content.decode()
    assert "A preview link for 7 days: City attorney" in history
    assert "A preview link was revoked: City attorney" in history


def test_only_who_may_edit_the_page_makes_links(client, draft):
    client.force_login(get_user_model().objects.create_user("eve", "eve@riverbend.example", "-"))
    response = client.post(reverse("editorial_preview_links", args=[draft.pk]), {"note": "me", "days": "1"})
    assert response.status_code == 302 and "login" in response["Location"]
    assert not preview.links(draft).exists()


@pytest.mark.parametrize(
    "answer", [{"note": "", "days": "7"}, {"note": "x", "days": "365"}, {"note": "x" * 121, "days": "1"}]
)
def test_a_link_without_a_reader_or_an_end_is_refused(desk, draft, answer):
    response = desk.client.post(reverse("editorial_preview_links", args=[draft.pk]), {"audience": "public", **answer})
    assert response.context["form"].errors and not preview.links(draft).exists()


def _light(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    """As WCAG 2 counts it."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_links_and_buttons_are_read_by_day_and_in_the_dark():
    style = get_template("api/preview/base.html").template.source
    accent, on_accent = (
        re.search(rf"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)", style).groups()
        for name in ("accent", "on-accent")
    )
    canvas = ("#ffffff", "#121212")  # of browsers
    for ground in (canvas, on_accent):
        assert all(_contrast(*pair) >= 4.5 for pair in zip(accent, ground, strict=True))
