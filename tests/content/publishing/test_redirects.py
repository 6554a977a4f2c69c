"""Redirects that editors make in Wagtail's own screen."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from content.publishing import queries
from content.publishing.models import OutboxEvent
from content.transaction import publication

pytestmark = pytest.mark.database


@pytest.fixture
def redirect(lessons, readers):
    with publication():
        made = Redirect.objects.create(old_path="/swim", redirect_page=lessons)
    readers.catch_up()
    return made


def test_a_redirect_made_at_the_desk_leads_to_the_item(desk, lessons, readers):
    data = {"old_path": "/swim/", "is_permanent": "on", "site": "", "redirect_page": str(lessons.pk)}
    desk.post(reverse("wagtailredirects:add"), {**data, "redirect_link": ""})

    assert queries.lead("/swim", "en").content_id == lessons.translation_key
    assert readers.news() == readers.news("agent") == ["redirected /parks/swim-lessons"]
    assert OutboxEvent.objects.filter(audience="public").latest("sequence").previous_path == "/swim"
    assert readers.versions(lessons) == (1, 1)


def test_a_redirect_that_is_saved_again_is_told_once(redirect, readers):
    with publication():
        redirect.save()

    assert readers.news() == []


def test_a_changed_redirect_leads_from_its_new_path_only(redirect, lessons, readers):
    redirect.old_path = "/swimming"
    with publication():
        redirect.save()

    assert queries.lead("/swimming", "en").content_id == lessons.translation_key
    assert queries.lead("/swim", "en") is None
    assert readers.news() == ["redirected /parks/swim-lessons"]


def test_a_redirect_that_now_leads_elsewhere_leads_to_no_item(redirect):
    redirect.redirect_page, redirect.redirect_link = None, "https://example.org/"
    with publication():
        redirect.save()

    assert queries.lead("/swim", "en") is None


def test_a_redirect_to_another_item(redirect, parks):
    redirect.redirect_page = parks
    with publication():
        redirect.save()

    assert queries.lead("/swim", "en").content_id == parks.translation_key


def test_a_deleted_redirect_leads_nowhere(redirect):
    with publication():
        redirect.delete()

    assert queries.lead("/swim", "en") is None


def test_a_redirect_to_a_draft_is_told_to_nobody(parks, readers):
    from content.models import Service

    draft = parks.add_child(instance=Service(title="Camp", live=False))
    readers.catch_up()

    with publication():
        Redirect.objects.create(old_path="/camp", redirect_page=draft)

    assert readers.news() == []


def test_a_redirect_holds_in_the_language_of_its_page(redirect, lessons):
    assert queries.lead("/swim", "es") is None
