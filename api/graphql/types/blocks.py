"""The blocks of a body: a union that is told apart by type, never a JSON scalar."""

from __future__ import annotations

from typing import Any

from graphene import Field, List, NonNull, String, Union
from graphene.types.objecttype import ObjectType
from graphql import GraphQLResolveInfo

from ..loading import part, parts
from . import location
from .envelope import Part
from .parts import Contact, Picture, Relation
from .relations import followed
from .scalars import Decimal


class Block(Part):
    """What every block has."""

    class Meta:
        abstract = True

    type = String(required=True, description="The kind of block, as the document names it.")
    id = String(required=True, description="Its name in the body; stays when others are added or moved.")


class TextBlock(Block):
    """Paragraphs, headings and lists."""

    html = String(required=True, description="Sanitised HTML.")
    text = String(required=True, description="The same as plain text.")


class Step(Part):
    """One thing to do."""

    title = String(required=True, description="What to do.")
    html = String(required=True, description="How, as sanitised HTML.")
    text = String(required=True, description="The same as plain text.")


class StepsBlock(Block):
    """What to do, in order."""

    steps = List(NonNull(Step), required=True, description="The steps, first to last.")


class Fee(Part):
    """One price: HSDS cost_option."""

    label = String(required=True, description="What the price is for.")
    amount = Decimal(required=True, description="How much, in units of the currency; 0 means free.")
    currency = String(required=True, description="ISO 4217 code.")
    note = String(required=True, description="Who pays it, or when.")


class FeesBlock(Block):
    """What it costs."""

    fees = List(NonNull(Fee), required=True, description="The prices.")


class DocumentNeeded(Part):
    """One paper to bring or send: HSDS required_document."""

    title = String(required=True, description="What to bring.")
    note = String(required=True, description="What will do instead, or when it is needed.")


class DocumentsBlock(Block):
    """What to bring or send."""

    documents = List(NonNull(DocumentNeeded), required=True, description="The papers.")


class CalloutBlock(Block):
    """A notice that stands out."""

    kind = String(required=True, description='"info", "warning" or "success".')
    title = String(required=True, description="Its heading; may be empty.")
    html = String(required=True, description="Sanitised HTML.")
    text = String(required=True, description="The same as plain text.")


class TableBlock(Block):
    """A table; each row has as many cells as the header."""

    caption = String(required=True, description="What the table shows.")
    header = List(NonNull(String), required=True, description="The headings of the columns.")
    rows = List(NonNull(List(NonNull(String))), required=True, description="The cells, row by row.")


class ImageBlock(Block):
    """A picture in the text."""

    image = Field(Picture, required=True, description="The picture.")


class ContactBlock(Block):
    """Whom to ask."""

    contact = Field(Contact, required=True, description="The contact.")


class LocationBlock(Block):
    """Where to go."""

    location = followed(lambda: location.Location, description="The place.")


class LinkBlock(Block):
    """A prominent link to another item."""

    label = String(required=True, description="The words of the link.")
    item = Field(Relation, required=True, resolver=part, description="The item that it leads to.")


class QuestionsBlock(Block):
    """Answers shown together."""

    questions = Field(List(NonNull(Relation)), required=True, resolver=parts, description="The answers.")


BLOCKS: dict[str, type[ObjectType]] = {
    "text": TextBlock,
    "steps": StepsBlock,
    "fees": FeesBlock,
    "documents": DocumentsBlock,
    "callout": CalloutBlock,
    "table": TableBlock,
    "image": ImageBlock,
    "contact": ContactBlock,
    "location": LocationBlock,
    "link": LinkBlock,
    "questions": QuestionsBlock,
}


class BodyBlock(Union):
    """One block of a body."""

    class Meta:
        name = "Block"
        types = tuple(BLOCKS.values())

    KINDS = tuple(BLOCKS)
    """All that its blocks may say that they are."""

    @classmethod
    def resolve_type(cls, block: dict[str, Any], info: GraphQLResolveInfo) -> type[ObjectType]:
        return BLOCKS[block["type"]]
