"""What is asked of whom. A case is a server, and requests that ask the same of different items."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import uuid5

from city import DEPARTMENTS, NAMESPACE

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


def service_id(number: int) -> str:
    return str(uuid5(NAMESPACE, f"service {number}"))


def department_id(random: random.Random) -> str:
    return str(uuid5(NAMESPACE, f"department {random.randrange(DEPARTMENTS)}"))


def wellspring(server: str, services: int) -> list[Case]:
    def some(random: random.Random) -> str:
        return service_id(random.randrange(services))

    return [
        Case("REST item", server, lambda r: get(f"/api/v1/services/{some(r)}"), 300),
        Case("REST list", server, lambda r: get(f"/api/v1/services?department={department_id(r)}&limit=20"), 200),
        Case("GraphQL item", server, lambda r: query(ITEM_QUERY, {"id": some(r)}), 150),
        Case("GraphQL list", server, lambda r: query(LIST_QUERY, {"department": department_id(r)}), 60),
    ]


def wagtail(server: str, pks: list[int], parents: list[int]) -> list[Case]:
    shown = "summary,status,online_url,department,answers,topics"
    fields = {"type": "content.Service", "fields": shown, "limit": 20, "order": "title"}

    def listing(r: random.Random) -> Request:
        return get("/api/v2/pages/?" + urlencode({**fields, "child_of": r.choice(parents)}))

    return [
        Case("Wagtail API v2 item", server, lambda r: get(f"/api/v2/pages/{r.choice(pks)}/"), 30),
        Case("Wagtail API v2 list", server, listing, 6),
    ]


HELLO = Case("bare granian hello", "hello", lambda r: get("/"), 1000)
