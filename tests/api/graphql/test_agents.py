"""What agents read and the public never does, whatever way it asks."""

from __future__ import annotations

import pytest
from graphql import get_introspection_query

from content.documents.base import class_name
from content.transaction import publication

from .test_documents import GRAPHS, everything

pytestmark = pytest.mark.database

CANARY = "xyzzy"
AGENT_FIELDS = "agent { script notesHtml notesText transferNumber transferWhen } serviceLevel { value unit }"


@pytest.fixture
def noted(full_city, index):
    """A service and an answer with the canary in every text that only agents may read."""
    for page in (full_city.service, full_city.faq):
        page.refresh_from_db()
        page.agent_script = f"{CANARY} script"
        page.agent_notes = f"<p>{CANARY} notes</p>"
        page.transfer_number = f"{CANARY} 555"
        page.transfer_when = f"{CANARY} when"
        with publication():
            page.save_revision().publish()
    index()
    return full_city


def test_agents_read_their_part_beside_the_public_one(noted, agents_graph):
    found = agents_graph.data(f'{{ service(slug: "swim-lessons") {{ title {AGENT_FIELDS} }} }}')["service"]
    assert found["title"] == "Swim lessons"
    assert found["agent"] == {
        "script": "xyzzy script",
        "notesHtml": "<p>xyzzy notes</p>",
        "notesText": "xyzzy notes",
        "transferNumber": "xyzzy 555",
        "transferWhen": "xyzzy when",
    }


def test_agents_reach_their_part_by_every_way(noted, agents_graph):
    found = agents_graph.data(
        """{ byPath(path: "/city-hall/parks/swim-lessons") { ... on Service { agent { script } } }
          departments { nodes { services { nodes { agent { script } } } } }
          faqs { nodes { services { agent { script } } agent { script } reviewDate } }
          search(query: "xyzzy") { totalCount nodes { snippet item { ... on Service { agent { script } } } } } }"""
    )
    assert str(found).count("xyzzy script") >= 5
    assert found["search"]["totalCount"] == 2


def attempts():
    """Every way that the public has to ask, and some that it has not."""
    for type in ("service", "faq"):
        selection = everything(GRAPHS["public"].type_map[class_name(type)])
        yield f"{{ {type}s {{ edges {{ node {{ {selection} }} }} totalCount }} }}"
    yield '{ item: byPath(path: "/city-hall/parks/swim-lessons") { ... on Service { a: title body { __typename } } } }'
    yield "{ changes { events { event contentId version path } cursor } }"
    yield '{ search(query: "xyzzy") { totalCount nodes { snippet score item { title summary } } } }'
    yield '{ search(query: "swim xyzzy lessons") { nodes { snippet item { title summary } } } }'
    for asked in (
        AGENT_FIELDS,
        "agent { script }",
        "note: agent { notesText }",
        "serviceLevel { value }",
        "reviewDate",
    ):
        yield f'{{ service(slug: "swim-lessons") {{ {asked} }} }}'
        yield f'{{ faq(slug: "can-i-swim") {{ {asked} }} }}'
        yield f'{{ item: byPath(path: "/city-hall/parks/swim-lessons") {{ ... on Service {{ {asked} }} }} }}'
    yield '{ service(slug: "swim-lessons") { ...f } } fragment f on AgentService { agent { script } }'
    yield '{ service(slug: "swim-lessons") { ... on AgentPart { script } } }'
    yield '{ service(slug: "xyzzy script") { title } }'
    yield '{ services(department: "xyzzy script") { totalCount } }'


def test_the_public_reaches_no_word_of_it(noted, graph, settings):
    settings.GRAPHQL_INTROSPECTION = True
    for query in attempts():
        for response in (graph.post(query), graph.get(query)):
            answered = response.content.decode().replace(query, "")
            if "xyzzy" in query:  # an argument may come back, but nothing may be found by it
                answered = answered.replace("“xyzzy script”", "")
            assert CANARY not in answered, query
            assert "notes" not in answered or response.status_code == 400, query
    assert CANARY not in graph.post(get_introspection_query()).content.decode()


def test_nothing_that_is_computed_tells_the_public_of_agents_text(noted, graph):
    hits = '{ search(query: "xyzzy") { totalCount } }'
    assert graph.data(hits) == {"search": {"totalCount": 0}}
    query = "{ services { nodes { title version updatedAt } } changes { cursor } }"
    before = graph.get(query)
    with publication():
        noted.service.agent_script = "another xyzzy"
        noted.service.save_revision().publish()
    after = graph.get(query)
    assert after.content == before.content
    assert after.headers["ETag"] == before.headers["ETag"]


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer nonsense", "Basic YTpi", "Token x"])
def test_the_agents_address_needs_a_key(noted, graph, authorization):
    headers = {"Authorization": authorization} if authorization else {}
    for method in (graph.http.get, graph.http.post):
        response = method("/graphql/agent?query={services{totalCount}}", headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"].startswith("Bearer")
        assert response.headers["Cache-Control"] == "private, no-store"
        (error,) = response.json()["errors"]
        assert error["extensions"]["code"] == "UNAUTHORIZED"


def test_what_agents_read_is_kept_nowhere(noted, agents_graph):
    for response in (
        agents_graph.get("{ services { totalCount } }"),
        agents_graph.post("{ services { totalCount } }"),
        agents_graph.post("{ nonsense }"),
        agents_graph.get('{ service(slug: "swim-lessons", locale: "es") { title } }'),
    ):
        assert response.headers["Cache-Control"] == "private, no-store"
        assert "Access-Control-Allow-Origin" not in response.headers


def test_a_key_shows_the_public_address_nothing_more(noted, agent_key, graph):
    header = {"Authorization": f"Bearer {agent_key}"}
    plain = graph.get("{ services { nodes { title version } } }")
    keyed = graph.get("{ services { nodes { title version } } }", **header)
    assert keyed.content == plain.content
    assert graph.get("{ services { nodes { agent { script } } } }", **header).status_code == 400
