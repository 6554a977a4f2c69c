"""What may answer a question, and whom to ask where nothing does."""

from __future__ import annotations

from typing import Any

from graphene import ID, Boolean, Field, Float, List, NonNull, String
from graphql import GraphQLResolveInfo

from ..loading import loaded_item, part, parts
from ..nodes import Node
from .envelope import Item, Part
from .parts import Contact, Relation


class Passage(Part):
    """A piece of an item that says one thing whole: of 40 to 200 words where the item has so many."""

    id = ID(required=True, description="Names the passage, also after other things of the item were edited.")
    heading = List(
        NonNull(String),
        required=True,
        description="What leads to it: the item's title, then the headings that it stands below.",
    )
    text = String(required=True, description="Plain text, a line for each paragraph or entry of a list.")
    url = String(required=True, description="The page to read on: the item's, or that of the part of a guide.")
    confidence = Float(required=True, description="How likely it answers the question, 0 to 1.")
    item = Field(Item, description="All of the item that it is of; null if that has left this moment.")
    department = Field(Relation, resolver=part, description="Who answers for it.")

    @staticmethod
    def resolve_item(passage: Node, info: GraphQLResolveInfo) -> Any:
        return loaded_item(passage, info)


class HandOver(Part):
    """Whom to ask instead."""

    department = Field(Relation, required=True, resolver=part, description="The department.")
    contacts = List(NonNull(Contact), required=True, resolver=parts, description="Its contacts; at least one.")


class Answers(Part):
    """What may answer a question."""

    passages = List(
        NonNull(Passage),
        required=True,
        resolver=parts,
        description="The best passages, best first, also where none is believed to answer: see `noAnswer`.",
    )
    no_answer = Boolean(required=True, description="No passage is likely enough to answer: say so, and hand over.")
    confidence = Float(required=True, description="How likely the first passage answers the question.")
    hand_over = Field(
        HandOver,
        resolver=part,
        description="The answer's department, or whoever answers for the whole city; null where nobody can be reached.",
    )
    corrected = String(description="The question as it was understood where its spelling was mended.")
    degraded = Boolean(required=True, description="Whether a simpler engine answered, because the usual one did not.")
