"""A topic."""

from __future__ import annotations

from . import department, faq, guide, location, meeting, news, official_document, service, step_by_step
from .connection import Connection
from .envelope import ItemType
from .relations import followed, linked_list


class Topic(ItemType):
    """What things are about, in a tree. HSDS taxonomy_term. What is about a topic is about the wider topics too."""

    parent = followed(lambda: Topic, "The wider topic.")
    children = linked_list(lambda: TopicConnection, "topic", by="parent", description="The narrower topics.")
    services = linked_list(
        lambda: service.ServiceConnection, "service", by="topic", description="The services about it."
    )
    faqs = linked_list(lambda: faq.FaqConnection, "faq", by="topic", description="The answers about it.")
    official_documents = linked_list(
        lambda: official_document.OfficialDocumentConnection,
        "official-document",
        by="topic",
        description="The official documents about it, newest first.",
    )
    news = linked_list(lambda: news.NewsConnection, "news", by="topic", description="The news about it, newest first.")
    guides = linked_list(lambda: guide.GuideConnection, "guide", by="topic", description="The guides about it.")
    step_by_steps = linked_list(
        lambda: step_by_step.StepByStepConnection, "step-by-step", by="topic", description="The step by steps about it."
    )
    meetings = linked_list(
        lambda: meeting.MeetingConnection, "meeting", by="topic", description="The meetings about it, the latest first."
    )
    departments = linked_list(
        lambda: department.DepartmentConnection, "department", by="topic", description="The departments about it."
    )
    locations = linked_list(
        lambda: location.LocationConnection, "location", by="topic", description="The places about it."
    )


class TopicConnection(Connection):
    """A page of a list of topics."""

    class Meta:
        node = Topic
