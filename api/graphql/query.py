"""The way in: everything that can be asked. Each field translates its arguments, asks once and answers."""

from __future__ import annotations

from functools import partial
from typing import Any

from graphene import ID, Boolean, Enum, Field, Int, List, NonNull, ObjectType, String
from graphql import GraphQLResolveInfo

from api.catalogue import COLLECTIONS, FILTERED_TYPES
from api.history import why_not
from api.results import OF_ITEMS
from api.surrogates import CHANGES_KEY
from content.publishing import queries
from search.suggest import MOST_SUGGESTED

from . import finding
from .alerts import alerts
from .arguments import PLAIN_FACETS, STATES, sequence
from .errors import Refused
from .listing import page_of
from .loading import fields_asked
from .nodes import Node
from .paging import MOST, Page, checked_first
from .passages import answered
from .searching import ResultsPage, found
from .suggesting import suggestions
from .types.alert import Alert, AlertConnection
from .types.answers import Answers
from .types.changes import ChangeFeed, feed
from .types.department import Department, DepartmentConnection
from .types.envelope import Item
from .types.faq import Faq, FaqConnection
from .types.guide import Guide, GuideConnection
from .types.location import Location, LocationConnection
from .types.meeting import Meeting, MeetingConnection
from .types.news import News, NewsConnection
from .types.official_document import OfficialDocument, OfficialDocumentConnection
from .types.relations import page_arguments
from .types.scalars import Date, DateTime
from .types.search import SearchConnection, Suggestions
from .types.service import Service, ServiceConnection
from .types.step_by_step import StepByStep, StepByStepConnection
from .types.topic import Topic, TopicConnection


class Sort(Enum):
    """The order of a list. Ties are broken, so that pages never overlap."""

    TITLE = "title"
    TITLE_DESC = "-title"
    UPDATED_AT = "updated_at"
    UPDATED_AT_DESC = "-updated_at"

    @property
    def description(self) -> str:
        return SORT_DESCRIPTIONS[self.value]


class DatedSort(Enum):
    """The order of a list of what has a date. Ties are broken, so that pages never overlap."""

    TITLE = "title"
    TITLE_DESC = "-title"
    UPDATED_AT = "updated_at"
    UPDATED_AT_DESC = "-updated_at"
    DATE = "date"
    DATE_DESC = "-date"

    @property
    def description(self) -> str:
        return SORT_DESCRIPTIONS[self.value]


SORT_DESCRIPTIONS = {
    "title": "By title, A to Z.",
    "-title": "By title, Z to A.",
    "updated_at": "What changed longest ago first.",
    "-updated_at": "What changed last first.",
    "date": "By date, the earliest first.",
    "-date": "By date, the latest first.",
}


def one(type: type[ObjectType], name: str, description: str) -> Field:
    """One item of a type."""
    return Field(
        type,
        resolver=partial(one_of_type, name),
        description=description,
        content_id=ID(description="Its id. Give this or the slug; those of a merged item lead to what it is now."),
        slug=String(description="Its slug in the language asked for."),
        **language_arguments(),
    )


def many(connection: type[ObjectType], name: str, description: str) -> Field:
    """A list of the items of a type."""
    collection = COLLECTIONS[name]
    filters: dict[str, Any] = {
        facet: ID(description=f"Only with this {FILTERED_TYPES[facet]}, by id or slug.") for facet in collection.filters
    }
    if collection.statuses:
        filters["status"] = String(description=f"Only with this status: {', '.join(collection.statuses)}.")
    for facet, allowed in PLAIN_FACETS.get(name, {}).items():
        words = f"Only with this {facet.replace('_', ' ')}: {', '.join(allowed['public'])}."
        filters[facet] = String(description=words)
    if collection.is_dated:
        filters["date_from"] = Date(description="Only what is on this day of the city or later.")
        filters["date_to"] = Date(description="Only what is on this day of the city or earlier.")
    sorts: Any = DatedSort if collection.is_dated else Sort
    return Field(
        connection,
        resolver=partial(many_of_type, name),
        description=description,
        locale=String(description=LOCALE),
        **filters,
        state=String(description=f"{' or '.join(STATES)}; what is live if none is given."),
        updated_since=DateTime(description="Only what changed at this instant or later."),
        sort=sorts(default_value=sorts.get(collection.sort), description="In which order."),
        **page_arguments(),
    )


def many_alerts(description: str) -> Field:
    """The list of alerts, which can also be asked for a moment."""
    return Field(
        AlertConnection,
        resolver=_alerts,
        description=description,
        active=Boolean(description="Only those in force now."),
        at=DateTime(description="Only those in force at this instant."),
        path=String(description="Only those in force that concern this page of the website."),
        fallback=String(description="Those in force that lack a translation, in this language."),
        **many(AlertConnection, "alert", description).args,
    )


LOCALE = "The language to answer in; the city's own if none is given."


def language_arguments() -> dict[str, Any]:
    return {
        "locale": String(description=LOCALE),
        "fallback": String(description="The language to answer in where there is no translation."),
    }


def one_of_type(type: str, _root: None, info: GraphQLResolveInfo, **asked: Any) -> Node | None:
    return finding.by_id_or_slug(type, info.context, asked)


def many_of_type(type: str, _root: None, info: GraphQLResolveInfo, **asked: Any) -> Page:
    return page_of(type, info.context, asked)


def _alerts(_root: None, info: GraphQLResolveInfo, **asked: Any) -> Page:
    return alerts(info.context, asked)


class Query(ObjectType):
    """Everything that the city publishes, for whoever asks."""

    service = one(Service, "service", "One service.")
    services = many(ServiceConnection, "service", "The services.")
    faq = one(Faq, "faq", "One answer.")
    faqs = many(FaqConnection, "faq", "The answers.")
    department = one(Department, "department", "One department.")
    departments = many(DepartmentConnection, "department", "The departments.")
    location = one(Location, "location", "One place.")
    locations = many(LocationConnection, "location", "The places.")
    news = one(News, "news", "One piece of news.")
    all_news = many(NewsConnection, "news", "The news.")
    guide = one(Guide, "guide", "One guide.")
    guides = many(GuideConnection, "guide", "The guides.")
    step_by_step = one(StepByStep, "step-by-step", "One step by step.")
    step_by_steps = many(StepByStepConnection, "step-by-step", "The step by steps.")
    meeting = one(Meeting, "meeting", "One meeting.")
    meetings = many(MeetingConnection, "meeting", "The meetings.")
    official_document = one(OfficialDocument, "official-document", "One official document.")
    official_documents = many(OfficialDocumentConnection, "official-document", "The official documents.")
    topic = one(Topic, "topic", "One topic.")
    topics = many(TopicConnection, "topic", "The topics.")
    alert = one(Alert, "alert", "One alert.")
    alerts = many_alerts("The alerts: all of them, or those in force, the most severe first.")
    item = Field(
        Item,
        description="One item of any type.",
        content_id=ID(required=True, description="Its id."),
        **language_arguments(),
    )
    by_path = Field(
        Item,
        description="The item at a path of the public website, or the one that its old path leads to: compare `path`.",
        path=String(required=True, description='The path without the locale, such as "/parks/pool".'),
        **language_arguments(),
    )
    changes = Field(
        ChangeFeed,
        description="What happened to the published content, oldest first.",
        since=ID(default_value="0", description="`cursor` of the answer before; 0 for the whole history."),
        first=page_arguments()["first"],
    )
    search = Field(
        SearchConnection,
        description="What is found for somebody's words, best first.",
        query=String(required=True, description="What is looked for."),
        locale=String(description=LOCALE),
        types=List(NonNull(String), description=f"Only items of these types: {', '.join(COLLECTIONS)}."),
        **{kind: ID(description=f"Only with this {kind}, by id or slug.") for kind in OF_ITEMS},
        language=String(description="Only what is written in this language, of what answers in `locale`."),
        exact=Boolean(
            default_value=False,
            description="Take the words as they are typed: mend no spelling, write no initials out.",
        ),
        **page_arguments(),
    )
    suggest = Field(
        Suggestions,
        description="What somebody may be about to ask, while they type.",
        query=String(required=True, description="What is typed so far."),
        locale=String(description=LOCALE),
        first=Int(default_value=10, description=f"How many, at most {MOST_SUGGESTED}."),
    )

    answers = Field(
        Answers,
        description="The passages that answer a question, for chatbots and voice.",
        query=String(required=True, description="What is asked."),
        locale=String(description=LOCALE),
        first=Int(default_value=3, description=f"How many passages, at most {MOST}."),
    )

    @staticmethod
    def resolve_item(_root: None, info: GraphQLResolveInfo, **asked: Any) -> Node | None:
        return finding.by_id(info.context, asked)

    @staticmethod
    def resolve_by_path(_root: None, info: GraphQLResolveInfo, **asked: Any) -> Node | None:
        return finding.by_path(info.context, asked)

    @staticmethod
    def resolve_changes(_root: None, info: GraphQLResolveInfo, **asked: Any) -> dict[str, Any]:
        since, first = sequence("since", asked.get("since") or "0"), checked_first(asked.get("first"))
        info.context.keys.add(CHANGES_KEY)
        read = queries.changes(info.context.audience, since, first + 1)
        oldest = queries.kept_after(info.context.audience, since, read)
        if oldest is not None:
            raise Refused(
                "HISTORY_FORGOTTEN",
                f"{why_not(since, oldest)} Begin with REST's snapshot.",
                argument="since",
                oldest=str(oldest),
            )
        return feed(read, since, first)

    @staticmethod
    def resolve_search(_root: None, info: GraphQLResolveInfo, **asked: Any) -> ResultsPage:
        return found(info.context, asked, fields_asked(info))

    @staticmethod
    def resolve_suggest(_root: None, info: GraphQLResolveInfo, **asked: Any) -> dict[str, Any]:
        return suggestions(info.context, asked)

    @staticmethod
    def resolve_answers(_root: None, info: GraphQLResolveInfo, **asked: Any) -> Node:
        return answered(info.context, asked)
