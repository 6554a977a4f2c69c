"""A topic."""

from __future__ import annotations

from . import department, faq, location, news, service
from .connection import Connection
from .envelope import ItemType
from .relations import followed, linked_list


class Topic(ItemType):
    """What things are about, in a tree. HSDS taxonomy_term. What is about a topic is about the wider topics too."""

    parent = followed(lambda: Topic, "The wider topic.")
    children = linked_list(lambda: TopicConnection, "topic", by="parent", description="The narrower topics.")
    services = linked_list(
        lambda: service.ServiceConnection, "service", by="topic", description="The services about it."
    )
    faqs = linked_list(lambda: faq.FaqConnection, "faq", by="topic", description="The answers about it.")
    news = linked_list(lambda: news.NewsConnection, "news", by="topic", description="The news about it, newest first.")
    departments = linked_list(
        lambda: department.DepartmentConnection, "department", by="topic", description="The departments about it."
    )
    locations = linked_list(
        lambda: location.LocationConnection, "location", by="topic", description="The places about it."
    )


class TopicConnection(Connection):
    """A page of a list of topics."""

    class Meta:
        node = Topic
