"""REST's hot addresses: every read of an endpoint."""

from __future__ import annotations

from datetime import datetime

from api.answer import Answer, Caller
from api.mounting import refused
from api.problems import Problem
from content.documents import Audience

from .channel import Environ, Made, as_text
from .routes import Routes

READS = ("GET", "HEAD")
BASE = "/api/v1/"
HOT = "wellspring.hot"
"""Where the address of a request stands once it was found, and what its path holds."""


class Rest:
    """Answers what `Routes` knows."""

    asks_at = ()

    def __init__(self) -> None:
        self._routes = Routes()

    def asked(self, environ: Environ) -> bytes:
        return b""

    def audience_of(self, environ: Environ) -> Audience | None:
        path = environ["PATH_INFO"]
        if not (path.startswith(BASE) and environ["REQUEST_METHOD"] in READS):
            return None
        hot, _ = environ[HOT] = self._routes.find(path)
        return hot.audience if hot else None

    def make(self, environ: Environ, caller: Caller, now: datetime) -> Made:
        hot, from_path = environ[HOT]
        query = as_text(environ.get("QUERY_STRING", ""))
        answer = hot.endpoint.respond(caller, query, environ, now=now, **from_path)
        return Made(answer, hot.may_be_kept and answer.status == 200)

    def refuse(self, environ: Environ, audience: Audience, problem: Problem) -> Answer:
        return refused(problem, is_private=audience != "public")
