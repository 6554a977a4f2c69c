"""A water main breaks at night: an emergency author warns people from a template, in a browser, in three screens."""

from __future__ import annotations

import json
import urllib.request
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


def in_force(address: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{address}/api/v1/alerts?active=true") as answer:
        return json.load(answer)["items"]


def test_a_boil_water_notice_is_everywhere_a_moment_after_it_is_written(
    rosa: None, screen: Any, live_server: Any
) -> None:
    screen.signs_in("rosa", "a long enough secret")
    screen.page.get_by_role("link", name="Alerts", exact=True).first.click()
    screen.page.get_by_role("link", name="Issue an alert").click()
    screen.page.get_by_role("link", name="Boil-water notice").click()

    screen.page.get_by_label("Area").fill("North End")
    screen.page.get_by_label("What has happened").fill("A water main broke. The tap water in [area] may not be safe.")
    screen.page.get_by_role("button", name="Check: what will each channel say?").click()
    screen.page.get_by_text("This is what people will see and hear").wait_for()
    assert in_force(live_server.url) == []
    screen.page.get_by_role("button", name="Publish now").click()
    screen.page.locator(".messages .success").wait_for()

    [alert] = in_force(live_server.url)
    assert alert["title"] == "Boil your water in North End"
    assert alert["message_text"] == "A water main broke. The tap water in North End may not be safe."
    assert alert["severity"] == "Severe"

    screen.page.get_by_role("link", name="End it").click()
    screen.page.get_by_role("button", name="End it now").click()
    screen.page.locator(".messages .success").wait_for()
    assert in_force(live_server.url) == []
