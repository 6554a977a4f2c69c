"""Addresses in any script: letters in `path`, percent-encoding in `url` and in headers."""

from urllib.parse import quote, urlencode

import pytest
from wagtail.models import Locale

pytestmark = pytest.mark.database
SLUG = "دروس-السباحة"


@pytest.fixture
def lessons(make_department, make_service):
    return make_service(make_department("Parks"), "Swim lessons")


@pytest.fixture
def arabic(lessons):
    page = lessons.copy_for_translation(Locale.objects.get(language_code="ar"), copy_parents=True)
    page.title, page.slug = "دروس السباحة", SLUG
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def test_a_page_is_found_by_its_slug_and_path_in_its_own_script(arabic, api):
    found = api.get(f"/services/{quote(SLUG)}?locale=ar")

    assert (found["slug"], found["path"], found["direction"]) == (SLUG, f"/parks/{SLUG}", "rtl")
    assert found["url"] == f"https://riverbend.example/parks/{quote(SLUG)}"
    for path in (found["path"], quote(found["path"])):
        query = urlencode({"path": path, "locale": "AR"})
        assert api.get(f"/by-path?{query}")["content_id"] == found["content_id"]


def test_an_old_address_leads_on_in_headers_of_ascii(arabic, edit, api):
    edit(arabic, slug="سباحة")

    response = api.response(f"/by-path?{urlencode({'path': f'/parks/{SLUG}', 'locale': 'ar'})}")

    assert response.status_code == 301
    assert quote("سباحة") in response.headers["Location"]
    assert all(str(value).isascii() for value in response.headers.values())
    assert api.response(f"/services/{quote(SLUG)}?locale=ar").status_code == 301
