"""A journey step by step."""

from __future__ import annotations

from typing import Any

from graphene import Boolean, Field, Int, List, NonNull, String, Union
from graphene.types.objecttype import ObjectType
from graphql import GraphQLResolveInfo

from ..loading import part, parts
from . import department, topic
from .connection import Connection
from .envelope import ItemType, Part
from .parts import Contact, Relation
from .relations import body, followed, followed_list, related
from .scalars import Decimal


class JourneyCost(Part):
    """What something costs: HSDS cost_option."""

    amount = Decimal(description="How much, in units of the currency; 0 means free, null that only the note tells.")
    currency = String(required=True, description="ISO 4217 code.")
    note = String(required=True, description="What the cost depends on.")


class JourneyLink(Part):
    """One thing to do or read."""

    label = String(required=True, description="The words of the link.")
    url = String(required=True, description="Where it leads.")
    item = Field(Relation, resolver=part, description="The item that it leads to; null where it leads elsewhere.")
    context = String(required=True, description="What to know of it, in a few words.")
    cost = Field(JourneyCost, description="What it costs; null where nothing is said.")


class JourneyParagraph(Part):
    """Words to read at a step."""

    type = String(required=True, description='"paragraph".')
    html = String(required=True, description="Sanitised HTML.")
    text = String(required=True, description="The same as plain text.")


class JourneyLinks(Part):
    """Things to do at a step."""

    type = String(required=True, description='"links".')
    style = String(
        required=True, description='"required": all of them; "choice": one of them; "optional": as one likes.'
    )
    links = Field(List(NonNull(JourneyLink)), required=True, resolver=parts, description="The links.")


CONTENTS: dict[str, type[ObjectType]] = {"paragraph": JourneyParagraph, "links": JourneyLinks}


class JourneyContent(Union):
    """What there is to read or do at a step."""

    class Meta:
        types = tuple(CONTENTS.values())

    KINDS = tuple(CONTENTS)
    """All that it may say that it is."""

    @classmethod
    def resolve_type(cls, content: dict[str, Any], info: GraphQLResolveInfo) -> type[ObjectType]:
        return CONTENTS[content["type"]]


class JourneyStep(Part):
    """One step. One that is joined to the step before shares its number."""

    id = String(required=True, description="Its name in the journey; stays when others are added or moved.")
    number = Int(required=True, description="Its number, from 1.")
    logic = String(description='"and": beside the step before; "or": in place of it; null: a step of its own.')
    title = String(required=True, description="What the step is.")
    optional = Boolean(required=True, description="Whether not everyone needs it.")
    contents = Field(
        List(NonNull(JourneyContent)), required=True, resolver=parts, description="What to read and do, in order."
    )


class StepByStep(ItemType):
    """A journey through several services, in steps. GOV.UK step_by_step_nav."""

    department = followed(lambda: department.Department, "Who answers for it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    body = body()
    steps = Field(List(NonNull(JourneyStep)), required=True, resolver=parts, description="The steps, first to last.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    related = related()


class StepByStepConnection(Connection):
    """A page of a list of journeys."""

    class Meta:
        node = StepByStep
