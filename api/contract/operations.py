"""GraphQL queries that every client may ask by their hash: what a city's website, app or kiosk asks all day.

They are written to `frontend-contract/operations/` and, with their hashes, to `persisted-queries.json` beside it. A
client that was released knows only the hash, so a text never changes: what should ask for more is a new operation.

They are handed out as clients with a normalised cache send them, with `__typename` in each selection: without it
Apollo's drops whatever a fragment asked for. As they are written here their hashes are known too, for who has asked
by those.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from graphql import (
    FieldNode,
    NameNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

LINK = """
fragment Link on Item {
  contentId
  type
  locale
  title
  summary
  url
}
"""

CONTACT = """
fragment Whom on Contact {
  title
  phone
  tty
  email
  hours
}
"""

BODY = """
fragment Text on Block {
  __typename
  ... on TextBlock { html }
  ... on StepsBlock { steps { title html } }
  ... on FeesBlock { fees { label amount currency note } }
  ... on DocumentsBlock { documents { title note } }
  ... on CalloutBlock { kind title html }
  ... on TableBlock { caption header rows }
  ... on ImageBlock { image { alt caption placeholder sources { crop format srcset } } }
  ... on ContactBlock { contact { ...Whom } }
  ... on LinkBlock { label item { title url } }
  ... on QuestionsBlock { questions { title url } }
}
"""

WRITTEN: dict[str, str] = {
    "Service": """query Service($contentId: ID, $slug: String, $locale: String, $fallback: String) {
  service(contentId: $contentId, slug: $slug, locale: $locale, fallback: $fallback) {
    ...Link
    status
    statusNote
    eligibility
    processingTime
    online { url label }
    department { title url }
    contacts { ...Whom }
    locations { title url kind }
    body { ...Text }
    faqs(first: 20) { nodes { ...Link } }
  }
}
"""
    + LINK
    + CONTACT
    + BODY,
    "Services": """query Services($department: ID, $topic: ID, $locale: String, $first: Int = 20, $after: String) {
  services(department: $department, topic: $topic, locale: $locale, first: $first, after: $after) {
    nodes { ...Link status department { title url } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
    + LINK,
    "Answer": """query Answer($contentId: ID, $slug: String, $locale: String, $fallback: String) {
  faq(contentId: $contentId, slug: $slug, locale: $locale, fallback: $fallback) {
    ...Link
    body { ...Text }
    department { title url }
    services { title url }
    sources { agency url }
  }
}
"""
    + LINK
    + CONTACT
    + BODY,
    "AtPath": """query AtPath($path: String!, $locale: String, $fallback: String) {
  byPath(path: $path, locale: $locale, fallback: $fallback) {
    __typename
    ...Link
    path
    availableLocales
    withdrawn { at notice replacedBy { title url } }
  }
}
"""
    + LINK,
    "AlertsInForce": """query AlertsInForce($locale: String, $fallback: String, $path: String) {
  alerts(active: true, locale: $locale, fallback: $fallback, path: $path) {
    nodes {
      ...Link
      severity
      event
      messageHtml
      instructionHtml
      expires
      dismissalToken
      link { url label }
    }
  }
}
"""
    + LINK,
    "Search": """query Search($query: String!, $locale: String, $types: [String!], $first: Int = 10, $after: String) {
  search(query: $query, locale: $locale, types: $types, first: $first, after: $after) {
    nodes { snippet item { ...Link } }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}
"""
    + LINK,
    "SearchResults": """query SearchResults(
  $query: String!, $locale: String, $types: [String!], $department: ID, $topic: ID, $location: ID, $language: String,
  $exact: Boolean, $first: Int = 10, $after: String
) {
  search(
    query: $query, locale: $locale, types: $types, department: $department, topic: $topic, location: $location,
    language: $language, exact: $exact, first: $first, after: $after
  ) {
    alerts { ...Link severity messageHtml instructionHtml dismissalToken }
    nodes { snippet matched item { ...Link } }
    facets { kind value label slug count }
    totalCount
    corrected
    didYouMean
    offers { topics { ...Link } contact { ...Whom } form }
    pageInfo { hasNextPage endCursor }
  }
}
"""
    + LINK
    + CONTACT,
    "Suggest": """query Suggest($query: String!, $locale: String, $first: Int = 10) {
  suggest(query: $query, locale: $locale, first: $first) {
    items { ...Link }
    corrected
  }
}
"""
    + LINK,
    "Answers": """query Answers($query: String!, $locale: String, $first: Int = 3) {
  answers(query: $query, locale: $locale, first: $first) {
    passages { id heading text url confidence }
    noAnswer
    handOver { department { title url } contacts { title phone email website hours } }
  }
}
""",
}
"""By name, for people to read."""


class _TypeNames(Visitor):
    """What Apollo's and urql's clients do to a query before they send it."""

    def enter_selection_set(self, node: SelectionSetNode, _: Any, parent: Any, *__: Any) -> Node | None:
        fields = (each for each in node.selections if isinstance(each, FieldNode))
        if isinstance(parent, OperationDefinitionNode) or any(field.name.value == "__typename" for field in fields):
            return None
        field = FieldNode(name=NameNode(value="__typename"), arguments=(), directives=())
        return SelectionSetNode(selections=(*node.selections, field))


OPERATIONS = {name: print_ast(visit(parse(text), _TypeNames())) for name, text in WRITTEN.items()}
"""By name, as they are sent."""


def manifest() -> dict[str, Any]:
    """The operations as Apollo's persisted query manifest, which its clients and others read."""
    return {
        "format": "apollo-persisted-query-manifest",
        "version": 1,
        "operations": [
            {"id": sha256(text.encode()).hexdigest(), "name": name, "type": "query", "body": text}
            for name, text in OPERATIONS.items()
        ],
    }
