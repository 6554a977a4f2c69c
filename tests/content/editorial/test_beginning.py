"""A translation can be begun anywhere in the tree, by way of the desk's own screen."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from content.models import Department, Service

pytestmark = pytest.mark.database


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages.")


@pytest.fixture
def begins(desk, spanish):
    """Asks the screen for a translation into Spanish, as the button does, and returns its page."""

    def begin(page, **choices):
        url = reverse("simple_translation:submit_page_translation", args=[page.pk])
        form = desk.client.get(url).context["form"]
        assert "es" in [locale.language_code for locale in form.fields["locales"].queryset]
        assert not form.fields["locales"].widget.disabled_values and form.show_submit
        answer = desk.post(url, {"locales": [spanish.locale_id], **choices})
        draft = page.get_translation(spanish.locale)
        assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
        return draft

    return begin


def test_a_page_is_translated_before_the_one_above_it(parks, lessons, begins, readers):
    draft = begins(lessons)

    assert (draft.title, draft.live, draft.alias_of) == ("Swim lessons", False, None)
    above = draft.get_parent().specific
    assert above.alias_of_id == parks.pk, "it stands in for the department"
    assert readers.row(draft) is None and readers.row(above) is None

    draft.save_revision().publish()
    assert readers.see(draft)["department"]["locale"] == "en"


def test_a_stand_in_becomes_the_draft_of_what_it_stood_in_for(parks, lessons, begins, readers):
    clases = begins(lessons)
    clases.save_revision().publish()

    parques = begins(parks)

    assert (parques.pk, parques.alias_of_id, parques.live) == (clases.get_parent().pk, None, False)
    assert readers.see(clases)["department"]["locale"] == "en", "nobody has published the draft"
    parques.title = "Parques"
    parques.save_revision().publish()
    assert readers.see(clases)["department"]["title"] == "Parques"


def test_a_department_is_begun_with_all_below_it_and_what_is_there_already_stays(parks, lessons, make_service, begins):
    clases = begins(lessons)
    make_service(parks, "Open swim")

    begins(parks, include_subtree="on")

    assert Department.objects.filter(locale__language_code="es").count() == 1
    there = Service.objects.filter(locale__language_code="es").order_by("title")
    assert [page.title for page in there] == ["Open swim", "Swim lessons"] and clases in there


def test_a_language_that_the_page_has_is_not_begun_twice(lessons, begins, desk, spanish):
    begins(lessons)
    url = reverse("simple_translation:submit_page_translation", args=[lessons.pk])

    refused = desk.post(url, {"locales": [spanish.locale_id]}, status=200)

    assert "locales" in refused.context["form"].errors
    assert Service.objects.filter(locale=Locale.objects.get(language_code="es")).count() == 1
