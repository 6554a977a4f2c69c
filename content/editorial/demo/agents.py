"""What only agents read of the demo city: what the text files say of it, in English, and what a record has of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field

from content.editorial.exchange.records import Ref

from .blocks import Composer
from .entries import Phone
from .hours import hours_key
from .links import rich_text
from .parts import Part, Slug

Then = Literal["step", "transfer", "request", "end"]


class ScriptAnswer(Part):
    """What the caller may answer: an answer that only says `to` leads to that step."""

    label: str
    then: Then = "step"
    to: str = ""


class ScriptStep(Part):
    """One step of a call script; see content/blocks/script.py."""

    name: str
    say: str = ""
    ask: str = ""
    answers: list[ScriptAnswer] = []
    then: Then = "end"
    to: str = ""
    note: str = ""
    message: str = ""


class Eligibility(Part):
    question: str
    qualifies: str = "Yes"
    otherwise: str = ""


class Transfer(Part):
    label: str
    number: Phone
    when: Annotated[str, Field(max_length=300)] = ""
    opening_hours: str | None = None
    hours: Annotated[str, Field(max_length=200)] = ""


class Agent(Part):
    """What only agents read, in English; `sla_*` is how soon the 311 system promises the work."""

    script: str | list[ScriptStep]
    notes: str
    eligibility: list[Eligibility] = []
    transfers: list[Transfer] = []
    request: Slug | Literal[""] = ""
    sla_value: int | None = None
    sla_unit: Literal["hours", "business days", "calendar days", ""] = ""


def agent_part(agent: Agent | None, composer: Composer) -> dict[str, Any]:
    """The notes are the agents' own and stay English; what is read out is only where its language is."""
    if agent is None:
        return {}
    english = composer.language == "en"
    return {
        "agent_script": _script(agent.script) if english else "",
        "agent_eligibility": _values(agent.eligibility) if english else (),
        "agent_transfers": tuple(_transfer(transfer) for transfer in agent.transfers),
        "agent_notes": rich_text(agent.notes),
    }


def _script(script: str | list[ScriptStep]) -> str | tuple[dict[str, Any], ...]:
    return script.strip() if isinstance(script, str) else _values(script)


def _transfer(transfer: Transfer) -> dict[str, Any]:
    hours = hours_key(transfer.opening_hours)
    return {**transfer.model_dump(), "opening_hours": Ref(hours) if hours else None}


def _values(parts: Iterable[Part]) -> tuple[dict[str, Any], ...]:
    return tuple(part.model_dump() for part in parts)
