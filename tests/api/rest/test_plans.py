"""A plan answers what the long way would, byte for byte, and leaves to it what is not for a plan to decide."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from uuid import uuid4

import orjson
import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as how_many
from hypothesis import strategies as st

from api.answer import Caller
from api.catalogue import COLLECTIONS
from api.rest import plans
from api.rest.endpoints import ENDPOINTS
from content.documents import AUDIENCES
from content.models import Service

pytestmark = pytest.mark.database

NAMED = {endpoint.name: endpoint for endpoint in ENDPOINTS}
PLANNED = [NAMED[name] for name in ("get_service", "list_services", "get_by_path")]


def both(name, query="", audience="public", id_or_slug=None):
    """The answer to a question as the endpoint gives it, which is that of the long way; and whether a plan gave it."""
    endpoint, caller = NAMED[name], Caller(audience)
    held = {} if id_or_slug is None else {"id_or_slug": id_or_slug}
    ways = (endpoint, replace(endpoint, planner=None))
    given, at_length = (way.respond(caller, query, {}, now=timezone.now(), **held) for way in ways)
    assert list(given.headers.items()) == list(at_length.headers.items()), (name, query, audience, id_or_slug)
    assert given == at_length, (name, query, audience, id_or_slug)
    assert endpoint.planner is not None
    by_plan = given.status == 200 and endpoint.planner.answer(endpoint.question, caller, query, held)
    return given, bool(by_plan)


@pytest.fixture
def catalogue(make_department, make_service, make_faq, make_topic, translate, edit):
    """Services of every state and history, some in Spanish."""
    pools = make_topic("Pools")
    parks = make_department("Parks", topics=[pools])
    made = {title: make_service(parks, title, topics=[pools]) for title in ("Swim", "Sail", "Row", "Dive", "Skate")}
    made |= {"parks": parks, "pools": pools, "faq": make_faq(parks, "Where can I swim?")}
    translate(made["Swim"], "Nadar", slug="nadar")
    made["Sail"].withdraw("No wind.", now=timezone.now())
    edit(made["Row"], slug="rowing")
    Service.objects.get(pk=made["Dive"].pk).merge_into(made["faq"])
    made["Skate"].unpublish()
    return made


def test_items_of_every_state_are_answered_alike_both_ways(catalogue):
    ids = [str(page.translation_key) for page in catalogue.values()]
    slugs = [page.slug for page in catalogue.values()]
    odd = [ids[0].upper(), ids[0].replace("-", ""), f"urn:{ids[0].replace('-', '')}", "x" * 36, "x" * 300, "a\x00", ""]
    names = [*ids, *slugs, "row", "rowing", "nadar", "piscina-añadida", str(uuid4()), *odd]
    queries = ["", "locale=es", "locale=ES", "fallback=en&locale=es", "fields=title", "expand=department", "x=1", "%ff"]
    for audience, query, name in product(AUDIENCES, queries, names):
        for endpoint in ("get_service", "get_faq"):
            both(endpoint, query, audience, name)


def test_whole_items_are_planned_and_nothing_else(catalogue):
    swim = str(catalogue["Swim"].translation_key)
    for query, name in (("", swim), ("", "swim"), ("locale=es", swim), ("locale=es", "nadar")):
        assert both("get_service", query, "public", name)[1], (query, name)
    for query, name in (("fields=title", swim), ("expand=topics", swim), ("locale=es&fallback=en", "swim")):
        assert not both("get_service", query, "public", name)[1], (query, name)


def test_lists_are_answered_alike_both_ways(catalogue):
    parks, pools = (catalogue[name].translation_key for name in ("parks", "pools"))
    filters = [
        "",
        "department=parks&topic=pools",
        f"department={parks}",
        f"topic={pools}",
        f"department={uuid4()}",
        "department=parks",
        "topic=none",
    ]
    forms = ["", "limit=2", "limit=1&page=2", "page=3", "total=true", "fields=title", "expand=department&limit=1"]
    others = ["locale=es", "state=withdrawn", "sort=-updated_at", "sort=x", "limit=1&cursor=x", "page=1&cursor=x"]
    for audience, narrowed, more in product(AUDIENCES, filters, [*forms, *others]):
        both("list_services", "&".join(filter(None, (narrowed, more))), audience)
    for type, collection in COLLECTIONS.items():
        if type != "alert":
            for sort in collection.sorts:
                both(f"list_{collection.name}".replace("-", "_"), f"sort={sort}")


def test_all_pages_that_next_leads_to_have_one_plan(catalogue):
    for sort in COLLECTIONS["service"].sorts:
        query = f"sort={sort}&limit=1&topic={catalogue['pools'].translation_key}"
        first, is_planned = both("list_services", query)
        assert is_planned
        known = plans._plan.cache_info().currsize
        further = orjson.loads(first.body)["next"].partition("?")[2]
        assert further.startswith(f"{query}&cursor=")
        second, is_planned = both("list_services", further)
        assert is_planned
        assert second.body != first.body
        assert plans._plan.cache_info().currsize == known


def test_paths_are_answered_alike_both_ways(catalogue, make_guide):
    parts = [{"type": "part", "id": "one", "value": {"title": "Fees", "slug": "fees", "body": []}}]
    make_guide(catalogue["parks"], "Pools", parts=json.dumps(parts))
    paths = ["/parks/swim", "parks//swim/", "/parks/sail", "/parks/row", "/parks/rowing", "/parks/dive", "/parks/skate"]
    paths += [
        "/parks/nadar",
        "/parks/pools",
        "/parks/pools/fees",
        "/parks%2Fswim",
        "/no",
        "",
        "%00",
        "%2500",
        "%ff",
        "/a+b",
        "x=y",
    ]
    forms = ["path={}", "locale=es&path={}", "locale=es&fallback=en&path={}", "fields=title&path={}", "path={}&x=1"]
    for audience, form, path in product(AUDIENCES, forms, paths):
        both("get_by_path", form.format(path), audience)
    for query in ("path=/parks/swim&path=/parks/row", "xpath=/parks/swim", "&" * 40 + "path=/parks/swim", "path"):
        assert not both("get_by_path", query)[1], query
    for query in ("path=%2Fparks%2Fswim", "locale=en&path=/parks/pools"):
        assert both("get_by_path", query)[1], query
    assert not both("get_by_path", "path=/parks/pools/fees")[1]


def test_a_cursor_that_stands_elsewhere_or_twice_is_left_to_the_long_way(catalogue):
    first, _ = both("list_services", "limit=1")
    cursor = orjson.loads(first.body)["next"].partition("cursor=")[2]
    for query in (f"cursor={cursor}&limit=1", f"limit=1&page=2&cursor={cursor}", f"cursor={cursor}&cursor={cursor}"):
        assert not both("list_services", query)[1], query


def test_what_is_published_later_is_answered_by_the_same_plan(catalogue, edit, make_service):
    swim = catalogue["Swim"]
    before, _ = both("get_service", id_or_slug="swim")
    edit(swim, summary="In warm water.")
    after, is_planned = both("get_service", id_or_slug="swim")
    assert is_planned
    assert before.headers["ETag"] != after.headers["ETag"]
    assert b"In warm water." in after.body
    swim.unpublish()
    gone, is_planned = both("get_service", id_or_slug="swim")
    assert (gone.status, is_planned) == (410, False)


def test_a_slug_that_passes_to_another_item_filters_by_that_one(catalogue, edit, make_department):
    listed = "department=parks&fields=title"
    before, is_planned = both("list_services", listed)
    assert is_planned
    edit(catalogue["parks"], slug="parks-and-pools")
    assert both("list_services", listed)[0].status == 400
    make_department("Works", slug="parks")
    after, _ = both("list_services", listed)
    assert (len(orjson.loads(before.body)["items"]), len(orjson.loads(after.body)["items"])) == (2, 0)


def test_a_slug_that_others_had_before_is_left_to_the_long_way(catalogue, make_service):
    catalogue["Skate"].delete()
    newer = make_service(catalogue["parks"], "Skate", summary="On ice.")
    given, is_planned = both("get_service", id_or_slug=newer.slug)
    assert (given.status, is_planned) == (200, False)
    assert b"On ice." in given.body


def test_a_plan_of_one_audience_answers_no_other(catalogue):
    swim = str(catalogue["Swim"].translation_key)
    for query, held in (("", {"id_or_slug": swim}), ("limit=3", {})):
        name = "get_service" if held else "list_services"
        public, agent, again = (both(name, query, audience, **held)[0] for audience in ("public", "agent", "public"))
        assert public == again
        assert public.body != agent.body or not held
        assert agent.headers["Cache-Control"] == "private, no-store"
        assert public.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("endpoint", PLANNED, ids=lambda endpoint: endpoint.name)
def test_any_text_is_answered_alike_both_ways(catalogue, endpoint):
    names = [name for name in endpoint.question.model_fields if name != "id_or_slug"]
    words = st.one_of(st.text(max_size=20), st.sampled_from(["en", "es", "1", "true", "title", "a,b", "%"]))
    pairs = st.lists(st.tuples(st.sampled_from(names), words), max_size=3)

    @how_many(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(pairs, words, st.sampled_from(AUDIENCES))
    def ask(parameters, word, audience):
        query = "&".join(f"{name}={value}" for name, value in parameters)
        both(endpoint.name, query, audience, word if endpoint.holds else None)

    ask()
