"""Usual questions, settled once: what is asked again and again is answered by filling in what differs each time.

A plan holds all of an answer that follows from the question alone: the statement and its values, the headers that do
not change, the beginning of the next page's address. It holds nothing that was ever published, so no publication can
make it stale (what a filter's slug names is looked up each time), and it is remembered for one audience, whose name
stands among the statement's values.

It is no second way to answer: what it does not find, or does not know, it leaves to the endpoint's own function, which
is the one place where such things are decided. What a plan answers, that function would answer byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


class Plan(Protocol):
    """A question without what differs each time."""

    def answer(self, at: str | None) -> Answer | None:
        """The answer, with what differs filled in; None if it is not for a plan to give. Raises Problem."""


@dataclass(frozen=True, eq=False)
class Planner:
    """How the usual questions of an address are settled."""

    plan: Callable[[Any, Caller], Plan | None]
    """Makes the plan for a question; None if its answer needs more than a plan knows."""
    differs: str
    """What the path holds, or a parameter. Clients put it last, as `next` does, so that one plan does for all."""

    def answer(self, model: type[BaseModel], caller: Caller, query: str, from_path: Mapping[str, str]) -> Answer | None:
        """The answer to a query string and what the path holds, if that is usual. Raises Problem."""
        if len(query) > LONGEST or query.count("&") >= MOST:
            return None
        at = from_path.get(self.differs)
        if at is None:
            query, at = _without_last(query, f"{self.differs}=")
        plan = _plan(self, model, query, caller.audience)
        return plan.answer(at) if plan is not None else None


@lru_cache(maxsize=REMEMBERED)
def _plan(planner: Planner, model: type[BaseModel], query: str, audience: Audience) -> Plan | None:
    is_required = model.model_fields[planner.differs].is_required()
    try:
        question = ask(model, parameters_of(query), **({planner.differs: SOMETHING} if is_required else {}))
        return planner.plan(question, Caller(audience))
    except Problem:  # which the endpoint says in its own time: a fault of the path comes first
        return None


def _without_last(query: str, name: str) -> tuple[str, str | None]:
    """A query string without its last parameter if that has this name, and that one's value."""
    before, found, sent = query.rpartition(name)
    if not found or "&" in sent or not (before == "" or before[-1] == "&"):
        return query, None
    value = unquote_plus(sent)
    return (before[:-1], value) if value and "\x00" not in value else (query, None)


@receiver(setting_changed)
def _forget(**_: object) -> None:
    """Languages, zone and addresses are settings."""
    _plan.cache_clear()
