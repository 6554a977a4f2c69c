"""Where addresses of the public website lead in a demo that has no website."""

import pytest
from django.test import RequestFactory

from api.rest import demo_site


def test_a_page_leads_to_the_item_at_its_path(api, make_department):
    make_department("Parks")
    there = demo_site.page(RequestFactory().get("/site/parks"), "parks").headers["Location"]
    assert api.http.get(there).json()["title"] == "Parks"


def test_home_leads_to_the_docs(client):
    there = demo_site.home(RequestFactory().get("/")).headers["Location"]
    assert client.get(there).status_code == 200


@pytest.mark.parametrize("path", ["/", "/site/parks"])
def test_a_city_with_a_website_has_none_of_it(client, db, path):
    assert client.get(path).status_code == 404
