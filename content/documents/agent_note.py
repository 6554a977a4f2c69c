"""What only agents read of an item: what to say, ask and do while the caller waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pydantic import Field

from content.blocks.script_flow import same

from .base import Html, Part, Relation, Text
from .hours import OpeningHours
from .reading import Reader
from .references import entries


class ServiceLevel(Part):
    """How soon the city means to be done."""

    value: int
    unit: Literal["hours", "business days", "calendar days"]


class Way(Part):
    """Where the call goes: to the step or the transfer named by `to`, into the 311 request, or to its end.

    A transfer that is not named is the first one.
    """

    then: Literal["step", "transfer", "request", "end"]
    to: Text


class ScriptAnswer(Way):
    """What the caller may answer, and where the call goes then."""

    label: Text


class ScriptStep(Part):
    """One step of a call. Where it asks something, the answer decides what follows, and `way` is null."""

    name: Text = Field(description="What other steps call it; unlike any other of the script")
    say: Text = Field(description="To be read out")
    ask: Text = Field(description="A question to the caller")
    answers: list[ScriptAnswer]
    way: Way | None
    note: Text = Field(description="For the agent, not to be read out")
    message: Text = Field(description="To be sent to the caller as it stands")

    def words(self) -> Iterator[str]:
        yield from (self.say, self.ask, *(answer.label for answer in self.answers), self.note, self.message)


class EligibilityQuestion(Part):
    """What to ask before promising anything. Who does not give the answer that qualifies is told `otherwise`."""

    question: Text
    qualifies: Text
    otherwise: Text


class Transfer(Part):
    """Somebody to put the caller through to."""

    label: Text
    number: Text
    when: Text = Field(description="In which cases")
    opening_hours: OpeningHours | None
    hours: Text = Field(description="When somebody answers, in words")


class AgentRequest(Part):
    """The 311 request that the agent opens for this caller: its service, the code and how soon it is done."""

    service: Relation
    service_code: str
    service_level: ServiceLevel | None


class AgentPart(Part):
    """What an agent says and does while the caller waits. The call begins with the first step of the script."""

    script: list[ScriptStep]
    eligibility_questions: list[EligibilityQuestion]
    transfers: list[Transfer]
    request: AgentRequest | None
    notes_html: Html
    notes_text: Text
    review_date: date | None = Field(description="When somebody must check that the item is still true")

    def words(self) -> Iterator[str]:
        for step in self.script:
            yield from step.words()
        for question in self.eligibility_questions:
            yield from (question.question, question.otherwise)
        for transfer in self.transfers:
            yield from (transfer.label, transfer.when)
        yield self.notes_text
        if self.request:
            yield self.request.service_code


class ForAgents(Part):
    """What agents read of an item of any type beside its public document, which the agents' class extends too."""

    agent: AgentPart

    def words(self) -> Iterator[str]:
        yield from super().words()
        yield from self.agent.words()


def agent_part(page: Any, reader: Reader, request: AgentRequest | None = None) -> AgentPart:
    """The agents' half of a page. `request` is the page's own; without one it is that of the service it names."""
    notes = reader.agents_html(page.agent_notes)
    transfers = [_transfer(raw, reader) for raw in _values(page.agent_transfers)]
    return AgentPart(
        script=_script(_values(page.agent_script), transfers),
        eligibility_questions=[_question(raw) for raw in _values(page.agent_eligibility)],
        transfers=transfers,
        request=request or _request(page.request_service_id, reader),
        notes_html=notes,
        notes_text=reader.plain(notes),
        review_date=page.review_date,
    )


def service_level(row: Any) -> ServiceLevel | None:
    """The promise of a service; None where it makes none."""
    return ServiceLevel(value=row.sla_value, unit=row.sla_unit) if row.sla_value else None


def _request(service_pk: int | None, reader: Reader) -> AgentRequest | None:
    """What the named service has of a request; None while it cannot be read or has no code."""
    service, row = reader.request(service_pk)
    if service is None or row is None or not row.service_code:
        return None
    return AgentRequest(service=service, service_code=row.service_code, service_level=service_level(row))


def _values(stream: Any) -> list[Any]:
    """The raw values of a stream with one kind of block."""
    return [raw["value"] for raw in stream.raw_data]


def _script(steps: list[Any], transfers: list[Transfer]) -> list[ScriptStep]:
    """The steps. Editors may write “age” where a step is called “Age”; readers get the name as it is."""
    named = {
        "step": {same(raw["name"]): raw["name"] for raw in steps},
        "transfer": {same(transfer.label): transfer.label for transfer in transfers},
    }

    def way(raw: Any) -> dict[str, Any]:
        then, to = raw["then"], raw.get("to") or ""
        return {"then": then, "to": named.get(then, {}).get(same(to), to)}

    def step(raw: Any) -> ScriptStep:
        answers = list(entries(raw.get("answers") or []))
        return ScriptStep(
            name=raw["name"],
            say=raw.get("say") or "",
            ask=raw.get("ask") or "",
            answers=[ScriptAnswer(label=answer["label"], **way(answer)) for answer in answers],
            way=None if answers else Way(**way(raw)),
            note=raw.get("note") or "",
            message=raw.get("message") or "",
        )

    return [step(raw) for raw in steps]


def _question(raw: Any) -> EligibilityQuestion:
    return EligibilityQuestion(
        question=raw["question"], qualifies=raw["qualifies"], otherwise=raw.get("otherwise") or ""
    )


def _transfer(raw: Any, reader: Reader) -> Transfer:
    hours_pk = raw.get("opening_hours")
    return Transfer(
        label=raw["label"],
        number=raw["number"],
        when=raw.get("when") or "",
        opening_hours=reader.hours(hours_pk),
        hours=raw.get("hours") or reader.hours_in_words(hours_pk),
    )
