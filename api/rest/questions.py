"""Every question that the REST channel answers: one class an address, with all that may be asked and its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field, model_validator

from api.problems import Problem, shown
from content.documents import PUBLIC_CLASSES

from .collections import COLLECTIONS, Collection
from .parameters import (
    LAST_NUMBER,
    LONGEST,
    Cursor,
    Fallback,
    Instant,
    Limit,
    Locale,
    Names,
    Page,
    Reference,
)

ServiceStatus = Literal["active", "temporarily closed", "inactive", "defunct"]
DepartmentStatus = Literal["active", "joining", "closed"]
Sort = Literal["title", "-title", "updated_at", "-updated_at"]
if TYPE_CHECKING:
    Type = str
else:
    Type = Literal[tuple(PUBLIC_CLASSES)]  # the contract follows the documents
Fields = Annotated[Names, Field(description="Only these fields, comma-separated; any of the full document.")]
Expand = Annotated[Names, Field(description="Relations to show as cards, comma-separated, one level.")]


class Question(BaseModel):
    """What may be asked of one address. What is not declared is refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: Locale = settings.LANGUAGE_CODE


class ListQuestion(Question):
    """What every list takes."""

    collection: ClassVar[Collection]

    updated_since: Instant | None = Field(None, description="Only what changed at this instant or later.")
    sort: Sort = Field("title", description="Ties are broken, so that pages never overlap.")
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

    def facets(self) -> list[tuple[str, str]]:
        """The filters that were given: (name, content_id or slug)."""
        given = ((name, getattr(self, name)) for name in self.collection.filters)
        return [(name, value) for name, value in given if value is not None]

    def wanted_status(self) -> str:
        """The status asked for; blank where none is, or the type has none."""
        return getattr(self, "status", None) or ""


class ServiceList(ListQuestion):
    collection = COLLECTIONS["service"]

    department: Reference | None = None
    topic: Reference | None = None
    location: Reference | None = None
    status: ServiceStatus | None = None


class DepartmentList(ListQuestion):
    collection = COLLECTIONS["department"]

    department: Reference | None = None
    topic: Reference | None = None
    status: DepartmentStatus | None = None


class FaqList(ListQuestion):
    collection = COLLECTIONS["faq"]

    department: Reference | None = None
    topic: Reference | None = None
    service: Reference | None = None


class LocationList(ListQuestion):
    collection = COLLECTIONS["location"]

    department: Reference | None = None
    topic: Reference | None = None


class TopicList(ListQuestion):
    collection = COLLECTIONS["topic"]

    parent: Reference | None = None


class OneQuestion(Question):
    """What every address of one item takes."""

    fallback: Fallback | None = None
    fields: Fields | None = None
    expand: Expand = ()


class ItemQuestion(OneQuestion):
    collection: ClassVar[Collection]

    id_or_slug: Annotated[str, Field(min_length=1, max_length=255)]


class ServiceItem(ItemQuestion):
    collection = COLLECTIONS["service"]


class DepartmentItem(ItemQuestion):
    collection = COLLECTIONS["department"]


class FaqItem(ItemQuestion):
    collection = COLLECTIONS["faq"]


class LocationItem(ItemQuestion):
    collection = COLLECTIONS["location"]


class TopicItem(ItemQuestion):
    collection = COLLECTIONS["topic"]


class PathQuestion(OneQuestion):
    path: Annotated[
        str, Field(min_length=1, max_length=LONGEST, description="On the public website, as `/parks/pool`.")
    ]


class ChangesQuestion(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    since: Annotated[int, Field(ge=0, le=LAST_NUMBER, description="`cursor` of the answer before; 0 for all.")] = 0
    limit: Annotated[int, Field(ge=1, le=1000, description="How many events to read at most.")] = 100
    locale: Locale | None = Field(None, description="Only events of this language.")
    type: Type | None = Field(None, description="Only events of items of this type.")


class SnapshotQuestion(Question):
    limit: Limit = 50
    cursor: Cursor | None = None


class SearchQuestion(Question):
    q: Annotated[str, Field(min_length=1, max_length=200, description="What is looked for, in a person's words.")]
    type: Annotated[Names, Field(description="Only items of these types, comma-separated.")] = ()
    limit: Limit = 20
    page: Annotated[int, Field(ge=1, le=100, description="The page by number.")] = 1

    @model_validator(mode="after")
    def known_types(self) -> SearchQuestion:
        unknown = next((name for name in self.type if name not in COLLECTIONS), None)
        if unknown is not None:
            detail = f"There is no type {shown(unknown)}. There are: {', '.join(COLLECTIONS)}."
            raise Problem("invalid-parameter", detail, field="type", allowed=list(COLLECTIONS))
        return self
