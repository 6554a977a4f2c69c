"""The kinds of parameter that questions are made of: what each accepts, and how the contract describes it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

from django.conf import settings
from pydantic import AfterValidator, BeforeValidator, Field

from api.catalogue import COLLECTIONS, FIRST_DAY, LAST_DAY
from api.problems import Problem, shown

LONGEST = 1000
"""Characters of any value. No path, slug or cursor of ours is longer."""
FURTHEST_PAGE = 10_000
"""Beyond it a cursor is the way: skipping rows costs the database a step for each."""
LAST_NUMBER = 2**63 - 1
LAST_VERSION = 2**31 - 1


def languages() -> list[str]:
    """The languages that the city publishes in."""
    return [code for code, _ in settings.LANGUAGES]


def supported(name: str) -> BeforeValidator:
    """Refuses a language that the city does not publish in. Tags may be written in any case, as BCP 47 has it."""

    def check(locale: Any) -> Any:
        spelt = {code.lower(): code for code in languages()}
        if isinstance(locale, str) and locale.lower() in spelt:
            return spelt[locale.lower()]
        if locale is not None:
            detail = f"Nothing is published in {shown(str(locale))}. Choose one of {', '.join(languages())}."
            raise Problem("unsupported-locale", detail, field=name, allowed=languages())
        return locale

    return BeforeValidator(check)


def split(names: Any) -> Any:
    """`a,b` as a tuple without repetitions; blank parts are nothing."""
    if not isinstance(names, str):
        return names
    return tuple(dict.fromkeys(part for name in names.split(",") if (part := name.strip())))


def instant(text: Any) -> Any:
    """An ISO 8601 instant with its zone, in UTC. A `+` that arrived as a blank, as it does unescaped, is put back."""
    if not isinstance(text, str):
        return text
    if text[-6:-5] == " ":
        text = f"{text[:-6]}+{text[-5:]}"
    try:
        moment = datetime.fromisoformat(text)
        if "T" not in text.upper() or moment.tzinfo is None:
            raise ValueError
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("an ISO 8601 date and time with its zone, such as 2026-03-01T09:00:00Z") from None


def near(moment: datetime) -> datetime:
    """A moment that calendars can tell of."""
    if not 2000 <= moment.year < 2100:
        raise ValueError("a moment of the years 2000 to 2099, such as 2026-03-01T09:00:00Z")
    return moment


def known_types(types: tuple[str, ...]) -> tuple[str, ...]:
    """Refuses a type that nothing is of."""
    if unknown := next((name for name in types if name not in COLLECTIONS), None):
        detail = f"There is no type {shown(unknown)}. There are: {', '.join(COLLECTIONS)}."
        raise Problem("invalid-parameter", detail, field="type", allowed=list(COLLECTIONS))
    return types


def day(text: Any) -> Any:
    """An ISO 8601 day that the database can count from."""
    try:
        found = date.fromisoformat(text)
        if not FIRST_DAY <= found <= LAST_DAY:
            raise ValueError
    except ValueError:
        raise ValueError(f"a day from {FIRST_DAY} to {LAST_DAY}, such as 2026-03-01") from None
    return found


def _languages(schema: dict[str, Any]) -> None:
    schema["enum"] = languages()


def _names(schema: dict[str, Any]) -> None:
    """Described as the list that it is on the wire: `fields=title,url`."""
    schema.pop("maxItems", None)
    schema.update(type="array", items={"type": "string"})


Locale = Annotated[
    str,
    supported("locale"),
    Field(description="The language to answer in.", json_schema_extra=_languages),
]
Fallback = Annotated[
    str,
    supported("fallback"),
    Field(description="The language to answer in where `locale` has no translation.", json_schema_extra=_languages),
]
Language = Annotated[str, supported("language"), Field(json_schema_extra=_languages)]
Names = Annotated[tuple[str, ...], BeforeValidator(split), Field(json_schema_extra=_names)]
Types = Annotated[Names, AfterValidator(known_types)]
Reference = Annotated[str, Field(min_length=1, max_length=255, description="A content_id or a slug.")]
Instant = Annotated[
    datetime,
    BeforeValidator(instant),
    Field(json_schema_extra={"type": "string", "format": "date-time", "examples": ["2026-03-01T09:00:00Z"]}),
]
Moment = Annotated[Instant, AfterValidator(near)]
Day = Annotated[date, BeforeValidator(day), Field(json_schema_extra={"type": "string", "format": "date"})]
Cursor = Annotated[str, Field(min_length=1, max_length=LONGEST, description="From `next` of the page before.")]
Page = Annotated[int, Field(ge=1, le=FURTHEST_PAGE, description="The page by number; instead of `cursor`.")]
Limit = Annotated[int, Field(ge=1, le=100, description="How many at most.")]
