"""Usual questions to REST, by those without a key, when nothing is about to change: one statement, and what differs.

What an answer has in common with all others to its question is put together once: the plan (`api.rest.plans`), and the
headers as they are sent. Each function that is not called on the way saves as much as a hundredth of a whole answer.

It is no second way to answer. What is not usual, and all that is wrong with a question, is left to channel and
endpoint, which answer the same to the byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from django.core.signals import setting_changed

from api.addresses import BASES
from api.admission import ADMITTED, Admitted, let_in
from api.answer import Answer, Caller
from api.encoding import SMALLEST
from api.finishing import finish
from api.rest.endpoints import ENDPOINTS
from api.rest.plans import Plan, answer_of

from .channel import KEY, Environ
from .manner import Manner
from .ready import LINES, Headers, Ready, ready

REMEMBERED = 512
"""Frames, of a kilobyte or two each."""
LONGEST = 500
"""Characters of a query that may be usual: by it a frame is remembered."""

Always = Mapping[bool, Headers]
"""The headers of every answer to the public, by whether it goes by TLS."""
Limited = tuple[Ready, Iterable[tuple[str, str]]]
"""An answer, and what whoever gets it is told of their limit."""


class Frame(NamedTuple):
    """What all answers to a question have in common."""

    plan: Plan
    headers: Headers


class UsualQuestions:
    """Answers what has a plan."""

    def __init__(self, always: Always) -> None:
        self._always = always
        self._planned = {
            BASES["public"] + endpoint.path.partition("{")[0]: (endpoint, endpoint.planner)
            for endpoint in ENDPOINTS
            if endpoint.planner and endpoint.may_be_kept
        }
        """By address; by what stands before the name that the path holds, if it holds one."""
        self._frame = lru_cache(maxsize=REMEMBERED)(self._made)
        setting_changed.connect(self._forget)

    def answer(self, environ: Environ, moment: float) -> Limited | None:
        """The answer for somebody who asks at so many seconds since 1970; None if it is not usual. Raises Problem."""
        method, path, query, _, manner = environ[KEY]
        if method != "GET" or len(query) > LONGEST or not (path.isascii() and query.isascii()):
            return None
        at: str | None
        if path in self._planned:
            query, at = self._planned[path][1].without_what_differs(query) if query else ("", None)
        else:
            named = path.rfind("/") + 1
            path, at = path[:named], path[named:]
        frame = self._frame(path, query, manner) if path in self._planned else None
        if frame is None:
            return None
        where, told = let_in(environ, moment)
        environ[ADMITTED] = Admitted(Caller("public", asked_from=where), told)
        found = frame.plan.found(at)
        if found is None:
            return None
        body, etag, more = found
        if manner.coding or len(body) < SMALLEST:
            return finished(answer_of(frame.plan, found), manner, self._always), told
        headers = [*frame.headers, ("ETag", etag), *more, ("Content-Length", str(len(body)))]
        return Ready(LINES[200], headers, body, etag), told

    def _made(self, path: str, query: str, manner: Manner) -> Frame | None:
        endpoint, _ = self._planned[path]
        plan = endpoint.planned(query, "public")
        return Frame(plan, in_common(plan.headers, manner, self._always)) if plan else None

    def _forget(self, **_: object) -> None:
        """Plans follow from settings."""
        self._frame.cache_clear()


def finished(answer: Answer, manner: Manner, always: Always) -> Ready:
    """An answer after the last steps of every other, where nothing is about to change."""
    last = finish(answer, manner.coding, changes_at=None, now=datetime.now(UTC))
    return ready(last, always[manner.is_secure])


def in_common(headers: Mapping[str, str], manner: Manner, always: Always) -> Headers:
    """What those steps make of the headers of answers that are sent as they are."""
    some = finished(Answer(200, headers, b" " * SMALLEST), manner._replace(coding=""), always)
    return [header for header in some.headers if header[0] != "Content-Length"]
