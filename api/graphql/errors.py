"""Everything that a query may be refused with, and how errors are shown: never more than the client should know."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from graphql import GraphQLError

log = logging.getLogger("api.graphql")

CODES: dict[str, str] = {
    "MALFORMED_REQUEST": "The request could not be read.",
    "INVALID_QUERY": "The query is no GraphQL, or asks for what the schema does not have, or a variable is wrong.",
    "LIMIT_EXCEEDED": "The query asks for more than one may; `limit`, `value` and `most` say of what and how much. "
    "Where the limit is `cost` (429), this caller's minute is spent: wait as `Retry-After` says.",
    "PERSISTED_QUERY_NOT_FOUND": "No query with this hash is known here; send it again with its text.",
    "PERSISTED_QUERY_MISMATCH": "`sha256Hash` is not the SHA-256 of the query beside it.",
    "QUERY_NOT_ALLOWED": "Without a key, only the queries on the city's list are answered.",
    "UNAUTHORIZED": "Send `Authorization: Bearer <key>` with a key that is in force.",
    "INVALID_ARGUMENT": "`argument` has a wrong value; `allowed` lists the right ones, where that is a list.",
    "UNKNOWN_ITEM": "No published item has the id or slug given in `argument`.",
    "UNSUPPORTED_LOCALE": "The city does not publish in that language; see `allowed`.",
    "INVALID_CURSOR": "Take `after` unchanged from `endCursor` or `cursor`, with the same question.",
    "NOT_TRANSLATED": "The item exists in `availableLocales`; `fallback` asks for one of them.",
    "GONE": "The item was published once and has been taken away.",
    "HISTORY_FORGOTTEN": "What happened right after `since` is no longer kept, or it is ahead of the history: begin "
    "with REST's snapshot.",
    "UNAVAILABLE": "The database is away, or kept waiting for too long (503): come back as `Retry-After` says.",
    "INTERNAL_ERROR": "Our fault, and logged.",
}
"""`extensions.code` is stable and what programs look at; the message is for people and may change."""


class Refused(GraphQLError):
    """A question that gets no answer but this. `status` is for a request that is refused as a whole."""

    def __init__(
        self, code: str, message: str, *, status: int = 400, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(message, extensions={"code": code, **members})
        self.status = status
        self.headers = headers or {}


def wrong_argument(argument: str, what: str, **members: Any) -> Refused:
    return Refused("INVALID_ARGUMENT", f"{argument}: {what}", argument=argument, **members)


def shown(errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """Errors as clients see them. What nobody foresaw is logged whole, and shown as no more than that it happened."""
    return [_shown(error) for error in errors]


def _shown(error: GraphQLError) -> dict[str, Any]:
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return {**error.formatted, "extensions": {"code": "INVALID_QUERY", **(error.extensions or {})}}
    log.error("A GraphQL field failed: %s", "/".join(map(str, error.path or ())), exc_info=cause)
    return {**error.formatted, "message": "internal error", "extensions": {"code": "INTERNAL_ERROR"}}
