"""Names lead on: old ones, those of an item that was merged into another, and those in another language."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from api.surrogates import purged_by
from content.models import Service
from content.publishing.models import OutboxEvent

pytestmark = pytest.mark.database


@pytest.fixture
def lessons(make_department, make_service):
    return make_service(make_department("Parks"), "Swim lessons")


@pytest.fixture
def answer(lessons, make_faq):
    return make_faq(lessons.get_parent().specific, "Where can I swim?")


def location(response):
    return response.headers["Location"]


@pytest.fixture
def clases(lessons, translate):
    return translate(lessons, "Clases", slug="clases")


def led(response):
    """The address that a response leads to, and what is asked there."""
    assert response.status_code == 301, response.content
    assert response.json()["url"] == location(response)
    there = urlsplit(location(response))
    return there.path, {name: value for name, (value,) in parse_qs(there.query).items()}


def test_an_old_slug_leads_to_the_item(lessons, edit, api):
    edit(lessons, slug="swimming")

    response = api.response("/services/swim-lessons?fields=title")

    assert response.status_code == 301
    assert location(response) == f"http://testserver/api/v1/services/{lessons.translation_key}?fields=title"
    assert f"item/{lessons.translation_key}" in response.headers["Surrogate-Key"]
    assert api.response("/faqs/swim-lessons").status_code == 404


def test_the_names_of_a_merged_item_lead_to_the_other(lessons, answer, edit, api, agents):
    edit(lessons, slug="swimming")
    Service.objects.get(pk=lessons.pk).merge_into(answer)

    there = f"http://testserver/api/v1/faqs/{answer.translation_key}"
    for name in (lessons.translation_key, "swimming", "swim-lessons"):
        response = api.response(f"/services/{name}")
        assert (response.status_code, location(response)) == (301, there), name
    for path in ("/parks/swimming", "/parks/swim-lessons"):
        response = api.response(f"/by-path?path={path}")
        assert parse_qs(urlsplit(location(response)).query)["path"] == ["/parks/where-can-i-swim"]
    assert "/agent/faqs/" in location(agents.response("/services/swimming"))


def test_a_language_that_the_other_has_not_is_answered_in_the_citys_own(lessons, answer, translate, api):
    clases = translate(lessons, "Clases", slug="clases")
    clases.merge_into(answer)

    response = api.response("/services/clases?locale=es")

    assert parse_qs(urlsplit(location(response)).query)["locale"] == ["en"]
    assert api.response("/services/swim-lessons").status_code == 200


@pytest.mark.parametrize(("slug", "locale"), [("swim-lessons", "es"), ("clases", "en")])
def test_the_slug_in_one_language_leads_to_the_item_in_another(lessons, clases, api, agents, slug, locale):
    for reader in (api, agents):
        path, asked = led(reader.response(f"/services/{slug}?locale={locale}&fields=locale,slug"))
        assert path == f"{reader.base}/services/{lessons.translation_key}"
        assert asked == {"locale": locale, "fields": "locale,slug"}
        assert reader.get(f"/services/{lessons.translation_key}?locale={locale}&fields=locale") == {"locale": locale}


@pytest.mark.parametrize(
    ("slug", "locale", "there"), [("swim-lessons", "es", "clases"), ("clases", "en", "swim-lessons")]
)
def test_the_path_in_one_language_leads_to_the_item_in_another(clases, api, agents, slug, locale, there):
    for reader in (api, agents):
        response = reader.response(f"/by-path?path=/parks/{slug}&locale={locale}")
        assert led(response) == (f"{reader.base}/by-path", {"path": f"/parks/{there}", "locale": locale})
        assert reader.get(location(response))["locale"] == locale


def test_an_old_name_in_one_language_leads_to_the_item_in_another(lessons, clases, edit, api):
    edit(lessons, slug="swimming")
    there = f"/api/v1/services/{lessons.translation_key}"
    for asked in ({"locale": "es"}, {"locale": "es", "fallback": "en"}):
        query = urlencode(asked)
        assert led(api.response(f"/services/swim-lessons?{query}")) == (there, asked)
        assert led(api.response(f"/by-path?path=/parks/swim-lessons&{query}"))[1] == {"path": "/parks/clases", **asked}


def test_a_merged_items_name_in_one_language_leads_to_the_other_item_in_another(lessons, clases, make_service, api):
    older = make_service(lessons.get_parent().specific, "Open swim")
    older.merge_into(lessons)
    for name in ("open-swim", older.translation_key):
        assert led(api.response(f"/services/{name}?locale=es"))[0].endswith(f"/{lessons.translation_key}"), name


def test_where_languages_give_a_slug_to_two_items_neither_is_answered_in_a_third(
    lessons, clases, make_service, translate, api
):
    other = make_service(lessons.get_parent().specific, "Swim camp")
    translate(other, "Campamento", locale="ar", slug="swim-lessons")
    problem = api.refused("/services/swim-lessons?locale=es", 404)
    assert (problem["type"], problem["available_locales"]) == ("/problems/not-translated", ["en"])


def test_the_slug_of_another_type_leads_nowhere(clases, api):
    assert api.refused("/faqs/clases", 404)["type"] == "/problems/not-found"


def test_what_has_no_translation_is_led_to_in_the_fallback_by_the_slug_of_a_third_language(
    lessons, clases, translate, api
):
    translate(lessons, "دروس السباحة", locale="ar", slug="sibaha")
    assert led(api.response("/services/clases?locale=zh-Hans&fallback=ar"))[1]["locale"] == "ar"


def test_what_leads_to_a_translation_is_purged_with_it(lessons, clases, api):
    """And what told that there was none, when there is one."""
    asked = ("/services/swim-lessons?locale=es", "/by-path?path=/parks/swim-lessons&locale=es")

    def keys():
        return [set(api.response(each).headers["Surrogate-Key"].split()) for each in asked]

    def purged():
        events = OutboxEvent.objects.filter(audience="public", content_id=lessons.translation_key, locale="es")
        return set(purged_by(events.latest("sequence")))

    leading = keys()
    assert api.response(asked[0]).headers["Cache-Control"].startswith("public, max-age=30, s-maxage=300")
    clases.unpublish()
    assert all(each & purged() for each in leading)
    missing = keys()
    assert api.refused(asked[0], 404)["available_locales"] == ["en"]
    clases.save_revision().publish()
    assert all(each & purged() for each in missing)
    assert keys() == leading
