"""What clients say back: an agent flags an answer, a resident says whether it helped; both land on the desk."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from api import keys
from api.rest.bodies import LARGEST
from api.rest.saying import SAYINGS
from content.editorial.voices.models import Comment, Feedback, Flag
from content.publishing import queries

pytestmark = pytest.mark.database


class Speaker:
    """A program that posts JSON, from an address of its own so that no test uses up another one's share."""

    def __init__(self, path: str, key: str = "") -> None:
        self.path = path
        self.http = Client(enforce_csrf_checks=True, raise_request_exception=False, REMOTE_ADDR=str(uuid4()))
        self.headers = {"Authorization": f"Bearer {key}"} if key else {}

    def post(self, body, content_type="application/json", **headers):
        body = body if isinstance(body, (bytes, str)) else json.dumps(body)
        return self.http.post(self.path, body, content_type, headers={**self.headers, **headers})

    def refused(self, body, status=400, **options):
        response = self.post(body, **options)
        assert response.status_code == status, response.content
        assert response.headers["Content-Type"] == "application/problem+json"
        assert "no-store" in response.headers["Cache-Control"]
        return response.json()


@pytest.fixture
def answer(make_department, make_faq):
    return make_faq(make_department("Parks"), "Can I swim?", summary="Yes.")


@pytest.fixture
def console(agent_key):
    return Speaker("/api/v1/agent/flags", agent_key)


@pytest.fixture
def website(db):
    return Speaker("/api/v1/feedback")


def flag_of(page, **fields):
    return {"content_id": str(page.translation_key), "locale": "en", "version": 1, "reason": "wrong", **fields}


def feedback_of(page, **fields):
    return {"content_id": str(page.translation_key), "locale": "en", "helpful": True, **fields}


def test_an_agents_flag_lands_on_the_desk(console, answer):
    response = console.post(flag_of(answer, note="Closed since\tMay.\n"))

    assert response.status_code == 201
    assert response.headers["Cache-Control"] == "private, no-store"
    flag = Flag.objects.get()
    assert response.json()["id"] == str(flag.pk)
    assert response.json()["answered_at"] is None
    assert (flag.content_id, flag.locale, flag.type, flag.version) == (answer.translation_key, "en", "faq", 1)
    assert (flag.reason, flag.note, flag.key_name) == ("wrong", "Closed since May.", "Console")


def test_what_is_wrong_with_a_body_is_said_in_words_of_people(website, answer):
    for fields, expected in (
        ({"content_id": "foo"}, "an id, such as 0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06"),
        ({"content_id": None}, "an id, such as 0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06"),
        ({"helpful": "yes"}, "true or false"),
        ({"comment": 5}, "text"),
    ):
        assert website.refused(feedback_of(answer, **fields))["expected"] == expected
    assert website.refused(feedback_of(answer, helpful=None))["detail"].startswith("helpful is “null”.")
    assert "wrong" in website.refused(feedback_of(answer, helpful=False, reason="x"))["allowed"]


def test_the_same_flag_again_is_the_same_one(console, answer):
    first = console.post(flag_of(answer)).json()
    again = console.post(flag_of(answer, reason="unclear"))

    assert again.status_code == 200
    assert again.json() == first
    assert Flag.objects.get().times == 2


def test_another_key_or_another_version_makes_another_flag(console, answer, edit):
    console.post(flag_of(answer))
    _, other = keys.issue("Night shift", "agent", now=timezone.now())
    assert Speaker(console.path, other).post(flag_of(answer)).status_code == 201
    edit(answer, summary="No.")
    late = console.post(flag_of(answer)).json()
    assert (late["version"], late["current_version"]) == (1, 2)
    assert console.post(flag_of(answer, version=2)).status_code == 201
    assert Flag.objects.count() == 3


def test_what_tells_of_a_person_is_masked(console, website, answer):
    console.post(flag_of(answer, note="Call +1 (555) 010-0199 or mail jo.doe@mail.example; fee $12.50, form 1040."))
    assert Flag.objects.get().note == "Call [number] or mail [e-mail]; fee $12.50, form 1040."
    website.post(feedback_of(answer, helpful=False, comment="Account 48 213, a.b@c.example, born 1 2 1950"))
    assert Comment.objects.get().text == "Account [number], [e-mail], born [number]"


def test_feedback_is_kept_without_anything_of_who_gave_it(website, answer):
    response = website.post(feedback_of(answer, helpful=False, reason="missing", channel="kiosk", comment="Hours?"))

    assert response.status_code == 201
    assert not response.cookies and response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "no-store"
    said = Feedback.objects.get()
    assert (said.helpful, said.reason, said.channel, said.version) == (False, "missing", "kiosk", 1)
    assert said.comment.text == "Hours?"
    kept = {field.name for field in Feedback._meta.fields}
    assert kept == {"id", "content_id", "locale", "type", "version", "helpful", "reason", "channel", "given_on"}


def test_an_address_that_says_too_much_is_told_to_wait(website, answer, settings):
    settings.REQUESTS_PER_MINUTE = {"address": 1_000, "key": 0}
    burst, every = settings.FEEDBACK_LIMIT
    for _ in range(burst):
        assert website.post(feedback_of(answer)).status_code == 201
    response = website.post(feedback_of(answer))

    assert response.status_code == 429
    assert response.json()["type"] == "/problems/too-many-requests"
    assert response.headers["RateLimit"].startswith('"give_feedback";r=0'), (
        "of what it was too much, and not of reading"
    )
    assert 0 < int(response.headers["Retry-After"]) <= every
    assert Feedback.objects.count() == burst


BAD_FLAGS = [
    ({"content_id": "7"}, "content_id"),
    ({"content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a99"}, "content_id"),
    ({"locale": "xx"}, "locale"),
    ({"locale": None}, "locale"),
    ({"version": 0}, "version"),
    ({"version": 99}, "version"),
    ({"version": "1"}, "version"),
    ({"version": 10**30}, "version"),
    ({"reason": "bored"}, "reason"),
    ({"reason": ["wrong"]}, "reason"),
    ({"note": "x" * 1_001}, "note"),
    ({"note": 7}, "note"),
    ({"caller": "Jo Doe"}, "caller"),
]
BAD_FEEDBACK = [
    ({"helpful": "yes"}, "helpful"),
    ({"helpful": None}, "helpful"),
    ({"reason": "wrong"}, "reason"),
    ({"helpful": False, "reason": "bored"}, "reason"),
    ({"comment": "x" * 501}, "comment"),
    ({"channel": "smoke"}, "channel"),
    ({"email": "jo@mail.example"}, "email"),
    ({"locale": "es"}, "content_id"),
]


@pytest.mark.parametrize(("change", "field"), BAD_FLAGS, ids=[str(change)[:40] for change, _ in BAD_FLAGS])
def test_a_bad_flag_is_told_its_field(console, answer, change, field):
    assert console.refused(flag_of(answer, **change))["field"] == field
    assert not Flag.objects.exists()


@pytest.mark.parametrize(("change", "field"), BAD_FEEDBACK, ids=[str(change)[:40] for change, _ in BAD_FEEDBACK])
def test_bad_feedback_is_told_its_field(website, answer, change, field):
    assert website.refused(feedback_of(answer, **change))["field"] == field
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("missing", ["content_id", "locale", "version", "reason"])
def test_what_is_missing_is_named(console, answer, missing):
    body = flag_of(answer)
    del body[missing]
    problem = console.refused(body)
    assert (problem["field"], problem["detail"]) == (missing, f"{missing} is required.")


@pytest.mark.parametrize("body", [" ", "x", "[]", "7", "null", '{"a":', b"\xff\xfe", "{}" * 2, "[" * 5_000])
def test_what_is_no_json_object_is_malformed(website, body):
    assert website.refused(body)["type"] == "/problems/malformed-request"


def test_a_body_is_json_and_small_and_has_no_parameters_beside_it(website, answer):
    fine = feedback_of(answer)
    assert website.refused(fine, 415, content_type="text/plain")["expected"] == "application/json"
    assert website.refused("helpful=true", 415, content_type="application/x-www-form-urlencoded")
    assert website.refused(feedback_of(answer, comment="x" * LARGEST), 413)["type"] == "/problems/too-large"
    website.path += "?helpful=true"
    assert website.refused(fine)["field"] == "helpful"
    website.path = "/api/v1/feedback"
    assert website.post(fine, content_type="application/json; charset=utf-8").status_code == 201


def test_an_item_that_left_is_no_longer_spoken_of(console, website, answer):
    answer.unpublish()
    assert console.refused(flag_of(answer))["type"] == "/problems/unknown-item"
    assert website.refused(feedback_of(answer))["type"] == "/problems/unknown-item"


@pytest.mark.parametrize("key", ["", "wrong", "public"])
def test_a_flag_needs_an_agents_key(answer, key):
    if key == "public":
        _, key = keys.issue("Website", "public", now=timezone.now())
    problem = Speaker("/api/v1/agent/flags", key).refused(flag_of(answer), 401)
    assert problem["type"] == "/problems/unauthorized"
    assert not Flag.objects.exists()


def test_each_address_takes_posts_and_nothing_else(console, website, answer):
    for speaker in (console, website):
        response = speaker.http.get(speaker.path, headers=speaker.headers)
        assert response.status_code == 405
        assert response.headers["Allow"] == "POST"
    preflight = website.http.options(website.path)
    assert preflight.status_code == 204
    assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]
    assert website.http.post("/api/v1/flags").status_code == 404


def test_saying_changes_no_document_and_no_history(console, website, answer, api):
    paths = ("/changes", "/snapshot", "/faqs/can-i-swim")
    before = [(found.content, found.headers["ETag"]) for found in map(api.response, paths)]
    console.post(flag_of(answer, note="Zanzibarquokka"))
    website.post(feedback_of(answer, helpful=False, comment="Zanzibarquokka"))
    assert [(found.content, found.headers["ETag"]) for found in map(api.response, paths)] == before
    row = queries.by_id(answer.translation_key, "en", "agent")
    assert row is not None and b"Zanzibarquokka" not in row.body


def test_the_contract_tells_what_may_be_said(api, agents):
    documents = {"public": api.get("/openapi.json"), "agent": agents.get("/openapi.json")}
    assert "flag" not in json.dumps(documents["public"]).lower()
    for saying in SAYINGS:
        base = "/api/v1/agent" if saying.audience == "agent" else "/api/v1"
        operation = documents[saying.audience]["paths"][base + saying.path]["post"]
        content = operation["requestBody"]["content"]["application/json"]
        assert set(content["schema"]["properties"]) == set(saying.body.model_fields)
        assert content["schema"]["additionalProperties"] is False
        saying.body.model_validate(content["example"])
        statuses = {*map(str, saying.responses), "400", "413", "415", "429" if saying.limit else "401"}
        assert statuses <= set(operation["responses"])
