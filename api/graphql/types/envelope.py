"""What every item has, whatever its type: the document's envelope."""

from __future__ import annotations

from functools import partial
from typing import Any

from graphene import ID, Field, Int, Interface, List, NonNull, ObjectType, String
from graphql import GraphQLResolveInfo

from content.documents import PUBLIC_CLASSES
from content.documents.base import class_name

from ..loading import held, part
from .scalars import Date, DateTime


class Part(ObjectType):
    """A type whose sources are dictionaries as documents hold them."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        super().__init_subclass_with_meta__(default_resolver=held, **options)


class ChannelTexts(Part):
    """The item in the words of each channel: as an editor wrote them, or made from the main text."""

    short = String(required=True, description="At most 160 characters: lists, chat, notifications.")
    voice = String(required=True, description="At most 300 characters, to be read aloud.")
    sms = String(required=True, description="At most 3 text messages; ends with the address where there is room.")
    kiosk = String(required=True, description="At most 280 characters, for a large screen.")


class Item(Interface):
    """One piece of the city's content in one language: what every channel may rely on for an item of any type."""

    content_id = ID(required=True, description="The item's name for ever: the same in every language.")
    type = String(
        required=True,
        # Said outright, because graphene would take `resolve_type` below for this field's resolver.
        resolver=partial(held, "type", None),
        description=f"What it is: {', '.join(PUBLIC_CLASSES)}.",
    )
    locale = String(required=True, description="The language of this translation, as a BCP 47 tag.")
    direction = String(required=True, description="Which way its text runs: ltr or rtl, as in HTML's `dir`.")
    slug = String(required=True, description="Its short name in addresses; unique for its type and language.")
    path = String(required=True, description="Where it stands on the public website, without the locale.")
    url = String(required=True, description="Its address on the public website.")
    title = String(required=True, description="Its title; for an answer, the question.")
    summary = String(required=True, description="What it is in a sentence or two; for an answer, the short answer.")
    state = String(required=True, description='"live", or "withdrawn": no longer current, but readable with a notice.')
    withdrawn = Field(
        "api.graphql.types.parts.Withdrawn",
        resolver=part,
        description="Why it is withdrawn; null for what is current.",
    )
    version = Int(required=True, description="Rises by one whenever anything in this document changes.")
    published_at = DateTime(description="When this translation first went live.")
    updated_at = DateTime(required=True, description="When anything in this document last changed.")
    content_updated_at = DateTime(required=True, description="When an editor last changed the item itself.")
    last_reviewed = Field(Date, description="When somebody last found it true.")
    texts = Field(ChannelTexts, required=True, description="The same in the words of each channel.")
    available_locales = List(NonNull(String), required=True, description="The languages in which it can be read.")
    translation = Field(
        "api.graphql.types.parts.Translation",
        required=True,
        resolver=part,
        description="How it stands to the language that the item was written in.",
    )

    @classmethod
    def resolve_type(cls, node: dict[str, Any], info: GraphQLResolveInfo) -> Any:
        """The type that this schema has for it: `faq` is Faq, and the agent's schema has its own."""
        return info.schema.get_type(class_name(node["type"])).graphene_type  # type: ignore[union-attr]


class ItemType(Part):
    """A type of item."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        super().__init_subclass_with_meta__(interfaces=(Item,), **options)
