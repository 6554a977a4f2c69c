"""News."""

from __future__ import annotations

from graphene import Field, List, NonNull, String

from . import department, topic
from .connection import Connection
from .envelope import ItemType
from .parts import Contact, Picture
from .relations import body, followed, followed_list, related
from .scalars import Date


class News(ItemType):
    """What the city tells on a day. schema.org NewsArticle."""

    date = Field(Date, required=True, description="The day to show with it, and to sort by.")
    interest_ends = Field(Date, description="The last day on which to show it as current; null for no end.")
    department = followed(lambda: department.Department, "Who tells it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    image = Field(Picture, description="The picture to show with it.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    body = body()
    related = related()


class NewsConnection(Connection):
    """A page of a list of news."""

    class Meta:
        node = News
