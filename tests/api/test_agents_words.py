"""What agents read cannot be told from outside: a city whose agents have much to say is, to the public, the same city.

Whatever way the public asks (a filter, an order, a search, fields, a relation shown whole, an alias, a fragment, an
error, a tag, a length, the change feed, the snapshot, the stream), it is answered the same bytes and headers before and
after every item was given words for agents alone. Webhooks are sent what the public change feed tells
(tests/api/webhooks/test_messages.py), and what a key changes is in tests/api/rest/test_agent.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from api.catalogue import COLLECTIONS
from api.delivery.door import Door
from api.delivery.generations import Read
from content.documents.base import class_name
from content.models import ContentPage
from content.transaction import publication
from tests.api.graphql.test_documents import GRAPHS, everything
from tests.fixtures.agent_note import everything_says
from tests.fixtures.doors import Sent, ask

CANARY = "zanzibarquokka"
FOUND = """corrected didYouMean facets { kind value label count } alerts { title messageText }
  nodes { matched } offers { form topics { title } contact { phone } }"""
NOON = "2026-03-02T12:00:00Z"


def rest(slugs: dict[str, str]) -> Iterator[str]:
    """Each public address, with each parameter that could make it say more or less."""
    for type, collection in COLLECTIONS.items():
        path = f"/api/v1/{collection.name}"
        moment = {"at": NOON} if type == "alert" else {}
        ways: list[dict[str, str]] = [{}, {"total": "true"}, {"fields": "agent"}, {"fields": "title,service_level"}]
        ways += [{"sort": sort, "limit": "1"} for sort in (*collection.sorts, "agent", "-agent")]
        ways += [{"expand": relation} for relation in (*collection.relations, "agent")]
        ways += [{name: CANARY} for name in (*collection.filters, "status", "q", "cursor", "agent")]
        for way in ways:
            yield f"{path}?{urlencode({**moment, **way})}"
            yield f"{path}/{slugs[type]}?{urlencode(way)}"
        if collection.keeps_hours:
            yield f"{path}/{slugs[type]}/hours?at={NOON}"
        yield f"{path}/{CANARY}"
    for words in (CANARY, "swim", f"swim {CANARY}", f"{CANARY} first", "water", f"{CANARY}z", "xyzzy"):
        yield f"/api/v1/search?{urlencode({'q': words})}"
        yield f"/api/v1/search?{urlencode({'q': words, 'facets': 'true', 'exact': 'true'})}"
        yield f"/api/v1/suggest?{urlencode({'q': words})}"
    for name in ("department", "topic", "location", "type", "language"):
        yield f"/api/v1/search?{urlencode({'q': 'water', name: CANARY})}"
    for name in ("department", "topic", "location"):
        yield f"/api/v1/search?{urlencode({'q': 'swim pool water', name: slugs[name], 'facets': 'true'})}"
    yield f"/api/v1/by-path?path=/{CANARY}"
    yield "/api/v1/snapshot"
    yield from ("/api/v1/changes?since=0&limit=1000", "/api/v1/changes/stream?since=0")


def graphql() -> Iterator[str]:
    """Each type with all that the public may ask of it, under other names and by fragments too, and more."""
    for type, collection in COLLECTIONS.items():
        name = class_name(type)
        plural = "".join(part.title() if n else part for n, part in enumerate(collection.name.split("-")))
        all_of_it = everything(GRAPHS["public"].type_map[name])
        many = f"{{ many: {plural} {{ totalCount edges {{ cursor node {{ ...f }} }} }} }}"
        yield f"{many} fragment f on {name} {{ {all_of_it} }}"
        for asked in ("agent { notesText }", "note: agent { script { say } }", "serviceLevel { value }", "__typename"):
            yield f"{{ {plural} {{ nodes {{ {asked} }} }} }}"
    for words in (CANARY, "swim"):
        yield f'{{ search(query: "{words}") {{ totalCount nodes {{ score snippet item {{ title summary }} }} }} }}'
        yield f'{{ search(query: "{words}") {{ {FOUND} }} }}'
        yield f'{{ suggest(query: "{words}") {{ corrected items {{ title }} }} }}'
    yield "{ changes { cursor events { event contentId version } } }"


def test_the_public_city_is_the_same_whatever_its_agents_are_told(full_city, index, django, agent_key):
    pages = {type: getattr(full_city, type.replace("-", "_")) for type in COLLECTIONS}
    slugs = {type: page.slug for type, page in pages.items()}
    asked = [*rest(slugs), *(f"/graphql?{urlencode({'query': query})}" for query in graphql())]

    def answers() -> dict[str, Sent]:
        index()
        door = Door(django, generations=Read())  # a new one, which has kept nothing
        return {target: ask(door, target) for target in asked}

    def agents_read() -> int:
        key = {"authorization": f"Bearer {agent_key}"}
        found = (ask(django, f"/api/v1/agent/{COLLECTIONS[type].name}/{slugs[type]}", **key) for type in pages)
        return sum(CANARY.encode() in each.body for each in found)

    before = answers()
    assert max(answer.status for answer in before.values()) < 500
    assert sum(answer.status == 200 for answer in before.values()) > 100
    for page in pages.values():
        give_words(page)
    assert agents_read() == len(pages) - 1, "all but topics, of which agents read no more"

    for target, answer in answers().items():
        assert answer == before[target], target


def give_words(page: Any) -> None:
    if isinstance(page, ContentPage):
        page.refresh_from_db()
        for name, value in everything_says(CANARY).items():
            setattr(page, name, value)
        with publication():
            page.save_revision().publish()
