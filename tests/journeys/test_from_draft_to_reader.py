"""A service goes its way in a browser: Tom writes it in two languages, Ada approves it for a day; an answer leaves."""

from __future__ import annotations

import json
import urllib.request
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from content.models import Service
from content.publishing.relay import Relay

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]

CHANNELS = ["Website", "Kiosk", "Chat", "Voice", "Text message", "311 agent"]


@pytest.fixture
def parks(transactional_db: Any, make_department: Any, translate: Any) -> Any:
    department = make_department("Parks")
    translate(department, title="Parques")
    return department


@pytest.fixture
def tom(people: Any, parks: Any) -> Any:
    """He writes the pages of Parks."""
    return people("tom", "editors", parks)


@pytest.fixture
def ada(people: Any, parks: Any) -> Any:
    """She approves them."""
    return people("ada", "approvers", parks)


def fetch(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def test_an_editor_writes_a_service_sees_it_on_six_channels_and_sends_it_in_two_languages(
    tom: Any, ada: Any, parks: Any, screen: Any, live_server: Any
) -> None:
    screen.signs_in("tom", "-")
    screen.open(f"/admin/pages/{parks.pk}/add_subpage/")
    screen.page.get_by_role("link", name="Service").first.click()
    screen.page.fill("[name=title]", "Rent a canoe")
    screen.page.fill("[name=summary]", "Paddle the river on a summer evening.")
    screen.writes_text("Bring a hat.")
    screen.saves()

    seen = screen.previews("all")
    assert list(seen) == CHANNELS
    assert all("Paddle the river" in text for text in seen.values())
    assert "Bring a hat." in seen["Website"] and "Bring a hat." not in seen["Text message"]

    screen.chooses("Translate")
    screen.page.get_by_label("Español").check()
    screen.page.get_by_role("button", name="Submit").click()
    screen.is_told()
    screen.page.fill("[name=title]", "Alquile una canoa")
    screen.page.fill("[name=summary]", "Reme por el río una tarde de verano.")
    screen.submits()
    screen.open("/admin/")
    screen.page.get_by_role("link", name="Rent a canoe").click()  # under “My drafts”
    screen.submits()

    waiting = Service.objects.filter(pk__in=ada.waiting()).order_by("pk")
    assert [page.get_latest_revision_as_object().title for page in waiting] == ["Rent a canoe", "Alquile una canoa"]
    assert fetch(f"{live_server.url}/api/v1/services")["items"] == []


def test_somebody_else_approves_it_for_a_day_and_that_day_it_is_there(
    tom: Any, ada: Any, parks: Any, screen: Any, live_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    tom.desk.create("service", parks, title="Rent a canoe", slug="rent-a-canoe", summary="Paddle the river.")
    tom.submits(Service.objects.get())
    then = timezone.now() + timedelta(days=2)

    screen.signs_in("ada", "-")
    screen.page.get_by_role("link", name="Rent a canoe").click()
    screen.page.get_by_label("Toggle status").click()
    screen.page.get_by_role("button", name="Set schedule").click()
    screen.page.fill("[name=go_live_at]", f"{timezone.localtime(then):%Y-%m-%d %H:%M}")
    screen.page.get_by_role("button", name="Save schedule").press("Enter")  # a calendar that opens late covers it
    screen.is_told()
    screen.page.get_by_role("button", name="Approve", exact=True).click()
    screen.is_told()
    services = f"{live_server.url}/api/v1/services"
    assert fetch(services)["items"] == []

    with monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: then + timedelta(minutes=1))  # Wagtail looks at it by itself
        Relay(clock=timezone.now).catch_up()
    assert [item["title"] for item in fetch(services)["items"]] == ["Rent a canoe"]


def test_an_answer_that_is_wrong_now_is_withdrawn_and_says_so(
    ada: Any, parks: Any, make_faq: Any, screen: Any, live_server: Any
) -> None:
    swim = make_faq(parks, "Can I swim?", summary="Yes, every day.")
    answers = f"{live_server.url}/api/v1/faqs"
    assert fetch(f"{answers}/can-i-swim")["withdrawn"] is None

    screen.signs_in("ada", "-")
    screen.open(f"/admin/pages/{swim.pk}/edit/")
    screen.chooses("Withdraw…")
    screen.page.get_by_label("Notice").fill("The pool is closed until May.")
    screen.page.get_by_role("button", name="Withdraw").click()
    screen.is_told()

    assert fetch(f"{answers}/can-i-swim")["withdrawn"]["notice"] == "The pool is closed until May."
    assert fetch(answers)["items"] == []
