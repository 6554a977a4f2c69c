"""Usual questions, settled once: what is asked again and again is answered by filling in what differs each time.

A plan holds all of an answer that follows from the question alone: the statement and its values, the headers that do
not change, the beginning of the next page's address. It holds nothing that was ever published, so no publication can
make it stale (what a filter's slug names is looked up each time), and it is remembered for one audience, whose name
stands among the statement's values.

It is no second way to answer: what it does not find, or does not know, it leaves to the endpoint's own function, which
is the one place where such things are decided. What a plan answers, that function would answer byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Protocol

from django.core.signals import setting_changed
from django.dispatch import receiver
from pydantic import BaseModel

from api.answer import Answer, Caller
from api.problems import Problem
from content.documents import Audience

from .asking import ask, parameters_of
from .parameters import LONGEST

REMEMBERED = 512
"""Plans, of two or three kilobytes each."""

SOME_NAME = "x"
"""Stands for what a path holds while its plan is made: no plan depends on it."""

GOES_ON = re.compile("(?:^|&)cursor=([A-Za-z0-9_-]+)$")
"""A cursor where `next` has it: at the end, so that all pages of a list have one plan."""


class Plan(Protocol):
    """A question without what differs each time."""

    def answer(self, at: str | None) -> Answer | None:
        """The answer about the item of this name, or the page after this cursor; None if it is not for a plan to give.
        Raises Problem."""


Planner = Callable[[Any, Caller], Plan | None]
"""Makes the plan for a question; None if its answer needs more than a plan knows."""


def planned(
    planner: Planner, model: type[BaseModel], caller: Caller, query: str, from_path: Mapping[str, str]
) -> Answer | None:
    """The answer to a query string and what the path holds, if that is usual. Raises Problem."""
    if len(query) > LONGEST:
        return None
    at = next(iter(from_path.values()), None)
    if at is None and "cursor=" in query and (further := GOES_ON.search(query)):
        query, at = query[: further.start()], further[1]
    plan = _plan(planner, model, query, caller.audience, tuple(from_path))
    return plan.answer(at) if plan is not None else None


@lru_cache(maxsize=REMEMBERED)
def _plan(
    planner: Planner, model: type[BaseModel], query: str, audience: Audience, held: tuple[str, ...]
) -> Plan | None:
    try:
        return planner(ask(model, parameters_of(query), **dict.fromkeys(held, SOME_NAME)), Caller(audience))
    except Problem:  # which the endpoint says in its own time: a fault of the path comes first
        return None


@receiver(setting_changed)
def _forget(**_: object) -> None:
    """Languages, zone and addresses are settings."""
    _plan.cache_clear()
