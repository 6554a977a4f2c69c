"""From what editors wrote to what readers get. Pure: no request, no clock, no writes.

`render` is the one way in. Each type has a file of its own, with its document class and its renderer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Model

from content import models

from . import (
    alert,
    audiences,
    department,
    faq,
    guide,
    location,
    meeting,
    news,
    official_document,
    service,
    step_by_step,
    topic,
)
from .base import AUDIENCES, SCHEMA_VERSION, Audience, Document
from .reading import Reader
from .rendered import Rendered
from .sources import Sources

__all__ = [
    "AGENT_CLASSES",
    "AUDIENCES",
    "KINDS",
    "PUBLIC_CLASSES",
    "RENDERERS",
    "SCHEMA_VERSION",
    "TYPES",
    "Audience",
    "Document",
    "Rendered",
    "Sources",
    "render",
]


class Kind(NamedTuple):
    """A type of item: what editors write, what each audience reads, and the way from one to the other."""

    model: type[Model]
    public: type[Document]
    agent: type[Document]
    render: Callable[[Any, Reader], Rendered]


KINDS: dict[str, Kind] = {
    "department": Kind(
        models.Department, department.DepartmentDocument, department.AgentDepartmentDocument, department.render
    ),
    "location": Kind(models.Location, location.LocationDocument, location.AgentLocationDocument, location.render),
    "service": Kind(models.Service, service.ServiceDocument, service.AgentServiceDocument, service.render),
    "faq": Kind(models.Faq, faq.FaqDocument, faq.AgentFaqDocument, faq.render),
    "news": Kind(models.News, news.NewsDocument, news.AgentNewsDocument, news.render),
    "alert": Kind(models.Alert, alert.AlertDocument, alert.AgentAlertDocument, alert.render),
    "guide": Kind(models.Guide, guide.GuideDocument, guide.AgentGuideDocument, guide.render),
    "step-by-step": Kind(
        models.StepByStep, step_by_step.StepByStepDocument, step_by_step.AgentStepByStepDocument, step_by_step.render
    ),
    "meeting": Kind(models.Meeting, meeting.MeetingDocument, meeting.AgentMeetingDocument, meeting.render),
    "official-document": Kind(
        models.OfficialDocument,
        official_document.OfficialDocumentDocument,
        official_document.AgentOfficialDocumentDocument,
        official_document.render,
    ),
    "topic": Kind(models.Topic, topic.TopicDocument, topic.TopicDocument, topic.render),
}
"""Every type of item, in an order in which what others show comes first."""

RENDERERS = {kind.model: kind.render for kind in KINDS.values()}
PUBLIC_CLASSES = {type: kind.public for type, kind in KINDS.items()}
AGENT_CLASSES = {type: kind.agent for type, kind in KINDS.items()}
TYPES = {type: kind.model for type, kind in KINDS.items()}

audiences.check_audiences()


def render(source: Model, sources: Sources, locale: str) -> Rendered:
    """Render a page or topic in `locale` for every audience, from `sources` that were loaded for it."""
    return RENDERERS[type(source)](source, Reader(sources, locale))
