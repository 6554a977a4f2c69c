"""One item, by its id, its slug or its path, or the reason why it cannot be read. The rules are those of REST.

What never existed is null without an error, because null says all there is to say. What exists in other languages, or
existed once, is null with an error that tells which.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api import finding
from api.finding import Look, Missing, Translated, led_to_by_path, led_to_by_slug, present, tidy_path
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
    return _readable(lambda language: led_to_by_slug(type, wanted, language, reading.audience), locale, reading, asked)


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
    found = _found(lambda language: led_to_by_path(path, language, reading.audience), locale, reading, asked)
    if found is None:
        return None
    row, named = (found.row, found.named) if isinstance(found, Translated) else (found, found)
    (node,) = reading.nodes([row])
    if named.path != path and (lead := queries.lead(path, named.locale)):
        node.know("asked_part", lead.part)
    return node


def _by_id(named: UUID, reading: Reading) -> Look:
    return lambda language: present(queries.by_id(named, language, reading.audience), reading.audience)


def _of_type(type: str, named: UUID, reading: Reading) -> Look:
    def find(language: str) -> Row | None:
        found = queries.by_id(named, language, reading.audience)
        return present(found, reading.audience, type) if found is not None and found.type == type else None

    return find


def _readable(look: Look, locale: str, reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The live document in `locale`, or in `fallback` if that was asked for. Raises Refused."""
    found = _found(look, locale, reading, asked)
    if found is None:
        return None
    (node,) = reading.nodes([found.row if isinstance(found, Translated) else found])
    return node


def _found(look: Look, locale: str, reading: Reading, asked: dict[str, Any]) -> Row | Translated | None:
    """The same as it is stored."""
    fallback = asked.get("fallback")
    wanted = supported_locale("fallback", fallback) if fallback is not None else None
    found = finding.find(look, locale, wanted, reading.audience)
    if isinstance(found, Missing):
        _refuse(found, locale, reading)
        return None
    if isinstance(found, Translated):
        reading.keys.add(item_key(found.row.content_id))
    return found


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
