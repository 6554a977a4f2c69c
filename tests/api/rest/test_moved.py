"""Old names lead on: of an item that was renamed, and of one that was merged into another."""

from urllib.parse import parse_qs, urlsplit

import pytest

from content.models import Service

pytestmark = pytest.mark.database


@pytest.fixture
def lessons(make_department, make_service):
    return make_service(make_department("Parks"), "Swim lessons")


@pytest.fixture
def answer(lessons, make_faq):
    return make_faq(lessons.get_parent().specific, "Where can I swim?")


def location(response):
    return response.headers["Location"]


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
