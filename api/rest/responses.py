"""What comes back, as classes that describe: the contract's schemas are made from them, but hardly an answer is.

They follow from the document classes, so that a field added there is in the contract by itself. Only the relations that
`expand` may name differ: a card can stand in their place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, RootModel, create_model

from api.catalogue import COLLECTIONS
from api.history import ChangeEvent
from content.documents import PUBLIC_CLASSES, Audience
from content.documents.base import class_name
from content.documents.hours_at import HoursAt
from content.documents.part import without_gaps
from content.publishing.voices import FlagReason

from .collections import CLASSES, card_fields_of

NEXT = "The next page; null on the last one"
ABSENT: Any = None
"""The default of what is there only where it helps."""
MORE_IN_A_PAGE: dict[str, dict[str, Any]] = {
    "alert": {
        "until": (
            datetime | None,
            Field(None, description="When what is in force may next change; only where that was asked for"),
        )
    }
}


class Described(BaseModel):
    """A part of the contract."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=without_gaps)


class Card(Described):
    """An item as lists show it."""


class ProblemBody(Described):
    """RFC 9457. `type` is stable; the rest tells a person what would be right."""

    model_config = ConfigDict(extra="allow", title="Problem")

    type: str = Field(examples=["/problems/unknown-parameter"])
    title: str
    status: int
    detail: str
    field: str = Field(ABSENT, description="The parameter at fault")
    expected: str = Field(ABSENT, description="What would be right")
    allowed: list[str] = Field(ABSENT, description="All that would be right")
    content_id: UUID = Field(ABSENT, description="The item that is gone or not translated")
    available_locales: list[str] = Field(ABSENT, description="The languages that it can be read in")
    oldest: int = Field(ABSENT, description="The number after which the history is kept")
    snapshot: str = Field(ABSENT, description="Where to begin anew")


class Moved(Described):
    """Where an item is that was asked for by a name that is not its own, for clients that do not follow `Location`."""

    content_id: UUID
    type: str
    path: str = Field(description="Its path on the public website, or that of the part that was asked for")
    url: str = Field(description="The same as `Location`")


class StateOf(Described):
    """The hours of a contact or a place that the item shows."""

    content_id: UUID
    title: str
    hours: HoursAt


class HoursOfItem(Described):
    """The hours of an item at a moment: its own, and those of what it shows."""

    content_id: UUID
    type: str
    locale: str
    title: str
    hours: HoursAt | None = Field(description="Its own; null if it keeps none")
    contacts: list[StateOf] = Field(description="Its contacts that keep hours")
    locations: list[StateOf] = Field(description="Its locations that keep hours")


class Changes(Described):
    """Filters thin out a page and do not fill it up: it may be empty and still have a `next`."""

    events: list[ChangeEvent]
    next: str | None = Field(description="The next page; null once caught up")
    cursor: int = Field(description="Send it as `since` to go on from here")


class Flag(Described):
    """An agent's flag as it stands at the desk."""

    id: UUID
    content_id: UUID
    locale: str
    version: int = Field(description="The version that was read")
    current_version: int = Field(description="The present one: if it is higher, the item has changed since")
    reason: FlagReason
    note: str = Field(description="As it is kept, with mail addresses and telephone numbers masked")
    flagged_at: datetime
    answered_at: datetime | None = Field(description="When the desk answered; null while the flag is open")
    answer: str = Field(description="What the desk says to it")


class FeedbackTaken(Described):
    """What was spoken of."""

    content_id: UUID
    locale: str
    version: int = Field(description="The version that it was said of: the present one")


class ClickTaken(Described):
    """What was opened."""

    content_id: UUID
    locale: str
    place: int


@cache
def card_of(type: str) -> type[BaseModel]:
    """The list form of a type."""
    document = PUBLIC_CLASSES[type]
    fields: dict[str, Any] = {
        name: (document.model_fields[name].annotation, document.model_fields[name]) for name in card_fields_of(type)
    }
    name = f"{class_name(type)}Card" if type != "location" else "LocationListCard"
    return create_model(name, __base__=Card, __doc__=f"A {type} as lists and `expand` show it.", **fields)


@cache
def expandable_card_of(type: str) -> type[BaseModel]:
    """The list form, where `expand` may have put cards in place of relations, or added a relation that cards lack."""
    card = card_of(type)
    overrides = _expanded(type, set(card.model_fields))
    listed = create_model(f"Listed{class_name(type)}", __base__=card, __doc__=card.__doc__, **overrides)
    listed.model_config["extra"] = "allow"
    return listed


@cache
def item_of(type: str, audience: Audience) -> type[BaseModel]:
    """A whole document, where `expand` may have put cards in place of relations."""
    document = CLASSES[audience][type]
    overrides = _expanded(type, set(document.model_fields))
    return create_model(f"{document.__name__.removesuffix('Document')}Item", __base__=document, **overrides)


@cache
def page_of(type: str) -> type[BaseModel]:
    """A page of a list. With `fields` or `expand` its items have other fields than cards have."""
    return create_model(
        f"{class_name(type)}Page",
        __base__=Described,
        items=(list_of(expandable_card_of(type)), ...),
        next=(str | None, Field(description=NEXT)),
        total=(int, Field(None, description="All that match; only with `total=true`")),
        **MORE_IN_A_PAGE.get(type, {}),
    )


@cache
def any_item(audience: Audience) -> type[BaseModel]:
    """An item of any type, told by its `type`."""
    items = any_of(_item_at_path(type, audience) for type in COLLECTIONS)
    return create_model("AnyItem", __base__=RootModel, root=(items, ...))


def _item_at_path(type: str, audience: Audience) -> Any:
    """An item as `/by-path` finds it: one that has parts says which of them the path is of."""
    item = item_of(type, audience)
    if "parts" not in item.model_fields:
        return item
    part = (str, Field(None, description="The slug of the part at this path; absent at the item's own path"))
    return create_model(f"{item.__name__}AtPath", __base__=item, part=part)


@cache
def snapshot_of(audience: Audience) -> type[BaseModel]:
    return create_model(
        "SnapshotPage",
        __base__=Described,
        items=(list_of(any_of(CLASSES[audience].values())), ...),
        next=(str | None, Field(description=NEXT)),
        changes_since=(int, Field(description="Follow `/changes?since=` from here once all pages are read")),
    )


class BundleFile(Described):
    """One file of a bundle: a line of JSON for each of its `entries`, compressed with gzip."""

    holds: Literal["documents", "media", "redirects"]
    url: str
    entries: int = Field(description="Lines")
    size: int = Field(description="In bytes, compressed")
    sha256: str = Field(description="Digest of its bytes, compressed, in hexadecimal; also its name")


class BundleManifest(Described):
    """Everything in one language, as files."""

    locale: str
    channel: str | None = Field(description="The one channel whose texts its documents have; null for all")
    schema_version: int = Field(description="Rises when the shape of documents changes")
    made_at: datetime
    changes_since: int = Field(description="Follow `/changes?since=` from here once all files are read")
    files: list[BundleFile] = Field(description="In any order; together they are everything, and nothing twice")


def _expanded(type: str, fields: set[str]) -> dict[str, Any]:
    """Each relation that `expand` may name, as what it is or the cards that can stand for it."""
    relations = COLLECTIONS[type].relations
    return {
        name: (_or_card(PUBLIC_CLASSES[type].model_fields[name].annotation, types), ...)
        for name, types in relations.items()
        if name in fields
    }


def _or_card(annotation: Any, types: tuple[str, ...]) -> Any:
    if get_origin(annotation) is list:
        return list_of(_linked(get_args(annotation), types))
    options = get_args(annotation) or (annotation,)
    linked = _linked(tuple(option for option in options if option is not NoneType), types)
    return _union((linked, NoneType)) if NoneType in options else linked


@cache
def _linked(relations: tuple[Any, ...], types: tuple[str, ...]) -> type[BaseModel]:
    """A relation, or a card in its place. It has a name of its own: generators of clients stumble over three in a row
    of which one is null, and would call the same thing after each field that has it."""
    options = (*relations, *(card_of(type) for type in types))
    name = "Or".join(option.__name__ for option in options) if len(types) == 1 else "RelationOrCard"
    return create_model(name, __base__=RootModel, root=(_union(options), ...))


def any_of(models: Iterable[type[BaseModel]]) -> Any:
    """One of these, told by its `type`."""
    return Annotated[_union(tuple(models)), Field(discriminator="type")]


def _union(options: tuple[Any, ...]) -> Any:
    return Union[options]  # noqa: UP007  the options are a value, not syntax


def list_of(option: Any) -> Any:
    return list[option]
