"""Wagtail's own API of the desk shows pages to the explorer, and is no way around what the desk asks for."""

import pytest
from django.urls import reverse

from content.models import Service

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

DEEDS = ("publish", "copy", "create_alias", "revert_to_page_revision", "copy_for_translation", "unpublish", "delete")


def asks(person, page, deed, **said):
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, deed])
    return person.client.post(address, said, content_type="application/json")


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages")


@pytest.fixture
def approver(people, parks):
    return people("ada", "approvers", parks)


def test_nobody_makes_their_own_words_live_through_the_api(approver, lessons, readers):
    approver.edit(lessons, title="Learn to swim")
    asks(approver, lessons, "publish")

    assert readers.see(lessons)["title"] == "Swim lessons"


def test_a_copy_of_unapproved_words_does_not_go_live_through_the_api(approver, lessons, readers):
    readers.catch_up()
    asks(approver, lessons, "copy", title="Nobody approved this", slug="unapproved")

    assert not Service.objects.filter(slug="unapproved").exists()
    assert readers.news() == []


@pytest.mark.parametrize("deed", DEEDS)
def test_the_api_does_nothing_to_a_page(approver, lessons, deed):
    assert asks(approver, lessons, deed).status_code == 404


def test_the_explorer_still_reads_it(approver, parks, lessons):
    below = {"for_explorer": 1, "child_of": parks.pk}
    shown = approver.client.get(reverse("wagtailadmin_api:pages:listing"), below).json()

    assert "Swim lessons" in [page["admin_display_title"] for page in shown["items"]]
