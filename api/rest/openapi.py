"""The contract of the REST channel as OpenAPI 3.1: what ninja cannot know of the endpoints is added here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from api.catalogue import COLLECTIONS, Collection
from api.contract import webhooks
from api.contract.example_answers import ANSWERS
from api.contract.example_search import search_page
from api.contract.examples import EXAMPLES
from api.frames import CONTENT_TYPE as EVENT_STREAM
from api.problems import CONTENT_TYPE, KINDS
from content.documents import Audience

from .bodies import JSON
from .bundles import GZIP
from .collections import fields_of
from .deprecations import DEPRECATED
from .questions import ItemQuestion
from .responses import Moved, ProblemBody

if TYPE_CHECKING:
    from .endpoints import Endpoint
    from .saying import Saying

DESCRIPTIONS: dict[Audience, str] = {
    "public": (
        "Everything the city has published, as finished documents. Answers carry an `ETag`; send it back in "
        "`If-None-Match` for a 304. Every error is `application/problem+json`. A parameter that is not listed is "
        "refused. Lists answer `items` and `next`: follow `next` until it is null. `RateLimit` tells how often an "
        "address may ask; a consumer with a key (`Authorization: Bearer <key>`) has its own limit and reads the same."
    ),
    "agent": (
        "What 311 agents read: the same items as the public, with scripts, notes and transfers. Send "
        "`Authorization: Bearer <key>`. Answers are private and are never to be stored."
    ),
}
TAGS = {
    "Catalogue": "Items by type: lists of cards to be filtered, sorted and paged, single items whole, and their hours.",
    "Search": "What is found, suggested and answered in people's own words, and what of it was opened.",
    "Synchronise": "For whoever keeps a copy: everything, and what has happened since.",
    "Say back": "What agents and residents tell the city.",
}
STATUSES: dict[int, str] = {
    400: "A parameter or field is unknown, repeated, or not what it should be",
    401: "No key, or one that is not in force",
    403: "The key is not for pages of this origin",
    404: "Nothing is there, or not in this language",
    410: "It was taken away",
    413: "The body is too large",
    415: "The body is not JSON",
    429: "Too many from this address or by this key; see `Retry-After`",
    503: "It is not there yet; see `Retry-After`",
}
SCHEMAS = {EVENT_STREAM: {"type": "string"}, GZIP: {"type": "string", "format": "binary"}}
"""What is not JSON, by its media type."""
HEADERS = {"HTTP_LAST_EVENT_ID": "Last-Event-ID", "HTTP_RANGE": "Range"}
"""How headers that are read as a parameter are written, by their name in WSGI."""
ADMISSION = (401, 403, 429)
"""How any address may refuse, whatever is asked."""


class Described(NinjaAPI):
    """A ninja API whose OpenAPI document is made once, and is complete."""

    def __init__(self, audience: Audience, **options: Any) -> None:
        super().__init__(**options)
        self.audience = audience

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        return self._document

    @cached_property
    def _document(self) -> OpenAPISchema:
        document = super().get_openapi_schema()
        components = document["components"]
        problem = ProblemBody.model_json_schema()
        problem["properties"]["type"]["enum"] = [f"/problems/{kind}" for kind in KINDS]
        components["schemas"] |= {"Problem": problem, "Moved": Moved.model_json_schema()}
        if self.audience == "public":
            document["webhooks"] = webhooks.operations()
            components["schemas"] = webhooks.schemas() | components["schemas"]
        components["schemas"] = dict(sorted(components["schemas"].items()))
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["tags"] = [{"name": name, "description": TAGS[name]} for name in _tags_in(document)]
        document["security"] = [{"key": []}] if self.audience == "agent" else [{}, {"key": []}]
        return document


def _tags_in(document: OpenAPISchema) -> list[str]:
    operations = (operation for methods in document["paths"].values() for operation in methods.values())
    return list(dict.fromkeys(tag for operation in operations for tag in operation["tags"]))


def description_of(function: Callable[..., Any]) -> str:
    """What a function's docstring tells of it, but for what it raises: that is told by the responses."""
    paragraphs = cleandoc(function.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(each.split()) for each in paragraphs if not each.startswith("Raises "))


def operation_extras(endpoint: Endpoint, audience: Audience) -> dict[str, Any]:
    """What an operation takes and how it refuses."""
    responses: dict[int, Any] = {status: _problem(STATUSES[status]) for status in (400, *ADMISSION)}
    if endpoint.tag == "Catalogue" and not endpoint.name.startswith("list_"):
        responses |= {404: _problem(STATUSES[404]), 410: _problem(STATUSES[410])}
    if endpoint.name in ("list_changes", "stream_changes"):
        responses[410] = _problem(
            "What happened right after `since` is no longer kept, or it is ahead of the history: take the snapshot"
        )
    if endpoint.leads_on:
        responses[301] = {
            "description": "It has moved, or has another name in this language",
            "headers": {"Location": {"schema": {"type": "string"}}},
            "content": {JSON: {"schema": {"$ref": "#/components/schemas/Moved"}}},
        }
    if example := _example(endpoint, audience):
        responses[200] = {"content": {"application/json": {"example": example}}}
    if endpoint.name == "get_bundle":
        responses[503] = _problem(STATUSES[503])
    if endpoint.name == "get_bundle_file":
        responses |= {206: {"description": "The part that was asked for"}, 404: _problem(STATUSES[404])}
    if endpoint.content_type != JSON:
        schema = SCHEMAS[endpoint.content_type]
        responses[200] = {"description": endpoint.summary, "content": {endpoint.content_type: {"schema": schema}}}
    else:
        responses[304] = {"description": "The client has it already"}
    parameters = list(_parameters(endpoint, audience))
    headers = [
        _as_header(header, each)
        for header, name in endpoint.headers.items()
        for each in parameters
        if each["name"] == name
    ]
    extras = {"parameters": parameters + headers, "responses": responses}
    return {**extras, "deprecated": True} if (endpoint.name, "") in DEPRECATED else extras


def saying_extras(saying: Saying) -> dict[str, Any]:
    """What may be said at an address, and how it refuses."""
    schema = saying.body.model_json_schema()
    schema["properties"] = {name: _without_null(details) for name, details in schema["properties"].items()}
    statuses = (400, 413, 415, *ADMISSION)
    return {
        "requestBody": {"required": True, "content": {JSON: {"schema": schema, "example": saying.body.example}}},
        "responses": {status: _problem(STATUSES[status]) for status in statuses},
    }


def _example(endpoint: Endpoint, audience: Audience) -> dict[str, Any] | None:
    if endpoint.name == "search":
        return search_page(audience)
    if endpoint.name == "find_answers":
        return ANSWERS
    type = endpoint.question.collection.type if issubclass(endpoint.question, ItemQuestion) else ""
    return EXAMPLES.get(f"agent-{type}" if audience == "agent" and f"agent-{type}" in EXAMPLES else type)


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def _parameters(endpoint: Endpoint, audience: Audience) -> Iterator[dict[str, Any]]:
    schema = endpoint.question.model_json_schema()
    collection = getattr(endpoint.question, "collection", None)
    for name, details in schema["properties"].items():
        if f"{{{name}}}" in endpoint.path:
            continue
        described = _without_null(details)
        description = described.pop("description", None)
        described.pop("title", None)
        choices = _choices(name, collection, audience)
        if choices and described.get("type") == "array":
            described["items"] = {"type": "string", "enum": choices}
        parameter: dict[str, Any] = {"in": "query", "name": name, "required": name in schema.get("required", [])}
        if description:
            parameter["description"] = description
        if deprecation := DEPRECATED.get((endpoint.name, name)):
            ending = f"Ends on {deprecation.sunset:%Y-%m-%d}; use {deprecation.instead}."
            parameter |= {"deprecated": True, "description": f"{parameter.get('description', '')} {ending}".strip()}
        if described.get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        yield parameter | {"schema": described}


def _as_header(header: str, parameter: dict[str, Any]) -> dict[str, Any]:
    """The header that says the same as a parameter."""
    told = f"Says the same as the parameter `{parameter['name']}`, and goes before it."
    return {**parameter, "in": "header", "name": HEADERS[header], "description": told}


def _without_null(details: dict[str, Any]) -> dict[str, Any]:
    """A parameter, or a field of a body, is absent and not null: openapi-generator makes no Python of one that may be
    either."""
    options = [option for option in details.get("anyOf", []) if option.get("type") != "null"]
    if options:
        (only,) = options
        details = {**only, **{name: value for name, value in details.items() if name != "anyOf"}}
    return {name: value for name, value in details.items() if not (name == "default" and value in (None, [], ()))}


def _choices(name: str, collection: Collection | None, audience: Audience) -> list[str]:
    """What a comma-separated parameter can name."""
    if name == "type":
        return list(COLLECTIONS)
    if collection is None:
        return []
    if name == "fields":
        return list(fields_of(collection.type, audience))
    return list(collection.relations) if name == "expand" else []
