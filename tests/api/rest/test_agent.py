"""The agents' half: the same addresses with more in them, behind a key; and nothing of it in the public half."""

from datetime import timedelta

import pytest
from django.utils import timezone

from api import keys
from api.answer import PUBLIC
from api.rest.endpoints import ENDPOINTS
from api.rest.parameters import languages
from content.documents import AGENT_CLASSES
from tests.fixtures.agent_note import everything_says, script

CANARY = "Zanzibarquokka"
AGENT_FIELDS = {"agent", "service_level"}


@pytest.fixture
def secretive(make_department, make_service, make_faq, make_topic, index, bundle, translate):
    """A city whose agents know a word that is nowhere else."""
    parks, pools = make_department("Parks"), make_topic("Pools")
    secret = everything_says(CANARY)
    swim = make_service(parks, "Swim lessons", topics=[pools], sla_value=3, sla_unit="hours", **secret)
    make_faq(parks, "Can I swim?", services=[swim], topics=[pools], request_service=swim, **secret)
    translate(swim, "Natación", slug="natacion")
    index()
    bundle()
    return swim


def test_agents_read_what_the_public_does_and_more(secretive, api, agents):
    public, agent = api.get("/services/swim-lessons"), agents.get("/services/swim-lessons")
    assert agent["agent"]["script"][0]["say"] == f"Say {CANARY}."
    assert agent["service_level"] == {"value": 3, "unit": "hours"}
    assert {name: agent[name] for name in public} == public
    assert set(agent) == set(AGENT_CLASSES["service"].model_fields)


def test_agents_lists_paths_and_fields_stay_in_their_half(secretive, agents, settings):
    page = agents.get("/services?limit=1&fields=title,agent")
    assert page["items"][0]["agent"]["transfers"][0]["number"] == f"{CANARY} 1"
    assert agents.get("/by-path?path=/parks/swim-lessons")["agent"]["script"][0]["say"] == f"Say {CANARY}."
    assert agents.get("/faqs?limit=1&fields=agent")["items"][0]["agent"]["review_date"] is None
    following = agents.get("/snapshot?limit=1")["next"]
    assert following.startswith("http://testserver/api/v1/agent/snapshot?")


def every_public_question():
    """Each public address with each value of each parameter that could make it say more."""
    names = {"service": "swim-lessons", "faq": "can-i-swim"}
    for endpoint in ENDPOINTS:
        type = endpoint.name.removeprefix("get_")
        path = endpoint.path.replace("{id_or_slug}", names.get(type, "parks"))
        base = {"q": CANARY} if "q" in endpoint.question.model_fields else {}
        base |= {"path": "/parks/swim-lessons"} if "path" in endpoint.question.model_fields else {}
        yield path, base
        collection = getattr(endpoint.question, "collection", None)
        values = {
            "locale": languages(),
            "fallback": languages(),
            "fields": [*AGENT_FIELDS, "title,agent", "body"],
            "expand": [",".join(collection.relations) if collection else "department,topics", "agent"],
            "total": ["true"],
            "sort": ["-updated_at", "agent"],
            "limit": ["1", "100"],
            "page": ["1"],
            "status": [CANARY],
            "since": ["0"],
            "q": [CANARY, "swim", f"swim {CANARY}"],
        }
        for name in endpoint.question.model_fields:
            for value in values.get(name, [CANARY]):
                yield path, {**base, name: value}


def test_no_public_answer_has_a_word_of_the_agents(secretive, api, agent_key):
    """Whoever asks: a key sent to a public address changes nothing."""
    asked = 0
    for path, parameters in every_public_question():
        # What was sent may be shown back in a refusal; nothing else of it may come from the documents.
        sent = any(CANARY in value for value in parameters.values())
        plain = api.http.get(f"/api/v1{path}", parameters)
        keyed = api.http.get(f"/api/v1{path}", parameters, headers={"Authorization": f"Bearer {agent_key}"})
        assert plain.status_code < 500, (path, parameters)
        assert (keyed.status_code, keyed.content, keyed.headers) == (plain.status_code, plain.content, plain.headers)
        text = plain.content.decode() + str(plain.headers)
        if not sent or plain.status_code == 200:
            assert CANARY not in text.replace(f"q={CANARY}", "").replace(f"q=swim+{CANARY}", ""), (path, parameters)
        if plain.status_code == 200:
            for name in AGENT_FIELDS:
                assert f'"{name}":' not in text, (path, parameters, name)
        asked += 1
    assert asked > 100


def test_the_agents_word_changes_no_public_count_tag_or_order(secretive, api, edit, index):
    paths = ["/services", "/services/swim-lessons", "/search?q=swim", f"/search?q={CANARY}", "/changes", "/snapshot"]
    before = [(answer.content, answer.headers["ETag"]) for answer in map(api.response, paths)]
    edit(secretive, agent_script=script("Say something else about swimming, swimming, swimming."))
    index()
    assert [(answer.content, answer.headers["ETag"]) for answer in map(api.response, paths)] == before


def test_the_public_contract_does_not_know_what_agents_read(api, agents):
    public, agent = api.response("/openapi.json").content.decode(), agents.response("/openapi.json").content.decode()
    for word in (
        "AgentPart",
        "transfers",
        "ScriptStep",
        "eligibility_questions",
        "service_level",
        "review_date",
        '"script"',
    ):
        assert word not in public
        assert word in agent


class TestKeys:
    def refusal(self, http, **headers):
        response = http.get("/api/v1/agent/services", headers=headers)
        assert response.status_code == 401
        assert response.headers["Content-Type"] == "application/problem+json"
        assert response.headers["Cache-Control"] == "private, no-store"
        assert response.headers["WWW-Authenticate"].startswith("Bearer ")
        assert response.json()["type"] == "/problems/unauthorized"
        return response

    @pytest.mark.parametrize(
        "header",
        [
            "",
            "Bearer",
            "Bearer ",
            "Bearer wrong",
            "Basic dXNlcjpwYXNz",
            "wsp_nonsense",
            "Bearer \xff\xfe",
            "Bearer " + "x" * 5000,
        ],
    )
    def test_no_key_is_never_read_as_anonymous(self, db, client, header):
        self.refusal(client, **({"Authorization": header} if header else {}))

    def test_every_address_of_agents_wants_a_key(self, db, client):
        for endpoint in ENDPOINTS:
            response = client.get("/api/v1/agent" + endpoint.path.replace("{id_or_slug}", "x"))
            assert response.status_code == 401, endpoint.path

    def test_a_key_ends_when_it_is_revoked(self, agents, agent_key, client):
        agents.get("/services")
        keys.revoke(agent_key.rpartition("_")[0] if agent_key.count("_") == 2 else agent_key[:12], now=timezone.now())
        assert "revoked" in self.refusal(client, Authorization=f"Bearer {agent_key}").json()["detail"]

    def test_a_key_ends_when_it_expires(self, db, client):
        now = timezone.now()
        _, expired = keys.issue("Old", "agent", now=now - timedelta(days=2), expires_at=now - timedelta(days=1))
        _, current = keys.issue("New", "agent", now=now, expires_at=now + timedelta(days=1))
        assert "expired" in self.refusal(client, Authorization=f"Bearer {expired}").json()["detail"]
        assert client.get("/api/v1/agent/services", headers={"Authorization": f"bearer {current}"}).status_code == 200

    def test_a_key_for_another_audience_opens_nothing(self, db, client):
        _, key = keys.issue("Website", "public", now=timezone.now())
        self.refusal(client, Authorization=f"Bearer {key}")


def test_a_public_caller_has_no_key():
    assert PUBLIC.key_id is None
