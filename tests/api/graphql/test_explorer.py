"""The page to try queries on: only where it is switched on, and it loads nothing from anywhere."""

from __future__ import annotations

import re

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_a_browser_gets_the_page_where_it_is_switched_on(client, settings):
    settings.GRAPHIQL = True
    response = client.get("/graphql", headers=HTML)
    page = response.content.decode()
    assert response.headers["Content-Type"].startswith("text/html")
    assert "GraphiQL" in page
    assert "type Service implements Item" in page
    assert "AgentPart" not in page


def test_the_page_loads_nothing_and_runs_only_its_own_script(client, settings):
    settings.GRAPHIQL = True
    response = client.get("/graphql", headers=HTML)
    page = response.content.decode()
    assert not re.findall(r"(?:src|href)=[\"']?(?:https?:)?//", page)
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    (nonce,) = set(re.findall(r'nonce="([^"]+)"', page))
    assert f"script-src 'nonce-{nonce}'" in policy
    assert client.get("/graphql", headers=HTML).content.decode() != page


def test_it_is_not_there_where_it_is_switched_off(client, settings, db):
    settings.GRAPHIQL = False
    assert client.get("/graphql", headers=HTML).status_code == 400


def test_programs_never_get_it(client, settings, city):
    settings.GRAPHIQL = True
    assert client.get("/graphql").headers["Content-Type"] == "application/json"
    asked = client.get("/graphql", {"query": "{ topics { totalCount } }"}, headers=HTML)
    assert asked.json() == {"data": {"topics": {"totalCount": 0}}}
