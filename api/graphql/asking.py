"""From an HTTP request to a query, or a refusal that says what would be right. No web framework."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qs

import orjson

from .errors import Refused

LARGEST = 100_000
"""Bytes of a request."""
JSON = "application/json"
PARAMETERS = ("query", "variables", "operationName", "extensions")
HASH = re.compile("[0-9a-f]{64}")


class Sent(NamedTuple):
    """A request as it came, without the server that took it. A HEAD is sent as the GET that it stands for."""

    method: Literal["GET", "POST"]
    query_string: str = ""
    content_type: str = ""
    body: bytes = b""
    """Of one that is too large, as much as shows it: LARGEST and one more."""
    accept: str = ""


class Question(NamedTuple):
    """One query as it was sent. `query` is empty where only the hash of a persisted one was."""

    query: str
    variables: Mapping[str, Any] = MappingProxyType({})
    operation_name: str | None = None
    persisted: str = ""
    """The hash that was sent, with or without the query."""

    @property
    def hash(self) -> str:
        """The SHA-256 of the query, in hexadecimal: its name in every list."""
        return self.persisted or sha256(self.query.encode("utf-8", "surrogatepass")).hexdigest()


def question_of(sent: Sent) -> Question:
    """The query that a request asks. Raises Refused."""
    return from_query_string(sent.query_string) if sent.method == "GET" else from_body(sent.content_type, sent.body)


def from_query_string(query_string: str) -> Question:
    """The query that a GET asks. Raises Refused."""
    if len(query_string) > LARGEST:
        raise _too_large()
    try:
        sent = parse_qs(query_string, keep_blank_values=True, max_num_fields=len(PARAMETERS) + 1)
    except ValueError:
        raise _malformed(f"there are more parameters than {', '.join(PARAMETERS)}") from None
    for name, values in sent.items():
        if len(values) > 1:
            raise _malformed(f"{name[:60]} was given {len(values)} times")
    asked: dict[str, Any] = {name: value for name, (value,) in sent.items() if value != ""}
    for name in ("variables", "extensions"):
        if name in asked:
            asked[name] = _json(asked[name].encode("utf-8", "replace"), name)
    return _question(asked)


def from_body(content_type: str, body: bytes) -> Question:
    """The query that a POST asks. Raises Refused."""
    if len(body) > LARGEST:
        raise _too_large()
    if content_type != JSON and content_type.partition(";")[0].strip().lower() != JSON:
        raise Refused("MALFORMED_REQUEST", "send the query as application/json", status=415)
    asked = _json(body, "the body")
    if isinstance(asked, list):
        raise _malformed("the body is an array; batches are not answered, so send each query by itself")
    if not isinstance(asked, dict):
        raise _malformed('the body must be an object such as {"query": "{ services { nodes { title } } }"}')
    return _question(asked)


def _question(asked: dict[str, Any]) -> Question:
    for name in asked:
        if name not in PARAMETERS:
            raise _malformed(f"there is no “{name[:60]}”; there are: {', '.join(PARAMETERS)}")
    query, variables, operation_name = asked.get("query"), asked.get("variables"), asked.get("operationName")
    persisted = _persisted(asked["extensions"]) if "extensions" in asked else ""
    if query is None and persisted:
        query = ""
    elif not isinstance(query, str) or not query or query.isspace():
        raise _malformed("query must be the text of a query")
    if variables is not None and not isinstance(variables, dict):
        raise _malformed("variables must be an object")
    if operation_name is not None and not isinstance(operation_name, str):
        raise _malformed("operationName must be text")
    if query and persisted and Question(query).hash != persisted:
        raise Refused("PERSISTED_QUERY_MISMATCH", "extensions.persistedQuery.sha256Hash is not the query's SHA-256")
    return Question(query, variables or {}, operation_name, persisted)


def _persisted(extensions: Any) -> str:
    """The hash by which a persisted query is asked for, as Apollo's protocol writes it; empty for none."""
    if extensions is None:
        return ""
    if not isinstance(extensions, dict):
        raise _malformed("extensions must be an object")
    match extensions.get("persistedQuery"):
        case None:
            return ""
        case {"version": 1, "sha256Hash": str(given)} if HASH.fullmatch(given):
            return given
    raise _malformed('extensions.persistedQuery must be {"version": 1, "sha256Hash": "<64 hexadecimal digits>"}')


def _json(text: bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _malformed(f"{what} is no JSON: {error}") from None


def _too_large() -> Refused:
    """No value is told: of what is too large, no more was read than shows it."""
    message = f"the request is too large: it may have {LARGEST:,} bytes at most"
    return Refused("LIMIT_EXCEEDED", message, status=413, limit="bytes", most=LARGEST)


def _malformed(what: str) -> Refused:
    return Refused("MALFORMED_REQUEST", what)
