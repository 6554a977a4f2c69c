"""What only agents read of an item of any type. The public schema imports none of it."""

from __future__ import annotations

from graphene import Field, Int, List, NonNull, String

from .envelope import Part
from .hours import opening_hours
from .parts import Relation
from .scalars import Date

THEN = '"step", "transfer", "request" (the 311 request) or "end".'
TO = "The name of the step or transfer; an empty one of a transfer is the first."


class ServiceLevel(Part):
    """How soon the city means to be done."""

    value = Int(required=True, description="How many units.")
    unit = String(required=True, description='"hours", "business days" or "calendar days".')


class Way(Part):
    """Where the call goes."""

    then = String(required=True, description=THEN)
    to = String(required=True, description=TO)


class ScriptAnswer(Part):
    """What the caller may answer, and where the call goes then."""

    label = String(required=True, description="The answer.")
    then = String(required=True, description=THEN)
    to = String(required=True, description=TO)


class ScriptStep(Part):
    """One step of a call."""

    name = String(required=True, description="What other steps call it.")
    say = String(required=True, description="To be read out.")
    ask = String(required=True, description="A question to the caller.")
    answers = List(NonNull(ScriptAnswer), required=True, description="What the caller may answer.")
    way = Field(Way, description="Where the call goes; null where the answer decides.")
    note = String(required=True, description="For the agent, not to be read out.")
    message = String(required=True, description="To be sent to the caller as it stands.")


class EligibilityQuestion(Part):
    """What to ask before promising anything."""

    question = String(required=True, description="The question.")
    qualifies = String(required=True, description="The answer that qualifies.")
    otherwise = String(required=True, description="What to say to everybody else.")


class Transfer(Part):
    """Somebody to put the caller through to."""

    label = String(required=True, description="Who answers.")
    number = String(required=True, description="Telephone number.")
    when = String(required=True, description="In which cases.")
    opening_hours = opening_hours("When somebody answers; null where that is not known.")
    hours = String(required=True, description="The same in words.")


class AgentRequest(Part):
    """The 311 request that the agent opens for this caller."""

    service = Field(Relation, required=True, description="The service that is requested.")
    service_code = String(required=True, description="The code that a request names.")
    service_level = Field(ServiceLevel, description="How soon the city means to be done.")


class AgentPart(Part):
    """What an agent says and does while the caller waits. Never for the public."""

    script = List(NonNull(ScriptStep), required=True, description="The call, which begins with the first step.")
    eligibility_questions = List(
        NonNull(EligibilityQuestion), required=True, description="What to ask before promising anything."
    )
    transfers = List(NonNull(Transfer), required=True, description="Whom to put the caller through to.")
    request = Field(AgentRequest, description="The 311 request to open; null where there is none.")
    notes_html = String(required=True, description="What to know, as sanitised HTML.")
    notes_text = String(required=True, description="The same as plain text.")
    review_date = Field(Date, description="When somebody must check that the item is still true.")
