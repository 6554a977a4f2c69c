"""ETags, 304, HEAD and the headers that caches look at."""

import pytest

LISTED = [
    "/services",
    "/services?fields=title",
    "/changes",
    "/snapshot",
    "/services/swim-lessons",
    "/services/swim-lessons?fields=title",
]


@pytest.fixture
def swim(make_department, make_service):
    return make_service(make_department("Parks"), "Swim lessons")


@pytest.mark.parametrize("path", LISTED)
def test_a_client_that_has_it_gets_304(swim, api, path):
    first = api.response(path)
    etag = first.headers["ETag"]
    assert etag.startswith('"')
    for has in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = api.response(path, **{"If-None-Match": has})
        assert again.status_code == 304
        assert again.content == b""
        assert again.headers["ETag"] == etag
        assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
        assert "Content-Type" not in again.headers
    assert api.response(path, **{"If-None-Match": '"other"'}).content == first.content


@pytest.mark.parametrize("path", LISTED)
def test_a_change_gives_another_tag(swim, api, path, edit):
    etag = api.response(path).headers["ETag"]
    edit(swim, title="Swimming lessons")
    changed = api.response(path, **{"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != etag


def test_each_form_of_an_item_has_its_own_tag(swim, api):
    forms = ["", "?fields=title", "?fields=title,slug", "?expand=department"]
    tags = {api.response(f"/services/swim-lessons{form}").headers["ETag"] for form in forms}
    assert len(tags) == len(forms)


def test_an_expanded_relation_that_changes_gives_another_tag(swim, api, edit):
    path = "/services/swim-lessons?expand=department"
    etag = api.response(path).headers["ETag"]
    edit(swim.get_parent().specific, summary="All that is green")
    changed = api.response(path, **{"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.json()["department"]["summary"] == "All that is green"


@pytest.mark.parametrize("path", [*LISTED, "/services?limit=0", "/nothing", "/services/none"])
def test_head_is_get_without_the_body(swim, api, path):
    got, head = api.response(path), api.http.head(f"/api/v1{path}")
    assert head.status_code == got.status_code
    assert head.content == b""
    assert head.headers["Content-Length"] == str(len(got.content))
    assert {name: head.headers.get(name) for name in ("ETag", "Content-Type", "Cache-Control")} == {
        name: got.headers.get(name) for name in ("ETag", "Content-Type", "Cache-Control")
    }


@pytest.mark.parametrize("path", LISTED)
def test_public_answers_can_be_kept_and_purged(swim, api, path):
    headers = api.response(path).headers
    assert headers["Cache-Control"].startswith("public, ")
    assert "s-maxage=" in headers["Cache-Control"]
    assert headers["Surrogate-Key"]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers.get("Vary", "Accept-Encoding") == "Accept-Encoding", "and by nothing of who asks"
    assert "Set-Cookie" not in headers


def test_refusals_are_not_kept_and_absences_only_briefly(swim, api):
    assert api.response("/services?limit=0").headers["Cache-Control"] == "no-store"
    assert "s-maxage=30" in api.response("/services/none").headers["Cache-Control"]


@pytest.mark.parametrize("path", [*LISTED, "/services?limit=0", "/services/none", "/nothing"])
def test_agents_answers_are_kept_nowhere(swim, agents, path):
    response = agents.response(path)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "Access-Control-Allow-Origin" not in response.headers
