"""GraphQL's two addresses, by GET and by POST.

A query that was answered before is known by its bytes, before anything of it is read; what differs in a space is
another query here, and the same one to `api.graphql`, which knows queries by their hash.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from io import BytesIO

from api.admission import address_of
from api.answer import Answer, Caller
from api.graphql import explorer
from api.graphql.asking import LARGEST, Sent
from api.graphql.view import RESPONSE_JSON, Key, answer, unwelcome
from api.problems import Problem
from content.documents import Audience

from .channel import Environ, Made, as_text

ADDRESSES: dict[str, Audience] = {"/graphql": "public", "/graphql/agent": "agent"}
METHODS = ("GET", "HEAD", "POST")
BODY = "wellspring.body"
"""Where a body stands that was read here, and may have to be read again by Django."""


class GraphQL:
    """Answers queries of a size that may be asked."""

    def audience_of(self, environ: Environ) -> Audience | None:
        audience = ADDRESSES.get(environ["PATH_INFO"])
        if audience is None or environ["REQUEST_METHOD"] not in METHODS:
            return None
        if environ["REQUEST_METHOD"] == "POST":
            length = environ.get("CONTENT_LENGTH") or ""
            return audience if length.isdecimal() and int(length) <= LARGEST else None
        accept, query = environ.get("HTTP_ACCEPT", ""), environ.get("QUERY_STRING", "")
        return None if audience == "public" and explorer.is_wanted("GET", accept, query) else audience

    def asked(self, environ: Environ) -> Hashable:
        if environ["REQUEST_METHOD"] != "POST":
            return "GET", RESPONSE_JSON in environ.get("HTTP_ACCEPT", "")
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        environ["wsgi.input"], environ[BODY] = BytesIO(body), body
        return body, environ.get("CONTENT_TYPE", ""), RESPONSE_JSON in environ.get("HTTP_ACCEPT", "")

    def make(self, environ: Environ, caller: Caller, now: datetime) -> Made:
        noted = _Noted()
        found = answer(caller, _sent(environ), now=now, kept=noted)
        return Made(found, noted.may_be_kept and found.status == 200)

    def refuse(self, environ: Environ, audience: Audience, problem: Problem) -> Answer:
        return unwelcome(problem, audience, _sent(environ))


class _Noted:
    """Keeps nothing itself: the door keeps whole answers, and learns here whether it may."""

    may_be_kept = False

    def get(self, key: Key) -> Answer | None:
        return None

    def keep(self, key: Key, answer: Answer) -> None:
        self.may_be_kept = True


def _sent(environ: Environ) -> Sent:
    return Sent(
        method="POST" if environ["REQUEST_METHOD"] == "POST" else "GET",
        query_string=as_text(environ.get("QUERY_STRING", "")),
        content_type=environ.get("CONTENT_TYPE", ""),
        body=environ.get(BODY, b""),
        accept=environ.get("HTTP_ACCEPT", ""),
        address=address_of(environ),
    )
