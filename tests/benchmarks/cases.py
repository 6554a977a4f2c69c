"""What is asked of whom. A case is a server, and requests that ask the same of different items."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid5

from city import DEPARTMENTS, NAMESPACE

CONTRACT = Path(__file__).resolve().parents[2] / "frontend-contract"

ITEM_QUERY = """query Item($id: ID!) { service(contentId: $id) {
  contentId title summary url version updatedAt status eligibility processingTime keywords
  department { title url } topics { title } contacts { title phone email hours }
  body { __typename ... on TextBlock { html } ... on StepsBlock { steps { title html } }
         ... on FeesBlock { fees { label amount currency } } ... on DocumentsBlock { documents { title } }
         ... on ContactBlock { contact { title phone } } } } }"""

LIST_QUERY = """query List($department: ID!) { services(department: $department, first: 20) {
  nodes { contentId title summary url status department { title url }
          faqs(first: 3) { nodes { contentId title summary } } }
  pageInfo { hasNextPage endCursor } } }"""


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    body: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()
    status: int = 200

    def as_bytes(self) -> bytes:
        """What goes over the wire, in one piece, as browsers and Node send what is small: a body that comes by itself
        wakes the server twice."""
        headers = {"Host": "127.0.0.1", **dict(self.headers)}
        if self.body is not None:
            headers |= {"Content-Type": "application/json", "Content-Length": str(len(self.body))}
        lines = [f"{self.method} {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, "", ""]).encode() + (self.body or b"")


@dataclass(frozen=True)
class Case:
    """`weight` is how many requests make a round: fewer for what is slow, so that rounds take alike."""

    name: str
    server: str
    make: Callable[[random.Random], Request]
    weight: int


def get(path: str) -> Request:
    return Request("GET", path)


def query(document: str, variables: dict[str, str]) -> Request:
    return Request("POST", "/graphql", json.dumps({"query": document, "variables": variables}).encode())


def listed(operation: str, variables: dict[str, str]) -> Request:
    """A query of the contract, by its hash alone."""
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": _hashes()[operation]}}
    return get(f"/graphql?{urlencode({'variables': json.dumps(variables), 'extensions': json.dumps(extensions)})}")


@cache
def _hashes() -> dict[str, str]:
    manifest = json.loads((CONTRACT / "persisted-queries.json").read_text(encoding="utf-8"))
    return {operation["name"]: operation["id"] for operation in manifest["operations"]}


def service_id(number: int) -> str:
    return str(uuid5(NAMESPACE, f"service {number}"))


def department_id(random: random.Random) -> str:
    return str(uuid5(NAMESPACE, f"department {random.randrange(DEPARTMENTS)}"))


HOT = 100
"""Items that are asked for again and again: after the first round all of them are kept."""
BROTLI = (("Accept-Encoding", "br"),)


def item(id: str) -> Request:
    return get(f"/api/v1/services/{id}")


def listing(department: str) -> Request:
    return get(f"/api/v1/services?department={department}&limit=20&sort=-updated_at")


def unchanged(request: Request) -> Request:
    """The same, by a client that has it already: any tag will do for `*`."""
    return replace(request, headers=(("If-None-Match", "*"),), status=304)


def cold(server: str, services: int) -> list[Case]:
    """A server that keeps no answers."""

    def some(random: random.Random) -> str:
        return service_id(random.randrange(services))

    return [
        Case("REST item", server, lambda r: item(some(r)), 300),
        Case("REST item, Brotli", server, lambda r: replace(item(some(r)), headers=BROTLI), 300),
        Case("REST list", server, lambda r: listing(department_id(r)), 200),
        Case("GraphQL item", server, lambda r: query(ITEM_QUERY, {"id": some(r)}), 150),
        Case("GraphQL list", server, lambda r: query(LIST_QUERY, {"department": department_id(r)}), 60),
    ]


def on_graphql_core(server: str, services: int) -> list[Case]:
    """The same queries without the compiler."""
    graphql = [case for case in cold(server, services) if case.name.startswith("GraphQL")]
    return [replace(case, name=f"{case.name} on graphql-core", weight=30) for case in graphql]


def kept(server: str) -> list[Case]:
    """A server as it comes, asked for what it was asked for before."""

    def some(random: random.Random) -> str:
        return service_id(random.randrange(HOT))

    return [
        Case("REST item, kept", server, lambda r: item(some(r)), 600),
        Case("REST item, kept, Brotli", server, lambda r: replace(item(some(r)), headers=BROTLI), 600),
        Case("REST list, kept", server, lambda r: listing(department_id(r)), 600),
        Case("REST item, unchanged", server, lambda r: unchanged(item(some(r))), 600),
        Case("GraphQL item, kept", server, lambda r: query(ITEM_QUERY, {"id": some(r)}), 600),
        Case("GraphQL item, kept, by hash", server, lambda r: listed("Service", {"contentId": some(r)}), 600),
        Case("GraphQL list, kept", server, lambda r: query(LIST_QUERY, {"department": department_id(r)}), 600),
    ]


def same_bytes(server: str) -> list[Case]:
    """The bytes of the items that are kept, with Wellspring's headers, out of a dictionary."""
    return [Case("the same bytes from a dictionary", server, lambda r: item(service_id(r.randrange(HOT))), 600)]


def as_files(server: str) -> list[Case]:
    """The same from nginx."""
    return [Case("the same bytes from nginx", server, lambda r: get(f"/{r.randrange(HOT)}.json"), 1000)]


def wagtail_v2(server: str, pks: list[int], parents: list[int]) -> list[Case]:
    shown = "summary,status,online_url,department,answers,topics"
    return _wagtail("v2", server, pks, parents, {"fields": shown})


def wagtail_v3(server: str, pks: list[int], parents: list[int]) -> list[Case]:
    """Its lists show titles and no more."""
    return _wagtail("v3", server, pks, parents, {})


def _wagtail(version: str, server: str, pks: list[int], parents: list[int], more: dict[str, str]) -> list[Case]:
    question = {"type": "content.Service", "limit": "20", "order": "title", **more}

    def some_list(r: random.Random) -> Request:
        return get(f"/api/{version}/pages/?" + urlencode({**question, "child_of": r.choice(parents)}))

    return [
        Case(f"Wagtail API {version} item", server, lambda r: get(f"/api/{version}/pages/{r.choice(pks)}/"), 30),
        Case(f"Wagtail API {version} list", server, some_list, 6),
    ]


HELLO = Case("bare granian hello", "hello", lambda r: get("/"), 1000)
