"""What may be said to the service: one class an address, and the way from a body as sent to what it says."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeVar
from uuid import UUID

import orjson
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

from api.problems import Problem, shown
from content.publishing.voices import (
    LONGEST_COMMENT,
    LONGEST_NOTE,
    Channel,
    FeedbackReason,
    FlagReason,
)
from search.asked.naming import LONGEST as LONGEST_ID
from search.engine import DEEPEST

from .asking import problem_of
from .parameters import LAST_VERSION, Locale

JSON = "application/json"
LARGEST = 8_192
"""Bytes of a body. The longest that we take, with every character escaped, has fewer."""

Said = TypeVar("Said", bound=BaseModel)


class Nothing(BaseModel):
    """The parameters of an address that takes a body."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Body(BaseModel):
    """What may be said at one address. What is not declared is refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    example: ClassVar[dict[str, Any]]

    content_id: Annotated[UUID, Field(description="The item, as its document names it.")]
    locale: Annotated[Locale, Field(description="The language of the document that was read.")]


class FlagBody(Body):
    """An agent says that an answer is not right."""

    example = {
        "content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06",
        "locale": "en",
        "version": 3,
        "reason": "outdated",
        "note": "Swim caps have been required since May.",
    }

    version: Annotated[
        StrictInt, Field(ge=1, le=LAST_VERSION, description="The `version` of the document that was read.")
    ]
    reason: FlagReason
    note: Annotated[
        StrictStr,
        Field(
            max_length=LONGEST_NOTE,
            description="What is wrong, in a sentence. Nothing about the caller: mail addresses and telephone numbers "
            "are masked.",
        ),
    ] = ""


class FeedbackBody(Body):
    """Somebody says whether an item helped. Nothing is kept of who says so."""

    example = {
        "content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06",
        "locale": "en",
        "helpful": False,
        "reason": "missing",
        "comment": "Where can I buy a cap?",
        "channel": "kiosk",
    }

    helpful: StrictBool
    reason: Annotated[FeedbackReason | None, Field(description="Why it did not help.")] = None
    comment: Annotated[
        StrictStr,
        Field(
            max_length=LONGEST_COMMENT,
            description="In their own words. Tell people to write nothing about themselves; mail addresses and long "
            "numbers are masked.",
        ),
    ] = ""
    channel: Annotated[Channel, Field(description="Where the item was read.")] = "web"


class ClickBody(Body):
    """Somebody opened a result of a search. Nothing is kept of who did."""

    example = {
        "content_id": "0a5d4c1e-7a53-4f0e-9d0b-6f2f7d0c1a06",
        "locale": "en",
        "search_id": "WyIyMDI2LTExLTI3IiwiZW4iLCJwb29sIl0:DmDZ6xsqo3r2wYHb1E1ekVBxT0qkUwoVqfHqZ0wVb0c",
        "place": 1,
    }

    search_id: Annotated[
        StrictStr, Field(min_length=1, max_length=LONGEST_ID, description="As the answer to the search has it.")
    ]
    place: Annotated[
        StrictInt,
        Field(ge=1, le=DEEPEST, description="Where the result stood, from 1, counted over the pages before it too."),
    ]


def fields_of(content_type: str, body: bytes) -> dict[str, Any]:
    """A body as sent, as its fields. Raises Problem if it is no JSON object."""
    if content_type.partition(";")[0].strip().lower() != JSON:
        raise Problem("unsupported-media-type", f"Send the body as {JSON}.", expected=JSON)
    if len(body) > LARGEST:
        raise Problem("too-large", f"The body has more than {LARGEST} bytes.")
    try:
        fields = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Problem("malformed-request", f"The body is no JSON: {error.msg}.") from None
    if not isinstance(fields, dict):
        raise Problem("malformed-request", "The body is not a JSON object.")
    return fields


def read(model: type[Said], fields: dict[str, Any]) -> Said:
    """What the fields say. Raises Problem, which names the field and what would be right."""
    allowed = list(model.model_fields)
    for name in fields:
        if name not in allowed:
            detail = f"There is no field {shown(name)} here. There are: {', '.join(allowed)}."
            raise Problem("unknown-parameter", detail, field=name[:100], allowed=allowed)
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        raise problem_of(error, fields, model) from None
