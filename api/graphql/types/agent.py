"""What agents have besides. These stand in the agents' schema in the place of the public types of the same name.

Nothing that the public schema is built from imports this module, so no agent's type can be reached there.
"""

from __future__ import annotations

from typing import Any

from graphene import Field

from .agent_note import AgentPart, ServiceLevel
from .alert import Alert
from .department import Department
from .envelope import ItemType
from .faq import Faq
from .guide import Guide
from .location import Location
from .meeting import Meeting
from .news import News
from .official_document import OfficialDocument
from .service import Service
from .step_by_step import StepByStep


class ForAgents(ItemType):
    """What agents read of every item besides. `AgentFaq` is called `Faq`, so that one query suits both schemas."""

    class Meta:
        abstract = True

    agent = Field(AgentPart, required=True, description="For agents only.")

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        super().__init_subclass_with_meta__(name=cls.__name__.removeprefix("Agent"), **options)


class AgentService(ForAgents, Service):
    """A service, with what an agent says and does while the caller waits."""

    service_level = Field(ServiceLevel, description="How soon the city means to be done.")


class AgentFaq(ForAgents, Faq):
    """An answer, with what an agent says and does while the caller waits."""


class AgentDepartment(ForAgents, Department):
    """A department, with what an agent says and does while the caller waits."""


class AgentAlert(ForAgents, Alert):
    """An alert, with what an agent says and does while the caller waits; among agents also internal ones."""


class AgentLocation(ForAgents, Location):
    """A place, with what an agent says and does while the caller waits."""


class AgentNews(ForAgents, News):
    """News, with what an agent says and does while the caller waits."""


class AgentOfficialDocument(ForAgents, OfficialDocument):
    """An official document, with what an agent says and does while the caller waits."""


class AgentGuide(ForAgents, Guide):
    """A guide, with what an agent says and does while the caller waits."""


class AgentStepByStep(ForAgents, StepByStep):
    """A step by step, with what an agent says and does while the caller waits."""


class AgentMeeting(ForAgents, Meeting):
    """A meeting, with what an agent says and does while the caller waits."""


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
