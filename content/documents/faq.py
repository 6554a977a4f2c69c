"""An answer, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Document, Relation, Source, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .rendered import Rendered


class FaqDocument(Document):
    """A question and its answer: `title` asks, `summary` answers in short, `body` in full. schema.org Question."""

    type: Literal["faq"] = "faq"
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    services: list[Relation]
    contacts: list[ContactCard]
    body: list[Block]
    sources: list[Source]
    featured: bool
    related: list[Relation]

    card = ("department", "topics", "featured")

    def words(self) -> Iterator[str]:
        yield self.summary
        yield from body_words(self.body)

    def facets(self) -> set[tuple[str, str]]:
        return {("service", str(service.content_id)) for service in self.services}


class AgentFaqDocument(ForAgents, FaqDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Faq in `reader`'s language for every audience."""
    services = [found for pk in reader.linked("services", page.pk) if (found := reader.item(pk))]
    public = FaqDocument(
        **pages.envelope(page, reader),
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        services=services,
        contacts=pages.contacts(page, reader),
        body=render_body(page.body.raw_data, reader),
        sources=[Source(agency=row.agency, url=row.url) for row in reader.linked("sources", page.pk)],
        featured=page.featured,
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentFaqDocument, page, reader)
