"""An editor writes a service in a browser; a website, an agent and a resident find it."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from content.publishing.relay import Relay

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def editor(transactional_db: Any) -> None:
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")


def fetch(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def test_a_service_written_in_the_browser_is_read_and_found(
    editor: None, make_department: Any, screen: Any, live_server: Any
) -> None:
    parks = make_department("Parks")
    screen.signs_in("dana", "a long enough secret")

    screen.open(f"/admin/pages/add/content/service/{parks.pk}/")
    screen.page.fill("[name=title]", "Rent a canoe")
    screen.page.fill("[name=summary]", "Paddle the river on a summer evening.")
    screen.writes_text("Bring a photo identification and a hat.")
    screen.publishes()

    [card] = fetch(f"{live_server.url}/api/v1/services")["items"]
    assert (card["title"], card["path"]) == ("Rent a canoe", "/parks/rent-a-canoe")
    service = fetch(f"{live_server.url}/api/v1/services/rent-a-canoe")
    assert service["department"]["title"] == "Parks"
    assert service["body"][0]["text"] == "Bring a photo identification and a hat."

    Relay(clock=timezone.now).catch_up()
    found = fetch(f"{live_server.url}/api/v1/search?q=canoes")["items"]
    assert [hit["title"] for hit in found] == ["Rent a canoe"]


def test_the_preview_shows_the_draft_beside_the_editor_and_nobody_else(
    editor: None, make_department: Any, make_service: Any, screen: Any, live_server: Any
) -> None:
    service = make_service(make_department("Parks"), "Rent a canoe", summary="As it was.")
    screen.signs_in("dana", "a long enough secret")

    screen.open(f"/admin/pages/{service.pk}/edit/")
    screen.page.fill("[name=summary]", "As it will be.")
    screen.page.click("[aria-label='Toggle preview']")

    shown = screen.page.frame_locator("#w-preview-iframe").frame_locator("iframe")
    shown.get_by_text("As it will be.").wait_for()
    assert fetch(f"{live_server.url}/api/v1/services/{service.slug}")["summary"] == "As it was."
