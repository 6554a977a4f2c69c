"""Both doors give the same, whatever is asked and however; what is unusual is left to Django's."""

from __future__ import annotations

import gzip
from datetime import datetime, timedelta
from urllib.parse import urlencode

import brotli
import orjson
import pytest
from django.utils import timezone

from api import keys
from content.publishing import queries
from content.publishing.generation import schedule
from tests.fixtures.doors import FellThrough, ask

ASKED = [
    "/services",
    "/services?limit=1&total=true&sort=-updated_at",
    "/services?department=parks&expand=department&fields=title,department",
    "/services/swim-lessons",
    "/services/pool-parties?locale=es",
    "/services/swim-lessons?locale=es",
    "/services/clases",
    "/services/swim-lessons?locale=es&fallback=en",
    "/services/swim-lessons?fields=title,url",
    "/services/piscina-añadida",
    "/services/nothing",
    "/services/swim-lessons/hours?at=2026-07-04T12:00:00-05:00",
    "/services?nonsense=1",
    "/services?limit=1&limit=2",
    "/services?limit=%00",
    "/services?q=ñ",
    "/services?cursor=x",
    "/alerts?at=2026-07-04T12:00:00Z",
    "/by-path?path=/parks/swim-lessons",
    "/by-path?path=/parks/clases",
    "/by-path?path=/nowhere",
    "/search?q=swim",
    "/changes",
    "/changes?since=2&limit=1",
    "/changes?since=99999999",
    "/changes/stream?since=0",
    "/changes/stream?since=99999999",
    "/changes/stream?since=0&type=service",
    "/snapshot",
    "/snapshot?locale=es",
    "/bundle",
    "/bundle?channel=fax",
    "/bundles/nothing",
]
HOW = [
    {},
    {"method": "HEAD"},
    {"accept_encoding": "br, gzip;q=0.5"},
    {"accept_encoding": "gzip"},
    {"accept_encoding": "identity, *;q=0"},
]


@pytest.fixture
def parks(make_department, make_service, translate):
    parks = make_department()
    lessons = make_service(parks, body=[("text", "<p>Learn to swim, whatever your age.</p>" * 10)])
    make_service(parks, "Pool parties")
    translate(lessons, "Clases", slug="clases")
    parks.refresh_from_db()
    return parks


@pytest.mark.database
def test_both_doors_give_the_same(parks, door, django, agent_key):
    key = {"authorization": f"Bearer {agent_key}"}
    for base, sent in (("/api/v1", {}), ("/api/v1", key), ("/api/v1/agent", key)):
        for asked in ASKED:
            for how in HOW:
                fast, slow = (ask(each, base + asked, **sent, **how) for each in (door, django))
                assert fast == slow, (asked, how)
                again = ask(door, base + asked, **sent, **how)
                assert again == fast, ("kept", asked, how)
            if etag := fast.headers.get("Etag"):
                fast, slow = (ask(each, base + asked, if_none_match=f'"x", {etag}', **sent) for each in (door, django))
                assert fast == slow, ("304", asked)
                assert fast.status == 304
                assert fast.body == b""


@pytest.mark.parametrize("authorization", ["", "Bearer wsp_1_2", "Bearer", "Basic eDp5", "Bearer \u00f1"])
def test_both_refuse_a_key_that_is_none(parks, door, django, authorization):
    for target in ("/api/v1/agent/services", *(["/api/v1/services"] if authorization else [])):
        fast, slow = (ask(each, target, authorization=authorization) for each in (door, django))
        assert fast == slow
        assert fast.status == 401
        assert fast.headers["Www-Authenticate"].startswith("Bearer")


QUERIES = [
    {"query": "{ services { nodes { title department { title } } totalCount } }"},
    {"query": "query One($slug: String) { service(slug: $slug) { title } }", "variables": {"slug": "swim-lessons"}},
    {"query": '{ service(slug: "nothing") { title } }'},
    {"query": '{ service(slug: "clases") { title } byPath(path: "/parks/swim-lessons", locale: "es") { title } }'},
    {"query": '{ search(query: "swim") { nodes { title } } }'},
    {"query": "{ nonsense }"},
    {"query": "{ services(first: 100000) { nodes { title } } }"},
    {"nonsense": 1},
    [],
]


@pytest.mark.database
def test_both_doors_answer_queries_alike(parks, door, django, agent_key):
    key = {"authorization": f"Bearer {agent_key}"}
    for path, sent in (("/graphql", {}), ("/graphql/agent", key), ("/graphql/agent", {})):
        for query in QUERIES:
            body = orjson.dumps(query)
            for how in ({}, {"accept_encoding": "br"}, {"accept": "application/graphql-response+json"}):
                fast, slow, kept = (ask(each, path, "POST", body, **sent, **how) for each in (door, django, door))
                assert fast == slow == kept, (path, query, how)
        target = f"{path}?{urlencode({'query': QUERIES[0]['query']})}"
        fast, slow = (ask(each, target, **sent) for each in (door, django))
        assert fast == slow
        if path == "/graphql":
            fast, slow = (ask(each, target, if_none_match=fast.headers["Etag"]) for each in (door, django))
            assert (fast.status, fast) == (304, slow)


def test_a_query_that_was_answered_is_answered_again_until_something_is_published(
    parks, door, edit, django_assert_num_queries
):
    body = orjson.dumps(QUERIES[0])
    first = ask(door, "/graphql", "POST", body)
    with django_assert_num_queries(1):
        assert ask(door, "/graphql", "POST", body) == first
    edit(parks, title="Parks and pools")
    assert b"Parks and pools" in ask(door, "/graphql", "POST", body).body


def test_a_query_that_only_a_key_may_ask_is_not_answered_to_strangers_after_it_was(parks, door, settings, agent_key):
    settings.GRAPHQL_LISTED_ONLY = True
    body = orjson.dumps(QUERIES[0])
    assert ask(door, "/graphql", "POST", body, authorization=f"Bearer {agent_key}").status == 200
    assert ask(door, "/graphql", "POST", body).status >= 400


def test_what_is_kept_of_a_long_query_is_short(parks, door):
    for number in range(3):
        query = orjson.dumps({"query": "{ services { totalCount } }" + " " * (90_000 + number)})
        assert ask(door, "/graphql", "POST", query).status == 200
    names = list(door._kept["public"]._entries)
    assert len(names) == 3
    assert max(len(repr(name)) for name in names) < 500


def test_bodies_are_small_for_who_can_read_them_and_each_form_has_a_tag_of_its_own(parks, door):
    plain = ask(door, "/api/v1/services/swim-lessons")
    br = ask(door, "/api/v1/services/swim-lessons", accept_encoding="gzip, deflate, br")
    zipped = ask(door, "/api/v1/services/swim-lessons", accept_encoding="gzip, br;q=0")

    assert plain.body == brotli.decompress(br.body) == gzip.decompress(zipped.body)
    assert len(br.body) < len(plain.body) / 2 > len(zipped.body)
    assert len({each.headers["Etag"] for each in (plain, br, zipped)}) == 3
    assert {each.headers["Vary"] for each in (plain, br, zipped)} == {"Accept-Encoding"}


@pytest.mark.parametrize(
    ("target", "how"),
    [
        ("/api/v1/services", {"method": "POST"}),
        ("/api/v1/services", {"method": "OPTIONS"}),
        ("/api/v1/services", {"host": "elsewhere.example"}),
        ("/api/v1/services", {"host": ""}),
        ("/api/v1/services/", {}),
        ("/api/v1/services/a/b", {}),
        ("/api/v1/openapi.json", {}),
        ("/api/v1/agent/docs", {}),
        ("/api/v1/agent/openapi.json", {}),
        ("/api/v1/agent/media/pictures/none.png", {}),
        ("/admin/", {}),
        ("/graphql", {"method": "PUT"}),
        ("/graphql", {"method": "POST", "body": b"x" * 100_001}),
        ("/graphql", {"method": "POST"}),
    ],
)
def test_what_is_unusual_goes_through_to_django(door, target, how):
    with pytest.raises(FellThrough):
        ask(door, target, **how)


def test_where_all_must_be_encrypted_plain_requests_are_left_to_django(parks, settings, make_door):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    door = make_door()
    assert ask(door, "/api/v1/services", x_forwarded_proto="https").status == 200
    with pytest.raises(FellThrough):
        ask(door, "/api/v1/services")


def test_our_own_fault_is_left_to_django(parks, door, monkeypatch):
    monkeypatch.setattr("api.rest.listing.Cards.page", lambda *_: 1 / 0)
    with pytest.raises(FellThrough):
        ask(door, "/api/v1/services")


def test_where_the_generation_cannot_be_told_nothing_is_answered_of_what_was_kept(parks, door, monkeypatch):
    assert ask(door, "/api/v1/services").status == 200
    monkeypatch.setattr(door._generations, "current", lambda audience: 1 / 0)
    with pytest.raises(FellThrough):
        ask(door, "/api/v1/services")


@pytest.mark.database
def test_what_was_asked_before_costs_a_look_at_the_generation(parks, door, django_assert_num_queries):
    first = ask(door, "/api/v1/services")
    with django_assert_num_queries(1):
        assert ask(door, "/api/v1/services") == first


@pytest.mark.database
def test_a_publication_is_seen_by_the_next_request(parks, door, edit, make_service):
    service = make_service(parks, "Skate park")
    before = ask(door, "/api/v1/services/skate-park"), ask(door, "/api/v1/services?limit=1&sort=-updated_at")
    edit(service, summary="Closed for repairs.")
    after = ask(door, "/api/v1/services/skate-park"), ask(door, "/api/v1/services?limit=1&sort=-updated_at")

    assert b"Closed for repairs." in after[0].body
    for old, new in zip(before, after, strict=True):
        assert old.body != new.body
        assert old.headers["Etag"] != new.headers["Etag"]


def test_agents_answers_are_kept_for_agents_and_a_key_is_looked_at_each_time(parks, door, agent_key):
    key = f"Bearer {agent_key}"
    assert b'"agent"' in ask(door, "/api/v1/agent/services/swim-lessons", authorization=key).body
    assert b'"agent"' not in ask(door, "/api/v1/services/swim-lessons", authorization=key).body

    keys.revoke(agent_key[:12], now=timezone.now())
    assert ask(door, "/api/v1/agent/services/swim-lessons", authorization=key).status == 401


def test_an_edit_for_agents_alone_leaves_what_the_public_was_sent(parks, door, edit, make_service):
    service = make_service(parks, "Skate park")
    before = ask(door, "/api/v1/services/skate-park")
    edit(service, agent_notes="<p>Ask for Sam.</p>")

    assert ask(door, "/api/v1/services/skate-park") == before


def _ages(sent) -> dict[str, int]:
    parts = [part.strip().partition("=") for part in sent.headers["Cache-Control"].split(",")]
    return {name: int(value) for name, _, value in parts if value}


def test_nobody_keeps_an_answer_beyond_the_next_scheduled_change(parks, door, django):
    noon: datetime = timezone.now() + timedelta(seconds=20)
    usual = _ages(ask(door, "/api/v1/services"))
    schedule(noon)

    for each in (door, django):
        ages = _ages(ask(each, "/api/v1/services"))
        assert 0 < ages["max-age"] <= 20
        assert 0 < ages["s-maxage"] <= 20
        assert "stale-while-revalidate" not in ages
    schedule(timezone.now() - timedelta(seconds=5))
    assert _ages(ask(door, "/api/v1/services"))["s-maxage"] == 1
    schedule(noon + timedelta(days=1))
    assert _ages(ask(door, "/api/v1/services")) == usual


@pytest.mark.database
@pytest.mark.parametrize(("asked", "read_by"), [("", "sent_by_slug"), ("?fields=title,summary", "by_slug")])
def test_an_answer_that_a_publication_overtook_is_not_kept_for_what_came_after(
    parks, door, edit, make_service, monkeypatch, asked, read_by
):
    service, target = make_service(parks, "Skate park", summary="Open."), f"/api/v1/services/skate-park{asked}"
    read = getattr(queries, read_by)

    def overtaken(*args):
        found = read(*args)
        monkeypatch.undo()
        edit(service, summary="Closed.")
        return found

    monkeypatch.setattr(queries, read_by, overtaken)
    late, then = ask(door, target), ask(door, target)

    assert b"Open." in late.body
    assert b"Closed." in then.body
    assert ask(door, target, if_none_match=late.headers["Etag"]).status == 200
    assert ask(door, target, if_none_match=then.headers["Etag"]).status == 304
