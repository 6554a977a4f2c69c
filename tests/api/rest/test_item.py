"""One item: by id, slug and path, in its languages, after it moved and after it left."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from content.transaction import publication

pytestmark = pytest.mark.database


@pytest.fixture
def swim(parks, make_service):
    return make_service(parks, "Swim lessons", summary="Learn to swim")


def test_an_item_by_id_slug_and_path_is_the_same_bytes(swim, api):
    by_slug = api.response("/services/swim-lessons")
    assert api.response(f"/services/{swim.translation_key}").content == by_slug.content
    assert api.response("/by-path?path=/parks/swim-lessons").content == by_slug.content
    item = by_slug.json()
    assert item["content_id"] == str(swim.translation_key)
    envelope = ("type", "locale", "slug", "path", "url", "title", "version", "state", "summary")
    assert {name: item[name] for name in envelope} == {
        "type": "service",
        "locale": "en",
        "slug": "swim-lessons",
        "path": "/parks/swim-lessons",
        "url": "https://riverbend.example/parks/swim-lessons",
        "title": "Swim lessons",
        "version": 1,
        "state": "live",
        "summary": "Learn to swim",
    }


@pytest.mark.parametrize("path", ["parks/swim-lessons", "/parks/swim-lessons/", "//parks///swim-lessons//"])
def test_slashes_of_a_path_do_not_matter(swim, api, path):
    assert api.get(f"/by-path?path={path}")["title"] == "Swim lessons"


def test_an_item_is_read_with_one_query_beside_that_for_what_is_scheduled(swim, api, django_assert_num_queries):
    with django_assert_num_queries(2):
        api.get("/services/swim-lessons")
    with django_assert_num_queries(2):
        api.get("/by-path?path=/parks/swim-lessons")


def test_an_id_is_looked_for_in_its_own_collection_only(swim, api):
    assert api.refused(f"/faqs/{swim.translation_key}", 404)["type"] == "/problems/not-found"


@pytest.mark.parametrize(
    "path",
    [
        "/services/7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "/services/never-was",
        "/by-path?path=/never/was",
        "/by-path?path=/",
    ],
)
def test_what_never_was_is_not_found(swim, api, path):
    assert api.refused(path, 404)["type"] == "/problems/not-found"


def test_what_left_is_gone(swim, parks, api):
    swim.unpublish()
    for path in ("/services/swim-lessons", f"/services/{swim.translation_key}", "/by-path?path=/parks/swim-lessons"):
        problem = api.refused(path, 410)
        assert problem["type"] == "/problems/gone"
        assert problem["content_id"] == str(swim.translation_key)
        assert problem["available_locales"] == []


def test_what_was_deleted_is_gone_and_what_comes_back_is_there(swim, api, make_service, parks):
    swim.delete()
    assert api.refused("/services/swim-lessons", 410)["type"] == "/problems/gone"
    parks.refresh_from_db()
    make_service(parks, "Swim lessons", summary="A new item")
    assert api.get("/services/swim-lessons")["summary"] == "A new item"


class TestLanguages:
    @pytest.fixture
    def natacion(self, swim, translate):
        return translate(swim, "Clases de natación", slug="natacion")

    def test_an_item_says_where_else_it_can_be_read(self, natacion, api):
        assert api.get("/services/swim-lessons")["available_locales"] == ["en", "es"]
        assert api.get("/services/natacion?locale=es")["title"] == "Clases de natación"
        assert api.response("/services/natacion?locale=es").headers["Content-Language"] == "es"

    def test_an_item_that_is_not_translated_says_where_it_can_be_read(self, swim, api):
        for path in ("/services/swim-lessons", f"/services/{swim.translation_key}"):
            problem = api.refused(f"{path}?locale=es", 404)
            assert problem["type"] == "/problems/not-translated"
            assert problem["available_locales"] == ["en"]
        assert api.refused("/by-path?path=/parks/swim-lessons&locale=es", 404)["available_locales"] == ["en"]

    def test_fallback_answers_in_the_other_language_and_says_so(self, swim, api):
        for path in (
            "/services/swim-lessons?",
            f"/services/{swim.translation_key}?",
            "/by-path?path=/parks/swim-lessons&",
        ):
            response = api.response(f"{path}locale=es&fallback=en")
            assert response.json()["locale"] == "en"
            assert response.headers["Content-Language"] == "en"

    def test_with_fallback_a_translation_that_exists_is_preferred(self, natacion, api):
        """The English slug finds the item, and the language asked for was Spanish."""
        assert api.get("/services/swim-lessons?locale=es&fallback=en")["locale"] == "es"

    def test_fallback_does_not_raise_the_dead(self, swim, api):
        swim.unpublish()
        assert api.refused("/services/swim-lessons?locale=es&fallback=en", 410)["type"] == "/problems/gone"

    def test_a_translation_that_left_is_gone_but_can_fall_back(self, natacion, swim, api):
        natacion.unpublish()
        problem = api.refused(f"/services/{swim.translation_key}?locale=es", 410)
        assert problem["available_locales"] == ["en"]
        assert api.get(f"/services/{swim.translation_key}?locale=es&fallback=en")["locale"] == "en"

    @pytest.mark.parametrize("parameter", ["locale", "fallback"])
    def test_a_language_the_city_does_not_publish_in(self, swim, api, parameter):
        problem = api.refused(f"/services/swim-lessons?{parameter}=fr")
        assert problem["type"] == "/problems/unsupported-locale"
        assert problem["field"] == parameter
        assert problem["allowed"] == ["en", "es", "zh-Hans", "ar"]

    def test_the_browsers_language_changes_nothing(self, natacion, api):
        response = api.response("/services/swim-lessons", **{"Accept-Language": "es"})
        assert response.json()["locale"] == "en"
        assert response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"


class TestMoves:
    def test_an_old_path_leads_to_the_new_one(self, swim, api, edit):
        edit(swim, slug="swimming")
        response = api.response("/by-path?path=/parks/swim-lessons&fields=title,path")
        assert response.status_code == 301
        assert response.json()["path"] == "/parks/swimming"
        assert response.json()["content_id"] == str(swim.translation_key)
        assert api.get(response.headers["Location"]) == {"path": "/parks/swimming", "title": "Swim lessons"}

    @pytest.mark.parametrize(
        ("was", "address"),
        [
            ("/services/swim-lessons", "/api/v1/services/{id_or_slug}"),
            ("/by-path?path=/parks/swim-lessons", "/api/v1/by-path"),
        ],
    )
    def test_where_it_is_now_is_told_as_the_contract_says(self, swim, api, edit, was, address):
        edit(swim, slug="swimming")
        document = api.get("/openapi.json")
        moved = document["paths"][address]["get"]["responses"]["301"]["content"]["application/json"]["schema"]
        described = document["components"]["schemas"][moved["$ref"].rpartition("/")[2]]
        response = api.response(was)
        assert response.status_code == 301
        assert response.json().keys() == set(described["required"])
        assert response.json()["url"] == response.headers["Location"]

    def test_children_of_what_moved_are_led_along(self, swim, parks, api, edit):
        edit(parks, slug="green")
        assert api.response("/by-path?path=/parks").headers["Location"].endswith("path=/green")
        assert (
            api.response("/by-path?path=/parks/swim-lessons").headers["Location"].endswith("path=/green/swim-lessons")
        )

    def test_what_stands_at_a_path_now_comes_before_what_used_to(self, swim, parks, api, edit, make_service):
        edit(swim, slug="swimming")
        parks.refresh_from_db()
        make_service(parks, "New lessons", slug="swim-lessons")
        assert api.get("/by-path?path=/parks/swim-lessons")["title"] == "New lessons"

    def test_an_editors_redirect_is_followed(self, swim, api, settings):
        with publication():
            Redirect.objects.create(old_path="/swim", site=None, redirect_page=swim)
        assert api.response("/by-path?path=/swim/").headers["Location"].endswith("path=/parks/swim-lessons")

    def test_an_old_path_of_what_left_is_gone(self, swim, api, edit):
        edit(swim, slug="swimming").unpublish()
        assert api.refused("/by-path?path=/parks/swim-lessons", 410)["type"] == "/problems/gone"
        assert api.refused("/by-path?path=/parks/swimming", 410)["type"] == "/problems/gone"
