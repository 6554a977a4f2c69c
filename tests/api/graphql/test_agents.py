"""What agents read and the public never does, whatever way it asks."""

from __future__ import annotations

import pytest
from graphql import get_introspection_query

from content.documents.base import class_name
from content.transaction import publication
from tests.fixtures.agent_note import everything_says, script

from .test_documents import GRAPHS, everything

pytestmark = pytest.mark.database

CANARY = "xyzzy"
AGENT_FIELDS = (
    "agent { script { name say ask note message way { then to } answers { label then to } } "
    "eligibilityQuestions { question qualifies otherwise } transfers { label number when hours } "
    "request { serviceCode serviceLevel { value unit } service { title } } notesHtml notesText } "
    "serviceLevel { value unit }"
)


@pytest.fixture
def noted(full_city, index):
    """A service and an answer with the canary in every text that only agents may read."""
    for page in (full_city.service, full_city.faq):
        page.refresh_from_db()
        for name, value in everything_says(CANARY).items():
            setattr(page, name, value)
        if page == full_city.faq:
            page.request_service = full_city.service
        with publication():
            page.save_revision().publish()
    index()
    return full_city


def test_agents_read_their_part_beside_the_public_one(noted, agents_graph):
    found = agents_graph.data(f'{{ service(slug: "swim-lessons") {{ title {AGENT_FIELDS} }} }}')["service"]
    assert found["title"] == "Swim lessons"
    first, second = found["agent"].pop("script")
    assert (first["say"], first["way"]) == ("Say xyzzy.", None)
    assert first["answers"] == [{"label": "xyzzy answer", "then": "step", "to": "xyzzy second"}]
    assert second["way"] == {"then": "transfer", "to": "xyzzy desk"}
    assert found["agent"] == {
        "eligibilityQuestions": [{"question": "xyzzy?", "qualifies": "xyzzy yes", "otherwise": "No xyzzy."}],
        "transfers": [{"label": "xyzzy desk", "number": "xyzzy 1", "when": "When xyzzy calls", "hours": "xyzzy hours"}],
        "request": {"serviceCode": "SWIM", "serviceLevel": None, "service": {"title": "Swim lessons"}},
        "notesHtml": "<p>xyzzy notes</p>",
        "notesText": "xyzzy notes",
    }


def test_agents_reach_their_part_by_every_way(noted, agents_graph):
    found = agents_graph.data(
        """{ byPath(path: "/city-hall/parks/swim-lessons") { ... on Service { agent { script { say } } } }
          departments { nodes { services { nodes { agent { script { say } } } } } }
          faqs { nodes { services { agent { script { say } } } agent { script { say } reviewDate } } }
          search(query: "xyzzy") { totalCount nodes { snippet item { ... on Service { agent { notesText } } } } } }"""
    )
    assert str(found).count("Say xyzzy.") >= 4
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
        "agent { script { say } }",
        "note: agent { notesText }",
        "serviceLevel { value }",
        "agent { reviewDate }",
    ):
        yield f'{{ service(slug: "swim-lessons") {{ {asked} }} }}'
        yield f'{{ faq(slug: "can-i-swim") {{ {asked} }} }}'
        yield f'{{ item: byPath(path: "/city-hall/parks/swim-lessons") {{ ... on Service {{ {asked} }} }} }}'
    yield '{ service(slug: "swim-lessons") { ...f } } fragment f on AgentService { agent { script { say } } }'
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
        noted.service.agent_script = script("another xyzzy")
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
    assert graph.get("{ services { nodes { agent { script { say } } } } }", **header).status_code == 400
