"""The guard: what would change readers' view outside a publication is refused before it is written."""

import pytest
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from content.models import CityRendition, HomePage
from content.publishing import queries
from content.transaction import OutsidePublication, publication

pytestmark = pytest.mark.database


def test_saving_a_page_by_its_base_class_is_refused(lessons, readers):
    base = Page.objects.get(pk=lessons.pk)
    base.title = "Swimming"

    with pytest.raises(OutsidePublication, match="The page “Swimming” changed outside a publication"):
        base.save()

    assert Page.objects.get(pk=lessons.pk).title == readers.see(lessons)["title"] == "Swim lessons"


def test_unpublishing_a_page_by_its_base_class_is_refused(lessons, readers):
    with pytest.raises(OutsidePublication):
        Page.objects.get(pk=lessons.pk).unpublish()

    assert Page.objects.get(pk=lessons.pk).live


def test_moving_a_page_by_its_base_class_is_refused_before_it_moves(lessons, make_department, readers):
    leisure = make_department("Leisure")

    with pytest.raises(OutsidePublication):
        Page.objects.get(pk=lessons.pk).move(Page.objects.get(pk=leisure.pk), pos="last-child")

    assert Page.objects.get(pk=lessons.pk).url_path == "/home/parks/swim-lessons/"


def test_deleting_by_a_query_is_refused(lessons, readers):
    with pytest.raises(OutsidePublication), transaction.atomic():
        Page.objects.filter(pk=lessons.pk).delete()

    assert Page.objects.filter(pk=lessons.pk).exists()


def test_by_its_base_class_inside_a_publication_all_follows(lessons, readers):
    with publication():
        base = Page.objects.get(pk=lessons.pk)
        base.title = "Swimming"
        base.save()

    assert readers.see(lessons)["title"] == "Swimming"


def test_saving_a_draft_needs_no_publication_and_renders_nothing(lessons, django_assert_num_queries, readers):
    with publication() as current:
        lessons.title = "Secret"
        lessons.save_revision()
        assert current.items == set()

    Page.objects.get(pk=lessons.pk).save(update_fields=["draft_title"])
    assert readers.news() == readers.news("agent") == []


def test_the_home_page_is_no_item(city):
    city.seo_title = "Welcome"
    city.save()

    assert HomePage.objects.get(pk=city.pk).seo_title == "Welcome"


def test_a_rendition_that_documents_show_is_refused_and_not_stored(make_image):
    image = make_image()

    with transaction.atomic(), pytest.raises(OutsidePublication):
        image.get_rendition("width-320|format-webp")

    assert not CityRendition.objects.exists()


def test_a_rendition_for_the_desk_needs_no_publication(make_image):
    assert make_image().get_rendition("max-165x165").width == 165


def test_a_redirect_outside_a_publication_is_refused_and_not_stored(lessons):
    with transaction.atomic(), pytest.raises(OutsidePublication, match="redirect from /swim"):
        Redirect.objects.create(old_path="/swim", redirect_page=lessons)

    assert not Redirect.objects.exists()
    assert queries.lead("/swim", "en") is None
