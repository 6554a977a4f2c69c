"""GraphQL's two addresses, by GET and by POST.

A query that was answered before is known by its bytes, or a digest of many, before anything of it is read: what
differs in a space is another query here. Whoever sends a key may be allowed queries that strangers are not, so the two
share none.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from io import BytesIO

from api.answer import Answer, Caller
from api.graphql import explorer
from api.graphql.asking import LARGEST, Sent
from api.graphql.view import RESPONSE_JSON, answer, unwelcome
from api.mounting import is_in_chunks
from api.problems import Problem
from content.documents import Audience

from .channel import Environ, Made, as_text

ADDRESSES: dict[str, Audience] = {"/graphql": "public", "/graphql/agent": "agent"}
METHODS = ("GET", "HEAD", "POST")
SHORT = 2_000
"""Bytes up to which a body is known by itself: what is kept is to be the answers, not the questions."""
BODY = "wellspring.body"
"""Where a body stands that was read here, and may have to be read again by Django."""
PAID = "wellspring.paid"
"""Where a request says that its price was taken already, though it goes on the long way."""


class GraphQL:
    """Answers queries of a size that may be asked."""

    asks_at = tuple(ADDRESSES)

    def asked(self, environ: Environ) -> bytes:
        how = b"%d%d" % ("HTTP_AUTHORIZATION" in environ, RESPONSE_JSON in environ.get("HTTP_ACCEPT", ""))
        if environ["REQUEST_METHOD"] != "POST":
            return how
        length = environ.get("CONTENT_LENGTH") or ""
        if length.isdecimal() and int(length) <= LARGEST:
            body = environ["wsgi.input"].read(int(length))
        elif is_in_chunks(environ):
            body = environ["wsgi.input"].read(LARGEST + 1)
            if len(body) > LARGEST:
                environ["wsgi.input"] = BytesIO(body)
                return how
        else:
            return how
        environ["wsgi.input"], environ[BODY] = BytesIO(body), body
        sent_as = environ.get("CONTENT_TYPE", "")[:100].encode("latin-1", "replace")
        known_by = (b"is ", body) if len(body) <= SHORT else (b"has ", sha256(body).digest())
        return b"%b%b\0%b%b" % (how, sent_as, *known_by)

    def audience_of(self, environ: Environ) -> Audience | None:
        audience, method = ADDRESSES.get(environ["PATH_INFO"]), environ["REQUEST_METHOD"]
        if audience is None or method not in METHODS:
            return None
        if method == "POST":
            return audience if BODY in environ else None
        accept, query = environ.get("HTTP_ACCEPT", ""), environ.get("QUERY_STRING", "")
        return None if audience == "public" and explorer.is_wanted("GET", accept, query) else audience

    def make(self, environ: Environ, caller: Caller, now: datetime) -> Made:
        found = answer(caller, sent_by(environ), now=now, is_paid=PAID in environ)
        return Made(found.answer, found.may_be_kept)

    def refuse(self, environ: Environ, audience: Audience, problem: Problem) -> Answer:
        return unwelcome(problem, audience, sent_by(environ))


def sent_by(environ: Environ) -> Sent:
    """A request as GraphQL takes it."""
    accept = environ.get("HTTP_ACCEPT", "")
    if environ["REQUEST_METHOD"] == "POST":
        return Sent("POST", content_type=environ.get("CONTENT_TYPE", ""), body=environ.get(BODY, b""), accept=accept)
    return Sent("GET", as_text(environ.get("QUERY_STRING", "")), accept=accept)
