"""An answer, as residents read it."""

from __future__ import annotations

from graphene import Boolean, List, NonNull, String

from . import department, service, topic
from .connection import Connection
from .envelope import ItemType
from .parts import Contact, Source
from .relations import body, followed, followed_list, related


class Faq(ItemType):
    """A question and its answer: `title` asks, `summary` answers in short, `body` in full. schema.org Question."""

    department = followed(lambda: department.Department, "Who answers for it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people ask with.")
    services = followed_list(lambda: service.Service, "The services that it is about.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask further.")
    body = body()
    sources = List(NonNull(Source), required=True, description="Who says so.")
    featured = Boolean(required=True, description="Whether it is asked so often that it belongs on the first page.")
    related = related()


class FaqConnection(Connection):
    """A page of a list of answers."""

    class Meta:
        node = Faq
