"""From a field's arguments to a question that can be answered, or a refusal that says what would be right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, get_args
from uuid import UUID

from api.alerts import CHANNELS, KINDS, SEVERITIES
from api.catalogue import COLLECTIONS, FILTERED_TYPES
from api.problems import shown
from api.surrogates import type_key
from content.documents import AUDIENCES, Audience
from content.documents.official_document import DocumentType
from content.publishing import queries
from content.publishing.queries import Listing

from .errors import Refused, wrong_argument
from .nodes import Reading
from .paging import checked_first
from .settled import settled

LONGEST = 1000
"""Characters of any text. No path, slug or cursor of ours is longer."""
LAST_NUMBER = 2**63 - 1

STATES = ("live", "withdrawn")

Find = Callable[[str, str, str, Reading], str]
"""From a filter's name, the id or slug that was given, and the list's language to the content id. Raises Refused."""

PLAIN_FACETS: dict[str, dict[str, dict[Audience, tuple[str, ...]]]] = {
    "alert": {
        "severity": dict.fromkeys(AUDIENCES, SEVERITIES),
        "channel": dict.fromkeys(AUDIENCES, CHANNELS),
        "kind": KINDS,
    },
    "official-document": {"document_type": dict.fromkeys(AUDIENCES, get_args(DocumentType))},
}
"""What a list of a type can be filtered by that names no item, and the values for each audience."""


def supported_locale(argument: str, locale: str | None) -> str:
    """The locale asked for, or the site's. Raises Refused."""
    if locale is None:
        return settled().locale
    spelt = settled().locales
    if locale.lower() not in spelt:
        allowed = list(spelt.values())
        message = f"{argument}: the city does not publish in {shown(locale)}, but in {', '.join(allowed)}"
        raise Refused("UNSUPPORTED_LOCALE", message, argument=argument, allowed=allowed)
    return spelt[locale.lower()]


def content_id(argument: str, text: str) -> UUID:
    """The UUID that an id argument must be. Raises Refused."""
    found = as_uuid(text)
    if found is None:
        raise wrong_argument(argument, f"{shown(text)} is no UUID such as 7c9e6679-7425-40de-944b-e07fc1f90ae7")
    return found


def words(argument: str, text: str) -> str:
    """A text that the database can be asked for. Raises Refused."""
    if "\0" in text:
        raise wrong_argument(argument, "has a NUL character in it")
    if len(text) > LONGEST:
        raise wrong_argument(argument, f"has {len(text)} characters, and at most {LONGEST} are read")
    return text


def one_of(argument: str, value: str, allowed: tuple[str, ...]) -> str:
    """A value of a closed list. Raises Refused."""
    if value not in allowed:
        raise wrong_argument(argument, f"{shown(value)} is none of: {', '.join(allowed)}", allowed=list(allowed))
    return value


def sequence(argument: str, text: str) -> int:
    """A number of the history. Raises Refused."""
    if not (text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LAST_NUMBER):
        raise wrong_argument(argument, f"{shown(text)} is no `cursor` of the history")
    return int(text)


def listing(type: str, reading: Reading, asked: Mapping[str, Any]) -> Listing:
    """The list that these arguments ask for. Raises Refused."""
    locale = supported_locale("locale", asked.get("locale"))
    status = asked.get("status")
    state = asked.get("state")
    sort = asked.get("sort")
    return Listing(
        audience=reading.audience,
        locale=locale,
        type=type,
        facets=facets(type, locale, reading, asked, find=as_given),
        state=one_of("state", state, STATES) if state is not None else "live",
        status=one_of("status", status, COLLECTIONS[type].statuses) if status is not None else "",
        updated_since=asked.get("updated_since"),
        date_from=asked.get("date_from"),
        date_to=asked.get("date_to"),
        sort=sort.value if sort else COLLECTIONS[type].sort,
        limit=checked_first(asked.get("first")),
    )


def moment(argument: str, at: datetime) -> datetime:
    """A moment of our times: calendars end, and so do those that editors keep. Raises Refused."""
    if not 2000 <= at.year < 2100:
        raise wrong_argument(argument, f"{at.isoformat()} is not between the years 2000 and 2100")
    return at


def facets(
    type: str, locale: str, reading: Reading, asked: Mapping[str, Any], find: Find
) -> tuple[tuple[str, str], ...]:
    """The filters that were given, as documents hold them. Raises Refused."""
    given = [name for name in COLLECTIONS[type].filters if asked.get(name) is not None]
    items = [(name, find(name, asked[name], locale, reading)) for name in given]
    words = [
        (name, one_of(name, asked[name], allowed[reading.audience]))
        for name, allowed in PLAIN_FACETS.get(type, {}).items()
        if asked.get(name) is not None
    ]
    return (*items, *words)


def named(argument: str, id_or_slug: str, locale: str, reading: Reading) -> str:
    """The item that a filter names by id or slug, in the list's language or the default one. Raises Refused."""
    type, named = FILTERED_TYPES[argument], as_uuid(words(argument, id_or_slug))
    for language in dict.fromkeys((locale, settled().locale)):
        reading.keys.add(type_key(type, language))
        if named is None:
            found = queries.by_slug(type, id_or_slug, language, reading.audience)
        else:
            found = queries.by_id(named, language, reading.audience)
        if found is not None and found.type == type and found.is_readable:
            return str(found.content_id)
    message = f"{argument}: no {type} with the id or slug {shown(id_or_slug)} is published"
    raise Refused("UNKNOWN_ITEM", message, argument=argument)


def as_given(argument: str, id_or_slug: str, locale: str, reading: Reading) -> str:
    """The same, without looking for what is named by its id: if a list finds anything by it, it is there."""
    id = as_uuid(id_or_slug)
    if id is None:
        return named(argument, id_or_slug, locale, reading)
    reading.keys.add(type_key(FILTERED_TYPES[argument], locale))
    return str(id)


def require_known(question: Listing, reading: Reading) -> None:
    """Raise Refused if one of the list's filters names nothing: told of a list that found nothing by them."""
    for name, value in question.facets:
        if name in FILTERED_TYPES:
            named(name, value, question.locale, reading)


def as_uuid(text: str) -> UUID | None:
    """A content id written the usual way, with hyphens; anything else is a slug."""
    if len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None
