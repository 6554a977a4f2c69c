"""GraphQL's two addresses, by GET and by POST.

A query that was answered before is known by a digest of its bytes, before anything of it is read: what differs in a
space is another query here. Whoever sends a key may be allowed queries that strangers are not, so the two share none.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from hashlib import sha256
from io import BytesIO

from api.admission import address_of
from api.answer import Answer, Caller
from api.graphql import explorer
from api.graphql.asking import LARGEST, Sent
from api.graphql.view import RESPONSE_JSON, answer, unwelcome
from api.problems import Problem
from content.documents import Audience

from .channel import Environ, Made, as_text

ADDRESSES: dict[str, Audience] = {"/graphql": "public", "/graphql/agent": "agent"}
METHODS = ("GET", "HEAD", "POST")
BODY = "wellspring.body"
"""Where a body stands that was read here, and may have to be read again by Django."""


class GraphQL:
    """Answers queries of a size that may be asked."""

    asks_at = tuple(ADDRESSES)

    def asked(self, environ: Environ) -> Hashable:
        has_key, as_type = "HTTP_AUTHORIZATION" in environ, RESPONSE_JSON in environ.get("HTTP_ACCEPT", "")
        if environ["REQUEST_METHOD"] != "POST":
            return has_key, as_type
        length = environ.get("CONTENT_LENGTH") or ""
        if not length.isdecimal() or int(length) > LARGEST:
            return None
        body = environ["wsgi.input"].read(int(length))
        environ["wsgi.input"], environ[BODY] = BytesIO(body), body
        return has_key, as_type, environ.get("CONTENT_TYPE", "")[:100], sha256(body).digest()

    def audience_of(self, environ: Environ) -> Audience | None:
        audience, method = ADDRESSES.get(environ["PATH_INFO"]), environ["REQUEST_METHOD"]
        if audience is None or method not in METHODS:
            return None
        if method == "POST":
            return audience if BODY in environ else None
        accept, query = environ.get("HTTP_ACCEPT", ""), environ.get("QUERY_STRING", "")
        return None if audience == "public" and explorer.is_wanted("GET", accept, query) else audience

    def make(self, environ: Environ, caller: Caller, now: datetime) -> Made:
        found = answer(caller, _sent(environ), now=now)
        return Made(found.answer, found.may_be_kept)

    def refuse(self, environ: Environ, audience: Audience, problem: Problem) -> Answer:
        return unwelcome(problem, audience, _sent(environ))


def _sent(environ: Environ) -> Sent:
    return Sent(
        method="POST" if environ["REQUEST_METHOD"] == "POST" else "GET",
        query_string=as_text(environ.get("QUERY_STRING", "")),
        content_type=environ.get("CONTENT_TYPE", ""),
        body=environ.get(BODY, b""),
        accept=environ.get("HTTP_ACCEPT", ""),
        address=address_of(environ),
    )
