"""The draft of a page is there to be read where there is one: the front page and the folders only hold others."""

import pytest
from django.urls import reverse

from content.models import AlertsIndex, HomePage

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def reader(people):
    return people("noor", "Readers").client


def test_a_draft_is_offered_and_shown(reader, parks):
    address = reverse("desk_read", args=[parks.pk])

    assert address in reader.get(reverse("wagtailadmin_explore", args=[parks.get_parent().pk])).content.decode()
    shown = reader.get(address).content.decode()
    assert (
        '<html lang="en">' in shown and "<title>Preview of the draft</title>" in shown and 'title="The draft"' in shown
    )


@pytest.mark.parametrize("kind", [HomePage, AlertsIndex])
def test_what_says_nothing_is_not_offered_to_be_read_and_leads_to_what_is_below_it(reader, parks, kind):
    page = kind.objects.get(locale__language_code="en")
    address, below = (reverse(name, args=[page.pk]) for name in ("desk_read", "wagtailadmin_explore"))

    for listing in (reverse("wagtailadmin_explore", args=[page.get_parent().pk]), below):
        assert address not in reader.get(listing).content.decode()
    assert reader.get(address).headers["Location"] == below


@pytest.mark.parametrize("kind", [HomePage, AlertsIndex])
def test_their_editor_has_no_preview_that_could_not_be_shown(desk, city, kind):
    page = kind.objects.get(locale__language_code="en")

    shown = desk.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]) not in shown
