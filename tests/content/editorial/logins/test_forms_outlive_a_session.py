"""Who saves after the session has ended, or without a connection, loses nothing of what was typed."""

import psycopg
import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import connection
from wagtail.models import TaskState

from content.models import Service
from content.publishing import outbox


@pytest.mark.database
def test_a_form_learns_whether_somebody_is_signed_in_and_the_token_it_needs(desk):
    asks = {"path": "/admin/desk/still-here/", "headers": {"X-Requested-With": "XMLHttpRequest"}}

    assert desk.client.get(**asks).json()["token"]
    desk.client.logout()
    assert desk.client.get(**asks).status_code == 403


@pytest.fixture
def form(make_department, make_service, screen):
    """The editor of a page in which somebody has just written."""
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")
    service = make_service(make_department("Parks"), "Rent a canoe", summary="As it was.")
    screen.signs_in("dana", "a long enough secret")
    screen.open(f"/admin/pages/{service.pk}/edit/")
    screen.page.fill("[name=summary]", "As somebody typed it.")
    return screen.page


def draft():
    return Service.objects.get().get_latest_revision_as_object().summary


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_a_form_is_held_until_its_person_has_signed_in_again(form, screen):
    Session.objects.all().delete()

    form.get_by_role("button", name="Save draft").click()

    told = form.get_by_role("dialog", name="You are signed out")
    assert "What you typed is still here, and not saved yet." in told.inner_text() and draft() == "As it was."
    with form.context.expect_page() as opened:
        told.get_by_role("link", name="Sign in in a new window").click()
    type(screen)(opened.value, screen.address).signs_in("dana", "a long enough secret")
    told.get_by_role("button", name="Back to the form").click()
    screen.saves()

    assert draft() == "As somebody typed it."


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_a_form_is_held_while_the_desk_cannot_be_reached(form, screen):
    form.context.set_offline(True)

    form.get_by_role("button", name="Save draft").click()
    form.get_by_role("dialog", name="The desk cannot be reached").wait_for()

    form.keyboard.press("Escape")
    form.context.set_offline(False)
    screen.saves()
    assert draft() == "As somebody typed it."


@pytest.mark.needs_browser
@pytest.mark.needs_postgresql
@pytest.mark.django_db(transaction=True)
def test_a_form_is_held_while_somebody_holds_up_everybody_who_saves(form, screen, monkeypatch):
    monkeypatch.setattr(outbox, "PATIENCE", "100ms")
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as psql:
        psql.execute("SELECT pg_advisory_xact_lock(%s)", [outbox.LOCK])
        form.get_by_role("button", name="Save draft").click()
        told = form.get_by_role("dialog", name="The desk cannot save now")
        assert "What you typed is still here, and not saved yet." in told.inner_text()

    told.get_by_role("button", name="Back to the form").click()
    screen.saves()
    assert draft() == "As somebody typed it."


@pytest.fixture
def approving(people, make_department, make_service, screen):
    """The editor of a draft that waits for the person who has it open."""
    service = make_service(make_department("Parks"), "Rent a canoe", summary="As it was.")
    people("eva", "Editors").submits(service, title="Hire a canoe")
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")
    screen.signs_in("dana", "a long enough secret")
    screen.open(f"/admin/pages/{service.pk}/edit/")
    return screen.page


def signs_in_again(told, screen):
    with told.page.context.expect_page() as opened:
        told.get_by_role("link", name="Sign in in a new window").click()
    type(screen)(opened.value, screen.address).signs_in("dana", "a long enough secret")
    told.get_by_role("button", name="Back to the form").click()


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_what_is_wished_of_a_draft_is_held_until_its_person_has_signed_in_again(approving, screen):
    approving.get_by_role("button", name="More actions").click()
    approving.get_by_role("button", name="Request changes").click()
    approving.fill(".modal [name=comment]", "Say where the canoes are.")
    Session.objects.all().delete()
    approving.locator(".modal").get_by_role("button", name="Request changes").click()

    signs_in_again(approving.get_by_role("dialog", name="You are signed out"), screen)
    assert approving.input_value(".modal [name=comment]") == "Say where the canoes are."
    approving.locator(".modal").get_by_role("button", name="Request changes").click()
    screen.is_told()
    assert TaskState.objects.get().comment == "Say where the canoes are."


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_who_saves_after_an_approval_was_held_approves_nothing(approving, screen, settings):
    settings.FOUR_EYES = False
    Session.objects.all().delete()
    approving.get_by_role("button", name="Approve", exact=True).click()
    signs_in_again(approving.get_by_role("dialog", name="You are signed out"), screen)

    approving.fill("[name=summary]", "As somebody typed it.")
    approving.get_by_role("button", name="More actions").click()
    screen.saves()

    assert draft() == "As somebody typed it." and Service.objects.get().title == "Rent a canoe"
