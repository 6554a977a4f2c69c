"""A department."""

from __future__ import annotations

from graphene import Field, List, NonNull, String

from . import faq, guide, location, meeting, news, official_document, service, step_by_step, topic
from .connection import Connection
from .envelope import ItemType
from .parts import Contact, Picture
from .relations import body, followed, followed_list, linked_list, related


class Department(ItemType):
    """A part of the city. CPSV-AP PublicOrganisation, HSDS organization, schema.org GovernmentOrganization."""

    acronym = String(required=True, description="Its initials.")
    alternate_name = String(required=True, description="What people also call it.")
    mission = String(required=True, description="What it is for.")
    status = String(required=True, description='"active", "joining" (being set up) or "closed".')
    department = followed(lambda: Department, "The department that it belongs to.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    image = Field(Picture, description="A picture of it.")
    body = body()
    related = related()
    services = linked_list(
        lambda: service.ServiceConnection, "service", by="department", description="What it provides."
    )
    faqs = linked_list(lambda: faq.FaqConnection, "faq", by="department", description="What it answers.")
    locations = linked_list(
        lambda: location.LocationConnection, "location", by="department", description="The places that it runs."
    )
    news = linked_list(lambda: news.NewsConnection, "news", by="department", description="Its news, newest first.")
    guides = linked_list(lambda: guide.GuideConnection, "guide", by="department", description="Its guides.")
    step_by_steps = linked_list(
        lambda: step_by_step.StepByStepConnection, "step-by-step", by="department", description="Its step by steps."
    )
    meetings = linked_list(
        lambda: meeting.MeetingConnection,
        "meeting",
        by="department",
        description="Its meetings, the latest first.",
    )
    official_documents = linked_list(
        lambda: official_document.OfficialDocumentConnection,
        "official-document",
        by="department",
        description="Its official documents, newest first.",
    )
    departments = linked_list(
        lambda: DepartmentConnection, "department", by="department", description="The departments that belong to it."
    )


class DepartmentConnection(Connection):
    """A page of a list of departments."""

    class Meta:
        node = Department
