"""Which way the desk's fields run."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Locale


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
