"""A water main breaks at night: an emergency author warns people from a template, in a browser, in a few clicks."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from content.founding_templates import found_alert_templates

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rosa(transactional_db: Any, city: Any) -> None:
    found_alert_templates()
    users: Any = get_user_model().objects
    author = users.create_user("rosa", "rosa@riverbend.example", "a long enough secret")
    author.groups.add(Group.objects.get(name="Emergency authors"))


@dataclass
class Hands:
    """What a person does at the screen, counted."""

    page: Any
    fields: int = 0
    clicks: int = 0

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)
        self.fields += 1

    def click(self, role: str, name: str) -> None:
        self.page.get_by_role(role, name=name).first.click()
        self.clicks += 1


def in_force(address: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{address}/api/v1/alerts?active=true") as answer:
        return json.load(answer)["items"]


def test_a_boil_water_notice_is_everywhere_a_moment_after_it_is_written(
    rosa: None, screen: Any, live_server: Any
) -> None:
    screen.signs_in("rosa", "a long enough secret")
    hands = Hands(screen.page)
    hands.click("link", "Alerts")
    hands.click("link", "Issue an alert")
    hands.click("link", "Boil-water notice")
    hands.fill("Area", "North End")
    hands.fill("What has happened", "A water main broke. The tap water in [area] may not be safe.")
    hands.click("button", "Check: what will each channel say?")
    screen.page.get_by_text("This is what people will see and hear").wait_for()
    assert in_force(live_server.url) == []
    hands.click("button", "Publish now")
    screen.is_told()

    [alert] = in_force(live_server.url)
    assert alert["title"] == "Boil your water in North End"
    assert alert["message_text"] == "A water main broke. The tap water in North End may not be safe."
    assert alert["severity"] == "Severe"
    assert (hands.fields, hands.clicks) == (2, 5)  # well under a minute of anybody's time

    screen.page.get_by_role("link", name="End it").click()
    screen.page.get_by_role("button", name="End it now").click()
    screen.is_told()
    assert in_force(live_server.url) == []


def test_the_cursor_starts_in_the_first_field_that_nobody_has_filled_in(rosa: None, screen: Any) -> None:
    screen.signs_in("rosa", "a long enough secret")

    screen.open("/admin/alerts/new/")
    screen.page.get_by_role("link", name="Something else").click()
    assert screen.page.get_by_label("Headline").evaluate("field => field === document.activeElement")

    screen.open("/admin/alerts/new/")
    screen.page.get_by_role("link", name="Boil-water notice").click()
    assert screen.page.get_by_label("Area").evaluate("field => field === document.activeElement")
