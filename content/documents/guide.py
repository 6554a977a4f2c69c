"""A guide, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import quote

from pydantic import Field

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Document, Part, Relation, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .rendered import Rendered


class GuidePart(Part):
    """One part. The one before and the one after are its neighbours in the list."""

    id: str = Field(description="Stays when parts are renamed or moved")
    title: Text
    slug: str
    path: str = Field(description="The guide's path with the slug; `/by-path` finds it", examples=["/parks/pools/fees"])
    url: str
    body: list[Block]


class GuideDocument(Document):
    """One subject told in parts, each with an address of its own. `body` is the introduction. GOV.UK `guide`."""

    type: Literal["guide"] = "guide"
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    body: list[Block]
    parts: list[GuidePart]
    contacts: list[ContactCard]
    related: list[Relation]

    card = ("department", "topics")

    def words(self) -> Iterator[str]:
        yield self.summary
        yield from body_words(self.body)
        for part in self.parts:
            yield part.title
            yield from body_words(part.body)

    def inner_paths(self) -> dict[str, str]:
        return {part.path: part.id for part in self.parts}


class AgentGuideDocument(ForAgents, GuideDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Guide in `reader`'s language for every audience."""
    envelope = pages.envelope(page, reader)
    public = GuideDocument(
        **envelope,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        body=render_body(page.body.raw_data, reader),
        parts=[_part(raw, envelope, reader) for raw in page.parts.raw_data],
        contacts=pages.contacts(page, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentGuideDocument, page, reader)


def _part(raw: Any, envelope: dict[str, Any], reader: Reader) -> GuidePart:
    value = raw["value"]
    return GuidePart(
        id=raw.get("id") or "",
        title=value["title"],
        slug=value["slug"],
        path=f"{envelope['path']}/{value['slug']}",
        url=f"{envelope['url']}/{quote(value['slug'])}",
        body=render_body(value["body"], reader),
    )
