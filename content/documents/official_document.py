"""An official document, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from . import page as pages
from .agent_note import ForAgents
from .base import Day, Document, File, Relation, Text
from .blocks import Block, body_words, render_body
from .codes import code_facet
from .reading import Reader
from .rendered import Rendered

DocumentType = Literal["ordinance", "resolution", "report", "form", "plan", "budget", "minutes", "notice", "other"]


class OfficialDocumentDocument(Document):
    """What the city decided or put on record. `body`, if there is one, is its text. schema.org DigitalDocument."""

    type: Literal["official-document"] = "official-document"
    document_type: DocumentType
    number: Text = Field(description="As it is cited")
    issued_on: Day = Field(description="When it was decided, signed or published")
    effective_on: Day | None = Field(description="From when it is in force, where that is another day")
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    file: File | None
    alternative_file: File | None = Field(description="The same, for people who cannot read `file`")
    alternative_url: str = Field(description="Where the same can be read as a web page")
    body: list[Block]
    replaces: Relation | None = Field(description="The document whose place it took")
    superseded_by: Relation | None = Field(description="The document that took its place")
    related: list[Relation]

    card = ("document_type", "number", "issued_on", "effective_on", "department", "file", "superseded_by")
    dated = "issued_on"

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.number, self.document_type)
        yield from body_words(self.body)

    def facets(self) -> set[tuple[str, str]]:
        return {("document_type", self.document_type), *code_facet("number", self.number)}


class AgentOfficialDocumentDocument(ForAgents, OfficialDocumentDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render an OfficialDocument in `reader`'s language for every audience."""
    public = OfficialDocumentDocument(
        **pages.envelope(page, reader),
        document_type=page.document_type,
        number=page.number,
        issued_on=page.issued_on,
        effective_on=page.effective_on,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        file=reader.file(page.file_id),
        alternative_file=reader.file(page.alternative_file_id),
        alternative_url=page.alternative_url,
        body=render_body(page.body.raw_data, reader),
        replaces=reader.item(page.replaces_id),
        superseded_by=reader.superseded_by(page.translation_key),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentOfficialDocumentDocument, page, reader)
