"""One item, by its id, its slug or its path, or the reason why it cannot be read. The rules are those of REST.

What never existed is null without an error, because null says all there is to say. What exists in other languages, or
existed once, is null with an error that tells which.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api import finding
from api.finding import Look, Missing, formerly, live, onward, tidy_path
from api.surrogates import item_key, paths_key, type_key
from content.publishing import queries
from content.publishing.queries import Row

from .arguments import content_id, supported_locale, words
from .errors import Refused, wrong_argument
from .nodes import Node, Reading


def by_id_or_slug(type: str, reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item of a type that `content_id` or `slug` names. Raises Refused."""
    named, slug, locale = asked.get("content_id"), asked.get("slug"), supported_locale("locale", asked.get("locale"))
    if (named is None) == (slug is None):
        raise wrong_argument("contentId", "give either contentId or slug")
    reading.keys.add(type_key(type, locale))
    if named is not None:
        return _readable(_of_type(type, content_id("contentId", named), reading), locale, reading, asked)
    wanted = words("slug", str(slug))
    return _readable(lambda language: _by_slug(type, wanted, language, reading), locale, reading, asked)


def by_id(reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item of any type that `content_id` names. Raises Refused."""
    named, locale = content_id("contentId", asked["content_id"]), supported_locale("locale", asked.get("locale"))
    reading.keys.add(item_key(named))
    return _readable(_by_id(named, reading), locale, reading, asked)


def by_path(reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item at a path of the public website, or the one that used to be there. Raises Refused."""
    locale = supported_locale("locale", asked.get("locale"))
    path = tidy_path(words("path", asked["path"]))
    reading.keys.add(paths_key(locale))
    found = _readable(lambda language: _at(path, language, reading), locale, reading, asked)
    if found is not None and found["path"] != path and (lead := queries.lead(path, found["locale"])):
        found.know("asked_part", lead.part)
    return found


def _at(path: str, locale: str, reading: Reading) -> Row | None:
    found = queries.by_path(path, locale, reading.audience)
    if live(found):
        return found
    lead = queries.lead(path, locale)
    return _present(queries.by_id(lead.content_id, locale, reading.audience) if lead else found, reading)


def _by_id(named: UUID, reading: Reading) -> Look:
    return lambda language: _present(queries.by_id(named, language, reading.audience), reading)


def _by_slug(type: str, slug: str, locale: str, reading: Reading) -> Row | None:
    found = queries.by_slug(type, slug, locale, reading.audience)
    if found is None:
        moved = formerly(type, slug, locale, reading.audience)
        return moved if moved is not None and moved.type == type else None
    return _present(found, reading, type)


def _present(row: Row | None, reading: Reading, type: str | None = None) -> Row | None:
    """The item that this one was merged into, if it was, and is of the type asked for. Its `contentId` tells."""
    there = onward(row, reading.audience)
    return there if there is not None and type in (None, there.type) else row


def _of_type(type: str, named: UUID, reading: Reading) -> Look:
    def find(language: str) -> Row | None:
        found = queries.by_id(named, language, reading.audience)
        return _present(found, reading, type) if found is not None and found.type == type else None

    return find


def _readable(look: Look, locale: str, reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The live document in `locale`, or in `fallback` if that was asked for. Raises Refused."""
    fallback = asked.get("fallback")
    wanted = supported_locale("fallback", fallback) if fallback is not None else None
    found = finding.find(look, locale, wanted, reading.audience)
    if isinstance(found, Missing):
        _refuse(found, locale, reading)
        return None
    (node,) = reading.nodes([found])
    return node


def _refuse(missing: Missing, locale: str, reading: Reading) -> None:
    """Raise Refused for what is, or was, somewhere; nothing more can be said of what never was."""
    row = missing.row
    if row is None:
        return
    reading.keys.add(item_key(row.content_id))
    available = list(missing.available_locales)
    named: dict[str, Any] = {"contentId": str(row.content_id), "availableLocales": available}
    if missing.reason == "gone":
        raise Refused("GONE", f"this {row.type} was taken away on {row.updated_at:%Y-%m-%d}", **named)
    message = f"there is no such {row.type} in {locale}; it can be read in: {', '.join(available)}"
    raise Refused("NOT_TRANSLATED", message, **named)
