"""A journey step by step, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Document, Html, Part, Relation, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .references import entries
from .rendered import Rendered


class JourneyCost(Part):
    """HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217), 0 means free, null that only words tell."""

    amount: Decimal | None
    currency: str
    note: Text


class JourneyLink(Part):
    """One thing to do or read. `item` is null where it leads elsewhere."""

    label: Text
    url: str
    item: Relation | None
    context: Text
    cost: JourneyCost | None


class JourneyParagraph(Part):
    """Words to read at a step."""

    type: Literal["paragraph"] = "paragraph"
    html: Html
    text: Text


class JourneyLinks(Part):
    """Things to do at a step: all of them, one of them, or as one likes."""

    type: Literal["links"] = "links"
    style: Literal["required", "choice", "optional"]
    links: list[JourneyLink]


JourneyContent = Annotated[JourneyParagraph | JourneyLinks, Field(discriminator="type")]


class JourneyStep(Part):
    """One step. One that is joined by `logic` to the step before shares its number."""

    id: str
    number: int
    logic: Literal["and", "or"] | None = Field(description="And: beside the step before. Or: in place of it")
    title: Text
    optional: bool = Field(description="Not everyone needs this step")
    contents: list[JourneyContent]


class StepByStepDocument(Document):
    """A journey through several services, in steps. `body` is the introduction. GOV.UK `step_by_step_nav`."""

    type: Literal["step-by-step"] = "step-by-step"
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    body: list[Block]
    steps: list[JourneyStep]
    contacts: list[ContactCard]
    related: list[Relation]

    card = ("department", "topics")

    def words(self) -> Iterator[str]:
        yield self.summary
        yield from body_words(self.body)
        for step in self.steps:
            yield step.title
            for content in step.contents:
                yield from _words(content)


class AgentStepByStepDocument(ForAgents, StepByStepDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a StepByStep in `reader`'s language for every audience."""
    public = StepByStepDocument(
        **pages.envelope(page, reader),
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        body=render_body(page.body.raw_data, reader),
        steps=list(_steps(page.steps.raw_data, reader)),
        contacts=pages.contacts(page, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentStepByStepDocument, page, reader)


def _words(content: JourneyParagraph | JourneyLinks) -> Iterator[str]:
    """What a link borrows from another item is that item's to be found by."""
    if isinstance(content, JourneyParagraph):
        yield content.text
    else:
        for link in content.links:
            yield from (link.context, "" if link.item else link.label)


def _steps(stream: Any, reader: Reader) -> Iterator[JourneyStep]:
    number = 0
    for raw in stream:
        value = raw["value"]
        number += not value.get("logic")
        yield JourneyStep(
            id=raw.get("id") or "",
            number=number,
            logic=value.get("logic") or None,
            title=value["title"],
            optional=bool(value.get("optional")),
            contents=[found for inner in value.get("contents") or [] if (found := _content(inner, reader))],
        )


def _content(raw: Any, reader: Reader) -> JourneyParagraph | JourneyLinks | None:
    return RENDER[raw["type"]](raw["value"], reader) if raw["type"] in RENDER else None


def _paragraph(value: str, reader: Reader) -> JourneyParagraph:
    html = reader.html(value)
    return JourneyParagraph(html=html, text=reader.plain(html))


def _links(value: Any, reader: Reader) -> JourneyLinks | None:
    """A list from which all links have vanished vanishes too."""
    links = [link for raw in entries(value["links"]) if (link := _link(raw, reader))]
    return JourneyLinks(style=value["style"], links=links) if links else None


def _link(value: Any, reader: Reader) -> JourneyLink | None:
    item = reader.item(value.get("item"))
    url = item.url if item else value.get("url")
    return (
        JourneyLink(
            label=value.get("label") or (item.title if item else url),
            url=url,
            item=item,
            context=value.get("context") or "",
            cost=_cost(value, reader),
        )
        if url
        else None
    )


def _cost(value: Any, reader: Reader) -> JourneyCost | None:
    amount, note = value.get("cost_amount"), value.get("cost_note") or ""
    return JourneyCost(amount=amount, currency=reader.currency, note=note) if amount is not None or note else None


RENDER: dict[str, Callable[[Any, Reader], JourneyParagraph | JourneyLinks | None]] = {
    "paragraph": _paragraph,
    "links": _links,
}
