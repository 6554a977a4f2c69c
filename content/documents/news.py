"""News, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Day, Document, Picture, Relation, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .rendered import Rendered


class NewsDocument(Document):
    """What the city tells on a day. schema.org NewsArticle."""

    type: Literal["news"] = "news"
    date: Day = Field(description="The day to show with it, and to sort by")
    interest_ends: Day | None = Field(description="The last day on which to show it as current; null for no end")
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    image: Picture | None
    contacts: list[ContactCard]
    body: list[Block]
    related: list[Relation]

    card = ("date", "interest_ends", "department", "topics", "image")
    dated = "date"

    def words(self) -> Iterator[str]:
        yield self.summary
        yield from body_words(self.body)


class AgentNewsDocument(ForAgents, NewsDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a News in `reader`'s language for every audience."""
    public = NewsDocument(
        **pages.envelope(page, reader),
        date=page.date,
        interest_ends=page.interest_ends,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        image=reader.picture(page.image_id),
        contacts=pages.contacts(page, reader),
        body=render_body(page.body.raw_data, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentNewsDocument, page, reader)
