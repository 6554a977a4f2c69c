"""Who waits for what comes of a test sees and hears it, and keeps their place on the screen."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

SOON = 30_000


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_what_came_of_a_test_is_told_while_ones_place_is_kept(desk, make_receiver, make_webhook, post, screen):
    webhook = make_webhook(make_receiver((200, {}, b"hello")))
    desk.client.post(reverse("webhook_do", args=[webhook.pk, "test"]))
    screen.signs_in("ana", "-")
    screen.open(reverse("webhook_message", args=[webhook.deliveries.get().pk]))
    place = screen.page.get_by_role("definition").get_by_role("link", name=webhook.name)
    place.focus()

    post.now = webhook.deliveries.get().created_at
    post.sends()

    expect(screen.page.locator("#state[role=status]")).to_contain_text("Delivered", timeout=SOON)
    expect(screen.page.get_by_role("button", name="Send it again now")).to_be_visible()
    expect(place).to_be_focused()
