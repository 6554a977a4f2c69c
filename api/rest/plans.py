"""Usual questions, settled once: what is asked again and again is answered by filling in what differs each time.

A plan holds all of an answer that follows from the question alone: the statement and its values, the headers that do
not change, the beginning of the next page's address. It holds nothing that was ever published, so no publication can
make it stale (what a filter's slug names is looked up each time), and it is remembered for one audience, whose name
stands among the statement's values.

It is no second way to answer: what it does not find, or does not know, it leaves to the endpoint's own function, which
is the one place where such things are decided. What a plan answers, that function would answer byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol
from urllib.parse import unquote_plus

from django.core.signals import setting_changed
from django.dispatch import receiver
from pydantic import BaseModel

from api.answer import Answer, Caller
from api.problems import Problem
from content.documents import Audience

from .asking import MOST, ask, parameters_of
from .parameters import LONGEST

REMEMBERED = 512
"""Plans, of two or three kilobytes each."""

SOMETHING = "x"
"""Stands for what differs where a question cannot do without it while its plan is made: no plan depends on it."""


Found = tuple[bytes, str, Iterable[tuple[str, str]]]
"""What differs from one answer to another: its body, its tag, and what other headers it has of its own."""


class Plan(Protocol):
    """A question without what differs each time."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Those that all of its answers have."""

    def found(self, at: str | None) -> Found | None:
        """What there is, with what differs filled in; None if it is not for a plan to give. Raises Problem."""


def answer_of(plan: Plan, found: Found) -> Answer:
    """The whole answer."""
    body, etag, more = found
    return Answer(200, {**plan.headers, "ETag": etag, **dict(more)}, body)


@dataclass(frozen=True, eq=False)
class Planner:
    """How the usual questions of an address are settled."""

    plan: Callable[[Any, Caller], Plan | None]
    """Makes the plan for a question; None if its answer needs more than a plan knows."""
    differs: str
    """What the path holds, or a parameter. Clients put it last, as `next` does, so that one plan does for all."""

    def answer(self, model: type[BaseModel], caller: Caller, query: str, from_path: Mapping[str, str]) -> Answer | None:
        """The answer to a query string and what the path holds, if that is usual. Raises Problem."""
        at = from_path.get(self.differs)
        if at is None:
            query, at = self.without_what_differs(query)
        plan = self.planned(model, query, caller.audience)
        found = plan.found(at) if plan is not None else None
        return answer_of(plan, found) if plan is not None and found is not None else None

    def planned(self, model: type[BaseModel], query: str, audience: Audience) -> Plan | None:
        """The plan for all questions that have this in common, if there is one."""
        return _plan(self, model, query, audience) if _is_bounded(query) else None

    def without_what_differs(self, query: str) -> tuple[str, str | None]:
        """A query string without its last parameter, and that one's value, if it is what differs."""
        before, found, sent = query.rpartition(f"{self.differs}=")
        if not found or "&" in sent or not (before == "" or before[-1] == "&") or not _is_bounded(query):
            return query, None
        value = unquote_plus(sent)
        return (before[:-1], value) if value and "\x00" not in value else (query, None)


def _is_bounded(query: str) -> bool:
    """Whether it has no more characters and parameters than may be asked."""
    return len(query) <= LONGEST and query.count("&") < MOST


@lru_cache(maxsize=REMEMBERED)
def _plan(planner: Planner, model: type[BaseModel], query: str, audience: Audience) -> Plan | None:
    is_required = model.model_fields[planner.differs].is_required()
    try:
        question = ask(model, parameters_of(query), **({planner.differs: SOMETHING} if is_required else {}))
        return planner.plan(question, Caller(audience))
    except Problem:  # which the endpoint says in its own time: a fault of the path comes first
        return None


@receiver(setting_changed)
def _forget(**_: object) -> None:
    """Languages, zone and addresses are settings."""
    _plan.cache_clear()
