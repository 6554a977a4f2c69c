"""Every question that the REST channel answers: one class an address, with all that may be asked and its bounds.

Those of the catalogue follow from `api.catalogue`, as the answers follow from the documents.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from django.conf import settings
from pydantic import ConfigDict, Field, create_model, model_validator

from api.catalogue import COLLECTIONS, FILTERED_TYPES, Collection
from api.problems import Problem
from api.surrogates import type_key
from content.documents.alert import AlertChannel as Channel
from content.documents.alert import Severity
from content.documents.base import ChannelTexts, class_name
from content.documents.official_document import DocumentType

from .asked import Asked
from .parameters import (
    LAST_NUMBER,
    LONGEST,
    Cursor,
    Day,
    Fallback,
    Instant,
    Language,
    Limit,
    Locale,
    Moment,
    Names,
    Page,
    Reference,
    Types,
)

State = Literal["live", "withdrawn"]
SORTED = "Ties are broken, so that pages never overlap."
if TYPE_CHECKING:
    TextChannel = str
else:
    TextChannel = Literal[tuple(ChannelTexts.model_fields)]  # the contract follows the documents
AlertKind = Literal["emergency", "general", "internal"]
Fields = Annotated[Names, Field(description="Only these fields, comma-separated; any of the full document.")]
Expand = Annotated[Names, Field(description="Relations to show as cards, comma-separated, one level.")]


class Question(Asked):
    """What is asked of most: in a language."""

    locale: Locale = settings.LANGUAGE_CODE


class ListQuestion(Question):
    """What every list takes."""

    collection: ClassVar[Collection]

    state: State = Field("live", description="What is current, or what was withdrawn and can be read with a notice.")
    updated_since: Instant | None = Field(None, description="Only what changed at this instant or later.")
    sort: str
    fields: Fields | None = None
    expand: Expand = ()
    limit: Limit = 20
    cursor: Cursor | None = None
    page: Page | None = None
    total: bool = Field(False, description="Also count everything that matches.")

    @model_validator(mode="after")
    def pages_one_way(self) -> ListQuestion:
        if self.cursor is not None and self.page is not None:
            raise Problem("invalid-parameter", "Use cursor or page, not both.", field="page", expected="no cursor")
        return self

    @cached_property
    def facets(self) -> tuple[tuple[str, str], ...]:
        """The filters that were given: (name, content_id or slug)."""
        given = ((name, getattr(self, name)) for name in self.collection.filters)
        return tuple((name, value) for name, value in given if value is not None)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What an answer depends on: the list's own type, and those it shows or filters by."""
        relations = self.collection.relations
        others = [type for name in self.expand for type in relations[name]]
        others += [FILTERED_TYPES[name] for name, _ in self.facets]
        languages = dict.fromkeys((self.locale, settings.LANGUAGE_CODE))
        own = (type_key(type, self.locale) for type in (self.collection.type, *others))
        return (*own, *(type_key(type, language) for type in others for language in languages))

    @cached_property
    def plain_facets(self) -> tuple[tuple[str, str], ...]:
        """The filters that name no item, but are compared as they are."""
        return ()

    @cached_property
    def wanted_status(self) -> str:
        """The status asked for; blank where none is, or the type has none."""
        return getattr(self, "status", None) or ""

    @cached_property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day asked for; None where that end is open, or the type has no date."""
        return getattr(self, "date_from", None), getattr(self, "date_to", None)


class MomentQuestion(ListQuestion):
    """What the list of alerts takes besides: those in force at a moment, and what they concern."""

    active: bool = Field(
        False, description="`true`: only those in force now, the most severe first. Otherwise all, as lists are."
    )
    at: Instant | None = Field(None, description="Only those in force at this instant, instead of now.")
    path: Annotated[str, Field(min_length=1, max_length=LONGEST)] | None = Field(
        None, description="Only those in force that concern this page of the public website, as `/parks/pool`."
    )
    item: UUID | None = Field(None, description="Only those in force that concern this item, by its content_id.")
    fallback: Fallback | None = None
    channel: Channel | None = Field(None, description="Only those meant for this channel.")
    severity: Severity | None = Field(None, description="Only those that are as severe.")
    kind: AlertKind | None = Field(None, description="`internal` ones are for agents alone.")

    @property
    def of_a_moment(self) -> bool:
        """Whether it is asked what is in force, rather than for a list of all."""
        return self.active or self.at is not None or self.path is not None or self.item is not None

    @cached_property
    def plain_facets(self) -> tuple[tuple[str, str], ...]:
        given = (("channel", self.channel), ("severity", self.severity), ("kind", self.kind))
        return tuple((name, value) for name, value in given if value is not None)


class DocumentsQuestion(ListQuestion):
    """What the list of official documents takes besides: of which type they are."""

    document_type: DocumentType | None = Field(None, description="Only those of this kind.")

    @cached_property
    def plain_facets(self) -> tuple[tuple[str, str], ...]:
        return (("document_type", self.document_type),) if self.document_type else ()


ASKED_BESIDES: dict[str, type[ListQuestion]] = {"alert": MomentQuestion, "official-document": DocumentsQuestion}
"""The types whose lists take more than filters."""


def _of(collection: Collection, question: Any) -> Any:
    question.collection = collection
    return question


def _lists(collection: Collection) -> type[ListQuestion]:
    """The question for a list of the collection: what every list takes, and the collection's own filters."""
    filters: dict[str, Any] = dict.fromkeys(collection.filters, (Reference | None, None))
    if collection.statuses:
        filters["status"] = (Literal[collection.statuses] | None, Field(None, description="Only those of this status."))
    if collection.is_dated:
        filters["date_from"] = (Day | None, Field(None, description="Only what is on this day of the city or later."))
        filters["date_to"] = (Day | None, Field(None, description="Only what is on this day of the city or earlier."))
    filters["sort"] = (Literal[collection.sorts], Field(collection.sort, description=SORTED))
    base = ASKED_BESIDES.get(collection.type, ListQuestion)
    return _of(collection, create_model(f"{class_name(collection.type)}List", __base__=base, **filters))


LISTS = {type: _lists(collection) for type, collection in COLLECTIONS.items()}
"""By type."""


class OneQuestion(Question):
    """What every address of one item takes."""

    fallback: Fallback | None = None
    fields: Fields | None = None
    expand: Expand = ()


class ItemQuestion(OneQuestion):
    collection: ClassVar[Collection]

    id_or_slug: Annotated[str, Field(min_length=1, max_length=255)]


ITEMS = {
    type: _of(collection, create_model(f"{class_name(type)}Item", __base__=ItemQuestion))
    for type, collection in COLLECTIONS.items()
}
"""By type."""


class HoursQuestion(Question):
    """What every item's hours take."""

    collection: ClassVar[Collection]

    id_or_slug: Annotated[str, Field(min_length=1, max_length=255)]
    at: Moment | None = Field(None, description="The moment to tell of, with its zone; now, if it is not given.")
    fallback: Fallback | None = None


HOURS = {
    type: _of(collection, create_model(f"{class_name(type)}Hours", __base__=HoursQuestion))
    for type, collection in COLLECTIONS.items()
    if collection.keeps_hours
}
"""By type."""


class PathQuestion(OneQuestion):
    path: Annotated[
        str, Field(min_length=1, max_length=LONGEST, description="On the public website, as `/parks/pool`.")
    ]


class ChangesQuestion(Asked):
    since: Annotated[int, Field(ge=0, le=LAST_NUMBER, description="`cursor` of the answer before; 0 for all.")] = 0
    limit: Annotated[int, Field(ge=1, le=1000, description="How many events to read at most.")] = 100
    locale: Locale | None = Field(None, description="Only events of this language.")
    type: Annotated[Types, Field(description="Only events of items of these types, comma-separated.")] = ()


class StreamQuestion(Asked):
    """The number that a browser sends back in `Last-Event-ID` goes before the one in the address it first asked for."""

    since: Annotated[int, Field(ge=0, le=LAST_NUMBER, description="Only events after this number.")] | None = None
    last_event_id: (
        Annotated[int, Field(ge=0, le=LAST_NUMBER, description="As the header `Last-Event-ID` has it.")] | None
    ) = None
    locale: Locale | None = Field(None, description="Only events of this language.")
    type: Annotated[Types, Field(description="Only events of items of these types, comma-separated.")] = ()

    @property
    def begins(self) -> int | None:
        """The number after which to begin: where the client was, or where it asked for; None for the present end."""
        return self.since if self.last_event_id is None else self.last_event_id

    def after(self, newest: int) -> int:
        """The same, where the history ends at `newest`."""
        return newest if self.begins is None else self.begins


class SnapshotQuestion(Question):
    limit: Limit = 50
    cursor: Cursor | None = None


class BundleQuestion(Question):
    channel: TextChannel | None = Field(
        None, description="In the words of this channel alone, if the city makes such bundles. Otherwise in all."
    )


class BundleFileQuestion(Asked):
    model_config = ConfigDict(frozen=True, extra="forbid")

    file: Annotated[str, Field(min_length=1, max_length=255)]
    range: Annotated[str, Field(max_length=100, description="As the header `Range` has it: `bytes=1000-`.")] | None = (
        None
    )


class SuggestQuestion(Question):
    q: Annotated[str, Field(min_length=1, max_length=200, description="What is typed so far.")]
    limit: Annotated[int, Field(ge=1, le=20, description="How many at most.")] = 10


class AnswersQuestion(Question):
    q: Annotated[str, Field(min_length=1, max_length=200, description="What is asked, in a person's words.")]
    limit: Annotated[int, Field(ge=1, le=20, description="How many passages at most.")] = 3


class SearchQuestion(Question):
    q: Annotated[str, Field(min_length=1, max_length=200, description="What is looked for, in a person's words.")]
    type: Annotated[Types, Field(description="Only items of these types, comma-separated.")] = ()
    department: Reference | None = None
    topic: Reference | None = None
    location: Reference | None = None
    language: Language | None = Field(
        None, description="Only what is written in this language, of what answers in `locale`."
    )
    facets: bool = Field(False, description="Also count what is found by what it can be narrowed by.")
    exact: bool = Field(False, description="Take the words as they are typed: mend no spelling, write no initials out.")
    limit: Limit = 20
    page: Annotated[int, Field(ge=1, le=100, description="The page by number.")] = 1
