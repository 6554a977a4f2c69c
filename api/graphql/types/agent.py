"""What agents have besides. These stand in the agents' schema in the place of the public types of the same name.

Nothing that the public schema is built from imports this module, so no agent's type can be reached there.
"""

from __future__ import annotations

from graphene import Field, Int, String

from .department import Department
from .envelope import Part
from .faq import Faq
from .location import Location
from .scalars import Date
from .service import Service


class AgentPart(Part):
    """What an agent says and does while the caller waits. Never for the public."""

    script = String(required=True, description="What to say.")
    notes_html = String(required=True, description="What to know, as sanitised HTML.")
    notes_text = String(required=True, description="The same as plain text.")
    transfer_number = String(required=True, description="Where to put the caller through.")
    transfer_when = String(required=True, description="When to do so.")


class ServiceLevel(Part):
    """How soon the city means to be done."""

    value = Int(required=True, description="How many units.")
    unit = String(required=True, description='"hours", "business days" or "calendar days".')


class AgentService(Service):
    """A service, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Service"

    agent = Field(AgentPart, required=True, description="For agents only.")
    service_level = Field(ServiceLevel, description="How soon the city means to be done.")


class AgentFaq(Faq):
    """An answer, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Faq"

    agent = Field(AgentPart, required=True, description="For agents only.")
    review_date = Field(Date, description="When somebody must check that it is still right.")


class AgentDepartment(Department):
    """A department, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Department"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentLocation(Location):
    """A place, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Location"

    agent = Field(AgentPart, required=True, description="For agents only.")


AGENT_TYPES = (AgentService, AgentFaq, AgentDepartment, AgentLocation)
