"""Bad input: whatever is sent, the answer is a problem that names the parameter and what would be right."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.catalogue import COLLECTIONS
from api.finding import tidy_path
from api.problems import KINDS
from api.rest.endpoints import ENDPOINTS
from content.documents.base import ChannelTexts

BEYOND = str(2**63)


@pytest.fixture
def one_service(make_department, make_service):
    return make_service(make_department("Parks"))


@pytest.mark.parametrize(
    ("path", "kind", "field"),
    [
        ("/services?colour=red", "unknown-parameter", "colour"),
        ("/services?offset=" + BEYOND, "unknown-parameter", "offset"),
        ("/services?service=x", "unknown-parameter", "service"),
        ("/services?id_or_slug=x", "unknown-parameter", "id_or_slug"),
        ("/services/swim-lessons?id_or_slug=x", "unknown-parameter", "id_or_slug"),
        ("/topics?department=parks", "unknown-parameter", "department"),
        ("/locations?status=active", "unknown-parameter", "status"),
        ("/services?limit=5&limit=6", "repeated-parameter", "limit"),
        ("/services?department=parks&department=parks", "repeated-parameter", "department"),
        ("/services?limit=0", "invalid-parameter", "limit"),
        ("/services?limit=101", "invalid-parameter", "limit"),
        ("/services?limit=ten", "invalid-parameter", "limit"),
        ("/services?limit=1.5", "invalid-parameter", "limit"),
        ("/services?limit=" + "9" * 900, "invalid-parameter", "limit"),
        ("/services?limit=" + "9" * 9000, "invalid-parameter", "limit"),
        ("/services?page=0", "invalid-parameter", "page"),
        ("/services?page=-1", "invalid-parameter", "page"),
        ("/services?page=10001", "invalid-parameter", "page"),
        ("/services?page=" + BEYOND, "invalid-parameter", "page"),
        ("/search?q=a&page=" + BEYOND, "invalid-parameter", "page"),
        ("/changes?since=" + BEYOND, "invalid-parameter", "since"),
        ("/changes?limit=1001", "invalid-parameter", "limit"),
        ("/services?total=perhaps", "invalid-parameter", "total"),
        ("/services?sort=price", "invalid-parameter", "sort"),
        ("/services?status=open", "invalid-parameter", "status"),
        ("/services?department=", "invalid-parameter", "department"),
        ("/services?department=" + "x" * 256, "invalid-parameter", "department"),
        ("/services?department=a%00b", "invalid-parameter", "department"),
        ("/services/a%00b", "invalid-parameter", "id_or_slug"),
        ("/services/" + "x" * 2000, "invalid-parameter", "id_or_slug"),
        ("/by-path?path=%00", "invalid-parameter", "path"),
        ("/by-path?path=/" + "x" * 1000, "invalid-parameter", "path"),
        ("/by-path", "invalid-parameter", "path"),
        ("/services?updated_since=2026-01-01", "invalid-parameter", "updated_since"),
        ("/services?updated_since=2026-01-01T10:00:00", "invalid-parameter", "updated_since"),
        ("/services?updated_since=1767225600", "invalid-parameter", "updated_since"),
        ("/services?updated_since=0001-01-01T00:00:00%2B14:00", "invalid-parameter", "updated_since"),
        ("/services?updated_since=2026-02-30T00:00:00Z", "invalid-parameter", "updated_since"),
        ("/services?cursor=broken", "invalid-cursor", "cursor"),
        ("/services?cursor=" + "A" * 500, "invalid-cursor", "cursor"),
        ("/services?cursor=%C3%B1", "invalid-cursor", "cursor"),
        ("/snapshot?cursor=AAAA", "invalid-cursor", "cursor"),
        ("/services?locale=fr", "unsupported-locale", "locale"),
        ("/services?locale=", "unsupported-locale", "locale"),
        ("/changes?locale=xx", "unsupported-locale", "locale"),
        ("/changes?type=car", "invalid-parameter", "type"),
        ("/services?fields=title,colour", "unknown-field", "fields"),
        ("/services?expand=title", "unknown-field", "expand"),
        ("/services?department=no-such", "unknown-item", "department"),
    ],
)
def test_each_fault_is_named(api, path, kind, field):
    problem = api.refused(path)
    assert (problem["type"], problem["field"]) == (f"/problems/{kind}", field)
    assert problem["title"] == KINDS[kind].title
    assert len(problem["detail"]) < 700


@pytest.mark.database
def test_a_path_with_a_nul_that_was_escaped_twice_is_nowhere(api):
    assert "\x00" not in tidy_path("/a%00b")
    assert api.refused("/by-path?path=/a%2500b", 404)["type"] == "/problems/not-found"


AN_ID = "an id, such as 0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/services?total=maybe", "true or false"),
        ("/search?q=a&facets=2", "true or false"),
        ("/alerts?item=foo", AN_ID),
        ("/services?limit=1.5", "a whole number"),
        (
            "/locations/x/hours?at=1999-01-01T00:00:00Z",
            "a moment of the years 2000 to 2099, such as 2026-03-01T09:00:00Z",
        ),
        ("/services?updated_since=soon", "an ISO 8601 date and time with its zone, such as 2026-03-01T09:00:00Z"),
    ],
)
def test_what_would_be_right_is_said_in_words_of_people(api, db, path, expected):
    problem = api.refused(path)
    assert problem["expected"] == expected
    assert problem["detail"].endswith(f"It should be: {expected}.")


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/services?state=open", ["live", "withdrawn"]),
        ("/alerts?severity=bad", ["Extreme", "Severe", "Moderate", "Minor", "Unknown"]),
        ("/topics?sort=price", ["title", "-title", "updated_at", "-updated_at"]),
        ("/bundle?channel=fax", list(ChannelTexts.model_fields)),
        ("/search?q=a&type=car", list(COLLECTIONS)),
        ("/changes?type=service,car", list(COLLECTIONS)),
        ("/changes/stream?type=car", list(COLLECTIONS)),
        ("/services?locale=fr", ["en", "es", "zh-Hans", "ar"]),
    ],
)
def test_a_closed_list_is_told_whole(api, db, path, allowed):
    assert set(api.refused(path)["allowed"]) == set(allowed)


def test_only_what_takes_several_names_is_said_to_take_them_with_commas(api, db):
    for path in ("/services?limit=1&limit=2", "/services?locale=en&locale=es", "/services?sort=title&sort=title"):
        assert api.refused(path)["detail"].endswith("was given 2 times. Give it once.")
    for path in (
        "/services?fields=title&fields=url",
        "/services?expand=topics&expand=department",
        "/search?q=a&type=faq&type=service",
        "/changes?type=faq&type=service",
    ):
        assert "several names are separated by commas" in api.refused(path)["detail"]


def test_an_unknown_parameter_is_told_the_known_ones(api, db):
    problem = api.refused("/topics?q=x")
    assert set(problem["allowed"]) == {
        *("locale", "parent", "updated_since", "sort", "fields", "expand", "limit", "cursor", "page", "total", "state"),
    }


def test_a_cursor_of_another_question_is_refused(one_service, make_service, api):
    make_service(one_service.get_parent().specific, "Another")
    cursor = api.get("/services?limit=1")["next"].split("cursor=")[1]
    assert api.get(f"/services?limit=50&cursor={cursor}")["items"], "another page size is the same question"
    for other in ("sort=-title", "sort=updated_at", "status=active", "department=parks"):
        problem = api.refused(f"/services?{other}&cursor={cursor}")
        assert problem["type"] == "/problems/invalid-cursor"
    assert api.refused(f"/faqs?cursor={cursor}")["type"] == "/problems/invalid-cursor"
    assert api.refused(f"/services?cursor={cursor}&page=2")["field"] == "page"
    assert api.refused(f"/services?cursor={cursor[:-3]}")["type"] == "/problems/invalid-cursor"
    assert api.refused(f"/services?cursor={cursor[:-1]}A")["type"] == "/problems/invalid-cursor"


def test_too_many_parameters(api, db):
    query = "&".join(f"p{number}=1" for number in range(100))
    assert api.refused(f"/services?{query}")["type"] == "/problems/malformed-request"


@pytest.mark.parametrize(
    "path", ["/services", "/services/x", "/by-path?path=/x", "/changes", "/snapshot", "/search?q=a"]
)
def test_unescaped_and_broken_bytes_are_no_fault_of_ours(api, db, path):
    joined = "&" if "?" in path else "?"
    response = api.http.get(f"/api/v1{path}{joined}fields=%ff%fe&x=%ED%A0%80")
    assert response.status_code == 400


values = st.one_of(st.text(max_size=40), st.integers().map(str), st.sampled_from(["true", "en", "title", "a,b", "%"]))


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_no_value_of_any_parameter_is_a_server_error(one_service, api, index, bundle, endpoint):
    index()
    bundle()
    names = [name for name in endpoint.question.model_fields if name != "id_or_slug"]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.dictionaries(st.sampled_from(names), values, max_size=3), values)
    def ask(parameters, slug):
        path = endpoint.path.replace("{id_or_slug}", slug.replace("/", "") or "x")
        response = api.http.get(f"/api/v1{path}".replace("?", "%3F").replace("#", "%23"), parameters)
        assert response.status_code < 500, (path, parameters, response.content)

    ask()
