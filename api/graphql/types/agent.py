"""What agents have besides. These stand in the agents' schema in the place of the public types of the same name.

Nothing that the public schema is built from imports this module, so no agent's type can be reached there.
"""

from __future__ import annotations

from graphene import Field

from .agent_note import AgentPart, ServiceLevel
from .alert import Alert
from .department import Department
from .faq import Faq
from .guide import Guide
from .location import Location
from .meeting import Meeting
from .news import News
from .official_document import OfficialDocument
from .service import Service
from .step_by_step import StepByStep


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


class AgentDepartment(Department):
    """A department, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Department"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentAlert(Alert):
    """An alert, with what an agent says and does while the caller waits; among agents also internal ones."""

    class Meta:
        name = "Alert"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentLocation(Location):
    """A place, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Location"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentNews(News):
    """News, with what an agent says and does while the caller waits."""

    class Meta:
        name = "News"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentOfficialDocument(OfficialDocument):
    """An official document, with what an agent says and does while the caller waits."""

    class Meta:
        name = "OfficialDocument"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentGuide(Guide):
    """A guide, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Guide"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentStepByStep(StepByStep):
    """A step by step, with what an agent says and does while the caller waits."""

    class Meta:
        name = "StepByStep"

    agent = Field(AgentPart, required=True, description="For agents only.")


class AgentMeeting(Meeting):
    """A meeting, with what an agent says and does while the caller waits."""

    class Meta:
        name = "Meeting"

    agent = Field(AgentPart, required=True, description="For agents only.")


AGENT_TYPES = (
    AgentService,
    AgentFaq,
    AgentDepartment,
    AgentLocation,
    AgentNews,
    AgentAlert,
    AgentGuide,
    AgentStepByStep,
    AgentMeeting,
    AgentOfficialDocument,
)
