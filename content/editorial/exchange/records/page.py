"""What every page has, for everybody and for agents."""

from __future__ import annotations

from dataclasses import dataclass

from .record import Body, Keys, Record, Values


@dataclass(frozen=True, kw_only=True)
class PageRecord(Record):
    """What every page has. `department` is the page above it; a department without one stands at the top."""

    department: str | None = None
    summary: str | None = None
    body: Body | None = None
    keywords: str | None = None
    topics: Keys | None = None
    contacts: Keys | None = None
    related: Keys | None = None
    voice_text: str | None = None
    sms_text: str | None = None
    kiosk_text: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgentRecord(PageRecord):
    """What only 311 agents read of a page. `agent_notes` is HTML; a script is text, which is one step, or its steps.

    Steps, questions and transfers are raw values of the blocks in content/blocks/script.py, in their order.
    """

    agent_script: str | Values | None = None
    agent_notes: str | None = None
    agent_transfers: Values | None = None
    agent_eligibility: Values | None = None
