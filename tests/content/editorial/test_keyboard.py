"""Whoever works by keyboard, or listens, gets to what is to be done, and does it once."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from api.models import ApiConsumer

TYPES_AT_ONCE = """(field, text) => {
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return [...field.parentElement.querySelectorAll("[role=status]")].map(said => said.textContent);
}"""
"""Types faster than anybody, and tells what was said by then."""

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def draft(people, make_department, make_service, screen):
    """The editor of a draft that waits for the person who has it open."""
    service = make_service(make_department("Parks"), "Rent a canoe", summary="Paddle the river.")
    people("eva", "Editors").submits(service, title="Hire a canoe")
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")
    screen.signs_in("dana", "a long enough secret")
    screen.open(f"/admin/pages/{service.pk}/edit/")
    return screen.page


def test_the_first_link_of_a_form_leads_to_its_actions(draft):
    draft.keyboard.press("Tab")
    draft.keyboard.press("Enter")
    expect(draft.get_by_role("button", name="Approve", exact=True)).to_be_focused()


def test_a_key_leads_to_the_actions_from_within_a_field(draft):
    draft.focus("[name=summary]")
    draft.keyboard.press("ControlOrMeta+Enter")
    expect(draft.get_by_role("button", name="Approve", exact=True)).to_be_focused()


def test_a_key_leads_to_the_actions_from_within_a_text_and_writes_nothing(draft, screen):
    screen.writes_text("Bring a paddle.")
    text = draft.locator("[data-streamfield-child] .public-DraftEditor-content").first
    draft.keyboard.press("ControlOrMeta+Enter")
    expect(draft.get_by_role("button", name="Approve", exact=True)).to_be_focused()
    assert text.locator("[data-block=true]").count() == 1


def test_a_text_has_the_name_that_stands_over_it(draft, screen):
    screen.writes_text("Bring a paddle.")
    expect(draft.locator("[data-streamfield-child]").get_by_role("textbox", name="Text", exact=True)).to_be_focused()


def test_the_key_stands_among_the_shortcuts(draft):
    draft.locator("body").press("?")
    shortcuts = draft.get_by_role("dialog", name="Keyboard shortcuts")
    assert shortcuts.get_by_role("row", name="Go to the actions: approve, save, submit Ctrl (⌘) + Enter").is_visible()


def test_a_second_click_makes_no_second_key(desk, screen):
    consumer = ApiConsumer.objects.create(name="City website", created_at=timezone.now())
    screen.signs_in("ana", "-")
    screen.open(f"/admin/consumers/edit/{consumer.pk}/")

    screen.page.get_by_role("button", name="Make a key").dblclick()

    screen.page.get_by_label("Copy the key now").wait_for()
    assert consumer.keys.count() == 1


def test_a_form_that_was_refused_has_the_focus_where_it_is_wrong_and_tells_why(desk, city, screen):
    screen.signs_in("ana", "-")
    screen.open("/admin/alerts/issue/")
    screen.page.fill("[name=title]", "Main Street is closed")

    screen.page.get_by_role("button", name="Check").click()

    wrong = screen.page.get_by_label("What has happened")
    expect(wrong).to_be_focused()
    expect(wrong).to_have_accessible_description(re.compile("This field is required."))


def test_a_group_of_choices_is_told_what_it_asks(desk, city, screen):
    screen.signs_in("ana", "-")
    screen.open("/admin/alerts/issue/")
    asked = screen.page.get_by_role("group", name="Show it")
    assert asked.get_by_role("radio").count() == 2


def test_how_much_room_is_left_is_said_when_the_typing_rests(desk, city, screen):
    screen.signs_in("ana", "-")
    screen.open("/admin/alerts/issue/")
    text = screen.page.get_by_label("What has happened")

    said_at_the_keys = text.evaluate(TYPES_AT_ONCE, "Ice")

    assert said_at_the_keys == [""]
    expect(text.locator("xpath=following-sibling::*[@role='status']")).to_have_text("3 of 500 characters")


def test_no_choice_reaches_beyond_the_edge_of_a_telephone(desk, city, screen):
    screen.page.set_viewport_size({"width": 320, "height": 640})
    screen.signs_in("ana", "-")
    screen.open("/admin/alerts/issue/")
    screen.page.locator("summary").first.click()
    assert screen.page.get_by_label("Severity").evaluate("field => field.getBoundingClientRect().right") <= 320
