"""An item that is moved at the desk takes its other languages along."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.database


@pytest.fixture
def clases(lessons, translate, readers):
    page = translate(lessons, title="Clases de natación", slug="clases")
    readers.catch_up()
    return page


@pytest.fixture
def library(make_department, translate):
    library = make_department("Library")
    translate(library, title="Biblioteca", slug="biblioteca")
    return library


def department_of(readers, page):
    return readers.see(page)["department"]["title"]


@pytest.mark.parametrize(("choice", "there"), [({"all_languages": "on"}, "Biblioteca"), ({}, "Parks")])
def test_a_page_is_moved_in_all_languages_or_in_one(desk, lessons, clases, library, readers, choice, there):
    url = reverse("wagtailadmin_pages:move_confirm", args=[lessons.pk, library.pk])
    asked = desk.client.get(url).content.decode()
    assert "Also in Español" in asked and "Its address changes" in asked

    desk.post(url, choice)

    assert (department_of(readers, lessons), department_of(readers, clases)) == ("Library", there)


def test_a_list_that_is_moved_takes_all_languages_along(desk, lessons, clases, library, readers):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?id={lessons.pk}&next=/admin/"

    desk.post(url, {"chooser": library.pk})

    assert (department_of(readers, lessons), department_of(readers, clases)) == ("Library", "Biblioteca")


def test_a_language_without_the_new_place_stays_and_says_so(desk, lessons, clases, make_department, readers):
    url = reverse("wagtailadmin_pages:move_confirm", args=[lessons.pk, make_department("Library").pk])

    said = desk.client.post(url, {"all_languages": "on"}, follow=True).content.decode()

    assert "“Clases de natación” in Español stays: “Library” is not there in that language." in said
    assert department_of(readers, lessons) == "Library"
