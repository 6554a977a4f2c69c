"""From what editors wrote to what readers get. Pure: no request, no clock, no writes.

`render` is the one way in. Each type has a file of its own, with its document class and its renderer.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from content import models

from . import audiences, department, faq, location, service, topic
from .base import AUDIENCES, SCHEMA_VERSION, Audience, Document
from .reading import Reader, Sources
from .rendered import Rendered

__all__ = [
    "AGENT_CLASSES",
    "AUDIENCES",
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

RENDERERS: dict[type[Model], Any] = {
    models.Department: department.render,
    models.Location: location.render,
    models.Service: service.render,
    models.Faq: faq.render,
    models.Topic: topic.render,
}

PUBLIC_CLASSES: dict[str, type[Document]] = {
    "department": department.DepartmentDocument,
    "location": location.LocationDocument,
    "service": service.ServiceDocument,
    "faq": faq.FaqDocument,
    "topic": topic.TopicDocument,
}

AGENT_CLASSES: dict[str, type[Document]] = {
    **PUBLIC_CLASSES,
    "department": department.AgentDepartmentDocument,
    "location": location.AgentLocationDocument,
    "service": service.AgentServiceDocument,
    "faq": faq.AgentFaqDocument,
}

TYPES: dict[str, type[Model]] = {
    "department": models.Department,
    "location": models.Location,
    "service": models.Service,
    "faq": models.Faq,
    "topic": models.Topic,
}

audiences.check_audiences()


def render(source: Model, sources: Sources, locale: str) -> Rendered:
    """Render a page or topic in `locale` for every audience, from `sources` that were loaded for it."""
    return RENDERERS[type(source)](source, Reader(sources, locale))
