"""Somebody adds a security key to their login, and signs in with it."""

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache

pytestmark = [pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "a long enough secret"


@pytest.fixture
def key(screen):
    """A key that touches itself, in Chromium's own hands."""
    chromium = screen.page.context.new_cdp_session(screen.page)
    chromium.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "usb", "automaticPresenceSimulation": True}
    return chromium.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_key_is_added_and_opens_the_desk(screen, key, settings):
    settings.SECOND_STEP_IS_REQUIRED = True
    cache.clear()  # django-allauth counts there who proves again who they are, by a number that other tests used too
    get_user_model().objects.create_superuser("ana", "ana@riverbend.example", PASSWORD)
    page = screen.page
    screen.open("/admin/login/")
    page.fill("[name=username]", "ana")
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/second-step/")
    page.get_by_role("link", name="Add", exact=True).click()
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.fill("[name=name]", "The key on my ring")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Recovery Codes").first.wait_for()
    screen.open("/admin/second-step/webauthn/")
    page.get_by_text("The key on my ring").wait_for()

    page.context.clear_cookies()
    screen.open("/admin/login/")
    page.fill("[name=username]", "ana")
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.get_by_role("button", name="Use a security key").click()
    page.wait_for_url("**/admin/")
