"""A client of /graphql."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client


class Graph:
    """Asks one of the two addresses as a program would."""

    def __init__(self, path: str, key: str = "") -> None:
        self.path = path
        self.http = Client(raise_request_exception=False, **({"HTTP_AUTHORIZATION": f"Bearer {key}"} if key else {}))

    def post(self, query: str, **variables: Any) -> Any:
        """The response to a query."""
        body = json.dumps({"query": query, "variables": variables})
        return self.http.post(self.path, body, content_type="application/json")

    def get(self, query: str, **headers: str) -> Any:
        return self.http.get(self.path, {"query": query}, headers=headers)

    def data(self, query: str, **variables: Any) -> Any:
        """The data of a query that is expected to succeed."""
        response = self.post(query, **variables)
        content = response.json()
        assert response.status_code == 200, content
        assert "errors" not in content, content["errors"]
        return content["data"]

    def error(self, query: str, status: int = 200, **variables: Any) -> Any:
        """The one error that a query is expected to end in."""
        response = self.post(query, **variables)
        content = response.json()
        assert response.status_code == status, content
        (error,) = content["errors"]
        assert error["message"]
        return error

    def code(self, query: str, status: int = 200, **variables: Any) -> str:
        return self.error(query, status, **variables)["extensions"]["code"]


@pytest.fixture
def graph(db: Any) -> Graph:
    """What everybody may ask."""
    return Graph("/graphql")


@pytest.fixture
def agents_graph(agent_key: str) -> Graph:
    """What agents may ask, with a key."""
    return Graph("/graphql/agent", agent_key)
