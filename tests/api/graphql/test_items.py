"""One item: by id, slug and path, in its languages, after it moved and after it left."""

from __future__ import annotations

from uuid import uuid4

import pytest
from wagtail.contrib.redirects.models import Redirect

from content.transaction import publication

pytestmark = pytest.mark.database

BY_SLUG = "query($slug: String, $locale: String, $fallback: String) {" + (
    " service(slug: $slug, locale: $locale, fallback: $fallback) { title locale } }"
)
BY_ID = "query($id: ID!, $locale: String, $fallback: String) {" + (
    " item(contentId: $id, locale: $locale, fallback: $fallback) { title locale } }"
)
BY_PATH = "query($path: String!, $locale: String, $fallback: String) {" + (
    " byPath(path: $path, locale: $locale, fallback: $fallback) { title locale path } }"
)


@pytest.fixture
def swim(make_department, make_service):
    return make_service(make_department("Parks"), "Swim lessons", summary="Learn to swim")


def test_an_item_by_id_slug_and_path_is_the_same(swim, graph):
    found = graph.data(
        """query($id: ID!) {
          byId: service(contentId: $id) { ...all } bySlug: service(slug: "swim-lessons") { ...all }
          item(contentId: $id) { __typename ...all } byPath(path: "//parks//swim-lessons/") { ...all }
        }
        fragment all on Service { contentId slug path url title summary version availableLocales }""",
        id=str(swim.translation_key),
    )
    assert found["item"].pop("__typename") == "Service"
    assert found["byId"]["title"] == "Swim lessons"
    assert found["byId"] == found["bySlug"] == found["item"] == found["byPath"]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (BY_SLUG, {"slug": "never-was"}),
        (BY_ID, {"id": str(uuid4())}),
        (BY_PATH, {"path": "/never/was"}),
        ("query($id: ID!) { faq(contentId: $id) { title } }", {"id": str(uuid4())}),
    ],
)
def test_what_never_was_is_null_without_an_error(city, graph, query, variables):
    assert list(graph.data(query, **variables).values()) == [None]


def test_an_id_is_looked_for_in_its_own_type_only(swim, graph):
    assert graph.data(f'{{ faq(contentId: "{swim.translation_key}") {{ title }} }}') == {"faq": None}


def test_an_untranslated_item_says_where_it_can_be_read(swim, graph):
    for query, variables in (
        (BY_SLUG, {"slug": "swim-lessons"}),
        (BY_ID, {"id": str(swim.translation_key)}),
        (BY_PATH, {"path": "/parks/swim-lessons"}),
    ):
        response = graph.post(query, locale="es", **variables).json()
        assert list(response["data"].values()) == [None]
        (error,) = response["errors"]
        assert error["extensions"]["code"] == "NOT_TRANSLATED"
        assert error["extensions"]["availableLocales"] == ["en"]
        (found,) = graph.data(query, locale="es", fallback="en", **variables).values()
        assert (found["title"], found["locale"]) == ("Swim lessons", "en")


def test_a_fallback_by_the_other_languages_slug_finds_the_translation(swim, graph, translate):
    translate(swim, title="Clases de natación", slug="clases-de-natacion")
    found = graph.data(BY_SLUG, slug="swim-lessons", locale="es", fallback="en")
    assert found["service"] == {"title": "Clases de natación", "locale": "es"}
    assert graph.data(BY_SLUG, slug="clases-de-natacion", locale="es")["service"]["locale"] == "es"


def test_a_name_in_one_language_finds_the_item_in_another(swim, graph, agents_graph, translate):
    translate(swim, title="Clases de natación", slug="clases")
    names = {"en": "swim-lessons", "es": "clases"}
    for reader in (graph, agents_graph):
        for locale, other in (("es", "en"), ("en", "es")):
            for query, variables in (
                (BY_SLUG, {"slug": names[other]}),
                (BY_PATH, {"path": f"/parks/{names[other]}"}),
            ):
                (found,) = reader.data(query, locale=locale, **variables).values()
                assert found["locale"] == locale
                assert found.get("path", f"/parks/{names[locale]}") == f"/parks/{names[locale]}"
    swim.slug = "swimming"
    swim.save_revision().publish()
    assert graph.data(BY_SLUG, slug="swim-lessons", locale="es")["service"]["locale"] == "es"
    assert graph.data('{ faq(slug: "clases") { title } }') == {"faq": None}


def test_a_name_that_two_items_have_in_other_languages_finds_neither(swim, graph, translate, make_service):
    translate(swim, title="Clases de natación", slug="clases")
    translate(make_service(swim.get_parent().specific, "Swim camp"), title="مخيم", locale="ar", slug="swim-lessons")
    extensions = graph.error(BY_SLUG, slug="swim-lessons", locale="es")["extensions"]
    assert (extensions["code"], extensions["availableLocales"]) == ("NOT_TRANSLATED", ["en"])


def test_an_item_that_left_is_gone(swim, graph):
    with publication():
        swim.unpublish()
    for query, variables in (
        (BY_SLUG, {"slug": "swim-lessons"}),
        (BY_ID, {"id": str(swim.translation_key)}),
        (BY_PATH, {"path": "/parks/swim-lessons"}),
    ):
        assert graph.code(query, **variables) == "GONE"


def test_an_old_address_leads_to_the_item(swim, graph, edit):
    edit(swim, slug="swimming")
    assert graph.data(BY_PATH, path="/parks/swim-lessons")["byPath"]["path"] == "/parks/swimming"
    with publication():
        Redirect.objects.create(old_path="/pool", redirect_page=swim)
    assert graph.data(BY_PATH, path="/pool/")["byPath"]["title"] == "Swim lessons"


def test_one_failing_field_leaves_the_others_standing(swim, graph):
    response = graph.post(
        '{ a: service(slug: "swim-lessons") { title } b: service(slug: "swim-lessons", locale: "es") { title } }'
    )
    content = response.json()
    assert response.status_code == 200
    assert content["data"] == {"a": {"title": "Swim lessons"}, "b": None}
    assert content["errors"][0]["path"] == ["b"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ("", "INVALID_ARGUMENT", "contentId or slug"),
        ('slug: "a", contentId: "b"', "INVALID_ARGUMENT", "contentId or slug"),
        ('contentId: "12"', "INVALID_ARGUMENT", "UUID"),
        ('slug: "a", locale: "fr"', "UNSUPPORTED_LOCALE", "en, es"),
        ('slug: "a", locale: "es", fallback: "xx"', "UNSUPPORTED_LOCALE", "fallback"),
        ('slug: "a\\u0000b"', "INVALID_ARGUMENT", "NUL"),
    ],
)
def test_a_wrong_argument_says_what_would_be_right(city, graph, arguments, code, words):
    field = f"service({arguments})" if arguments else "service"
    error = graph.error(f"{{ {field} {{ title }} }}")
    assert error["extensions"]["code"] == code
    assert words in error["message"]
    assert error["path"] == ["service"]


def test_an_unsupported_locale_lists_the_supported_ones(city, graph):
    error = graph.error('{ services(locale: "fr") { totalCount } }')
    assert error["extensions"]["allowed"] == ["en", "es", "zh-Hans", "ar"]


def test_a_merged_item_is_answered_with_what_it_is_part_of_now(swim, make_service, make_faq, graph):
    parks = swim.get_parent().specific
    pool, answer = make_service(parks, "Open swim"), make_faq(parks, "Can I swim?")
    swim.merge_into(pool)

    found = graph.data(
        """query($id: ID!) {
          byId: service(contentId: $id) { contentId } bySlug: service(slug: "swim-lessons") { contentId }
          item(contentId: $id) { contentId } byPath(path: "/parks/swim-lessons") { contentId }
        }""",
        id=str(swim.translation_key),
    )
    assert {one["contentId"] for one in found.values()} == {str(pool.translation_key)}

    pool.refresh_from_db()
    pool.merge_into(answer)
    assert graph.data('{ byPath(path: "/parks/swim-lessons") { title } }') == {"byPath": {"title": "Can I swim?"}}
    assert graph.code('{ service(slug: "swim-lessons") { title } }') == "GONE"


def test_an_old_slug_leads_to_the_item(swim, graph):
    swim.slug = "swimming"
    swim.save_revision().publish()
    assert graph.data('{ service(slug: "swim-lessons") { slug } }') == {"service": {"slug": "swimming"}}
    assert graph.data('{ faq(slug: "swim-lessons") { slug } }') == {"faq": None}
