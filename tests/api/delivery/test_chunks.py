"""Bodies of which nobody says how long they are, as many clients send what they write meanwhile."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from typing import Any

import pytest

from api.graphql.asking import LARGEST
from api.rest.bodies import LARGEST as LARGEST_SAYING
from tests.fixtures.doors import ask
from tests.fixtures.serving import PATIENCE, serving

QUERY = {"query": "{ services { nodes { title } } }"}


def said(port: int, path: str, body: bytes, key: str = "") -> tuple[int, Any]:
    """What is answered to a body that is sent in two pieces."""
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
    pieces: Iterator[bytes] = iter((body[:9], body[9:]))
    client.request("POST", path, pieces, headers)
    answer = client.getresponse()
    try:
        return answer.status, json.loads(answer.read())
    finally:
        client.close()


@pytest.mark.django_db(transaction=True)
def test_a_server_takes_bodies_in_chunks_up_to_the_length_of_others(make_department, make_service, agent_key):
    service = make_service(make_department())
    item = {"content_id": str(service.translation_key), "locale": "en"}
    with serving("wsgi", "config.wsgi:application", "--blocking-threads", "1") as address:
        port = int(address.rpartition(":")[2])
        query, feedback = json.dumps(QUERY).encode(), json.dumps({**item, "helpful": True}).encode()
        flag = json.dumps({**item, "version": 1, "reason": "wrong"}).encode()

        found = {"data": {"services": {"nodes": [{"title": service.title}]}}}
        assert said(port, "/graphql", query) == (200, found)
        assert said(port, "/graphql/agent", query, agent_key) == (200, found)
        assert said(port, "/api/v1/feedback", feedback)[0] == 201
        assert said(port, "/api/v1/agent/flags", flag, agent_key)[0] == 201

        assert said(port, "/graphql", query.ljust(LARGEST))[0] == 200
        assert said(port, "/graphql", query.ljust(LARGEST + 1))[0] == 413
        assert said(port, "/api/v1/feedback", feedback.ljust(LARGEST_SAYING))[0] == 201
        assert said(port, "/api/v1/feedback", feedback.ljust(LARGEST_SAYING + 1))[0] == 413


@pytest.mark.database
def test_both_doors_take_them_alike(make_department, make_service, door, django):
    make_service(make_department())
    query = json.dumps(QUERY).encode()
    whole = ask(door, "/graphql", "POST", query)
    assert whole.status == 200
    assert ask(door, "/graphql", "POST", query, transfer_encoding="chunked") == whole
    assert ask(django, "/graphql", "POST", query, transfer_encoding="chunked") == whole
