"""What a department writes and has not published is not named to the people of another one."""

import pytest
from django.urls import reverse
from wagtail.models import Page

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def library(make_department, make_service):
    """A department with a service that readers know, and one that nobody should hear of yet."""
    library = make_department("Library")
    make_service(library, "Library card")
    secret = make_service(library, "Closing of the North branch")
    secret.unpublish()
    secret.save_revision()
    return library


def shown(person, name, *args, **asked):
    return person.client.get(reverse(name, args=args), asked).content.decode()


@pytest.fixture
def tom(people, parks):
    return people("tom", "editors", parks)


def test_the_chooser_offers_what_is_live_and_the_drafts_that_one_may_look_at(tom, people, library):
    offered = shown(tom, "wagtailadmin_choose_page_child", library.pk)
    assert "Library card" in offered and "North branch" not in offered
    assert "North branch" not in shown(tom, "wagtailadmin_choose_page_search", q="Closing")

    for person in (people("lia", "editors", library), people("noor", "Readers")):
        assert "North branch" in shown(person, "wagtailadmin_choose_page_child", library.pk)


def test_a_page_that_one_may_not_write_is_not_named_by_asking_for_its_bundle(tom, library):
    secret = Page.objects.get(title__startswith="Closing")

    assert "North branch" not in shown(tom, "add_to_bundle", secret.pk)


def test_what_readers_say_stands_under_the_title_that_they_know(tom, people, library):
    card = Page.objects.get(title="Library card")
    lia = people("lia", "editors", library)
    lia.edit(card.specific, title="Cards cost $5")

    asked = ("remarks", card.translation_key, "en")
    assert "“Library card”" in shown(tom, *asked) and "Cards cost $5" not in shown(tom, *asked)
    assert "“Cards cost $5”" in shown(lia, *asked)
