"""A department."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Document, Picture, Relation, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .rendered import Rendered


class DepartmentDocument(Document):
    """A part of the city. CPSV-AP PublicOrganisation, HSDS `organization`, schema.org GovernmentOrganization."""

    type: Literal["department"] = "department"
    acronym: Text
    alternate_name: Text
    mission: Text
    status: Literal["active", "joining", "closed"]
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    contacts: list[ContactCard]
    image: Picture | None
    body: list[Block]
    related: list[Relation]

    card = ("acronym", "status", "department", "image")

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.acronym, self.alternate_name, self.mission)
        yield from body_words(self.body)


class AgentDepartmentDocument(ForAgents, DepartmentDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Department in `reader`'s language; its `department` is the one above it, if any."""
    public = DepartmentDocument(
        **pages.envelope(page, reader),
        acronym=page.acronym,
        alternate_name=page.alternate_name,
        mission=page.mission,
        status=page.status,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        contacts=pages.contacts(page, reader),
        image=reader.picture(page.image_id),
        body=render_body(page.body.raw_data, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentDepartmentDocument, page, reader)
