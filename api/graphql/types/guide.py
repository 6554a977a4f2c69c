"""A guide."""

from __future__ import annotations

from graphene import Field, List, NonNull, String
from graphql import GraphQLResolveInfo

from ..loading import parts, pieces
from ..nodes import Node
from . import department, topic
from .connection import Connection
from .envelope import ItemType, Part
from .parts import Contact
from .relations import body, followed, followed_list, related


class GuidePart(Part):
    """One part of a guide, with an address of its own."""

    id = String(required=True, description="Its name in the guide; stays when parts are renamed or moved.")
    title = String(required=True, description="Its title.")
    slug = String(required=True, description="Its short name, the end of its address.")
    path = String(required=True, description="Where it stands on the public website, without the locale.")
    url = String(required=True, description="Its address on the public website.")
    body = body()


class Guide(ItemType):
    """One subject told in parts, each with an address of its own. GOV.UK guide."""

    department = followed(lambda: department.Department, "Who answers for it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    body = body()
    parts = Field(List(NonNull(GuidePart)), required=True, resolver=parts, description="Its parts, first to last.")
    part = Field(GuidePart, description="The part at the path that `byPath` was asked for; null elsewhere.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    related = related()

    @staticmethod
    def resolve_part(guide: Node, _info: GraphQLResolveInfo) -> Node | None:
        asked = guide.held.get("asked_part")
        return next((piece for piece in pieces(guide, "parts") if piece["id"] == asked), None) if asked else None


class GuideConnection(Connection):
    """A page of a list of guides."""

    class Meta:
        node = Guide
