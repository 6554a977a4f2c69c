"""Where addresses of the public website lead in a demo that has no website."""

from urllib.parse import unquote, urlsplit

import pytest
from django.test import RequestFactory

from api.rest import demo_site


def test_a_page_leads_to_the_item_at_its_path(api, make_department):
    make_department("Parks")
    there = demo_site.page(RequestFactory().get("/site/parks"), "parks").headers["Location"]
    assert api.http.get(there).json()["title"] == "Parks"


@pytest.mark.parametrize("made", [0, 1])
def test_the_address_of_a_document_leads_to_it_in_its_language(api, make_department, translate, made):
    parks = make_department("Parks")
    page = (parks, translate(parks, "Parques y árboles", slug="parques-y-árboles"))[made]
    stored = api.get(f"/departments/{parks.translation_key}?locale={page.locale.language_code}")
    path = unquote(urlsplit(stored["url"]).path).lstrip("/")
    there = demo_site.page(RequestFactory().get(f"/site/{path}"), path).headers["Location"]
    assert api.get(there.removeprefix(api.base)) == stored


@pytest.mark.parametrize("address", ["", "site/"])
def test_home_is_at_the_root_and_where_documents_say_that_the_website_is(address):
    found = [pattern.resolve(address) for pattern in demo_site.addresses("http://127.0.0.1:8000/site")]
    assert [match.func for match in found if match] == [demo_site.home]


def test_home_leads_to_the_docs(client):
    there = demo_site.home(RequestFactory().get("/")).headers["Location"]
    assert client.get(there).status_code == 200


@pytest.mark.parametrize("path", ["/", "/site/parks"])
def test_a_city_with_a_website_has_none_of_it(client, db, path):
    assert client.get(path).status_code == 404
