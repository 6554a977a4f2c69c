"""Which way the desk's fields run."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Locale
from wagtail.users.models import UserProfile

FIRST_AND_LAST = """element => [0, element.textContent.length - 1].map(place => {
  const range = document.createRange();
  range.setStart(element.firstChild, place);
  range.setEnd(element.firstChild, place + 1);
  return range.getBoundingClientRect().left;
})"""
"""Where the first and the last character of a text stand."""


@pytest.fixture
def arabic(parks):
    """The department, to be translated into Arabic."""
    copy = parks.copy_for_translation(Locale.objects.get(language_code="ar"), copy_parents=True)
    copy.title = "الحدائق"
    copy.save_revision()
    return copy


def directions(html, *names):
    page = BeautifulSoup(html, "html.parser")
    return {name: page.find(["input", "textarea"], {"name": name}).get("dir") for name in names}


def test_a_pages_texts_run_as_their_words_and_its_address_from_left_to_right(desk, arabic):
    html = desk.client.get(reverse("wagtailadmin_pages:edit", args=[arabic.pk])).content.decode()
    shown = directions(html, "title", "summary", "keywords", "slug", "review_date")
    assert shown == {"title": "auto", "summary": "auto", "keywords": "auto", "slug": "ltr", "review_date": "ltr"}


def test_so_do_the_fields_of_blocks_and_of_what_many_items_show(desk, city):
    address = reverse("wagtailadmin_pages:add", args=["content", "department", city.pk])
    body = BeautifulSoup(desk.client.get(address).content, "html.parser").find(id="body")
    assert r"dir=\"auto\"" in body["data-w-block-data-value"]
    html = desk.client.get(reverse("wagtailsnippets_content_contact:add")).content.decode()
    shown = directions(html, "title", "response_time", "email", "website")
    assert shown == {"title": "auto", "response_time": "auto", "email": "ltr", "website": "ltr"}


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_our_sentences_end_with_their_full_stop_where_the_buttons_are_arabic(desk, city, screen):
    UserProfile.objects.create(user=get_user_model().objects.get(), preferred_language="ar")
    screen.signs_in("ana", "-")
    screen.open("/admin/alerts/")

    first, last = screen.page.get_by_text("Nothing. All is quiet.").evaluate(FIRST_AND_LAST)

    assert screen.page.locator("html").get_attribute("dir") == "rtl" and first < last
