"""One item, by its id, its slug or its path, or the reason why it cannot be read. The rules are those of REST.

What never existed is null without an error, because null says all there is to say. What exists in other languages, or
existed once, is null with an error that tells which.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings

from api.surrogates import item_key, paths_key, type_key
from content.publishing import queries
from content.publishing.queries import Row

from .arguments import content_id, supported_locale, words
from .errors import Refused, wrong_argument
from .loading import Node, Reading

Look = Callable[[str], Row | None]
"""Looks for one name in one language."""


def by_id_or_slug(type: str, reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item of a type that `content_id` or `slug` names. Raises Refused."""
    named, slug, locale = asked.get("content_id"), asked.get("slug"), supported_locale("locale", asked.get("locale"))
    if (named is None) == (slug is None):
        raise wrong_argument("contentId", "give either contentId or slug")
    reading.keys.add(type_key(type, locale))
    if named is not None:
        return _readable(_of_type(type, _by_id(content_id("contentId", named), reading)), locale, reading, asked)
    wanted = words("slug", str(slug))
    return _readable(lambda language: queries.by_slug(type, wanted, language, reading.audience), locale, reading, asked)


def by_id(reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item of any type that `content_id` names. Raises Refused."""
    named, locale = content_id("contentId", asked["content_id"]), supported_locale("locale", asked.get("locale"))
    reading.keys.add(item_key(named))
    return _readable(_by_id(named, reading), locale, reading, asked)


def by_path(reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The item at a path of the public website, or the one that used to be there. Raises Refused."""
    locale = supported_locale("locale", asked.get("locale"))
    path = "/" + "/".join(part for part in words("path", asked["path"]).split("/") if part)
    reading.keys.add(paths_key(locale))
    return _readable(lambda language: _at(path, language, reading), locale, reading, asked)


def _at(path: str, locale: str, reading: Reading) -> Row | None:
    found = queries.by_path(path, locale, reading.audience)
    if found is not None and found.state == "live":
        return found
    moved = queries.redirected(path, locale)
    return queries.by_id(moved, locale, reading.audience) if moved else found


def _by_id(named: UUID, reading: Reading) -> Look:
    return lambda language: queries.by_id(named, language, reading.audience)


def _of_type(type: str, look: Look) -> Look:
    def find(language: str) -> Row | None:
        found = look(language)
        return found if found is not None and found.type == type else None

    return find


def _readable(look: Look, locale: str, reading: Reading, asked: dict[str, Any]) -> Node | None:
    """The live document in `locale`, or in `fallback` if that was asked for.

    Slugs and paths differ by language. So a name that is the item's in `fallback` leads to its translation, if there is
    one after all.
    """
    fallback = asked.get("fallback")
    found = look(locale)
    if not _is_live(found) and fallback is not None:
        found = _in_fallback(look, locale, supported_locale("fallback", fallback), reading) or found
    if found is not None and _is_live(found):
        (node,) = reading.nodes([found])
        return node
    _refuse_missing(found, look, locale, reading)
    return None


def _in_fallback(look: Look, locale: str, fallback: str, reading: Reading) -> Row | None:
    other = look(fallback)
    if other is None or not _is_live(other):
        return None
    translated = queries.by_id(other.content_id, locale, reading.audience)
    return translated if _is_live(translated) else other


def _refuse_missing(found: Row | None, look: Look, locale: str, reading: Reading) -> None:
    """Raise Refused for what is, or was, somewhere; nothing more can be said of what never was."""
    elsewhere = [] if found else [row for code, _ in settings.LANGUAGES if code != locale and (row := look(code))]
    other = next(filter(_is_live, elsewhere), None)
    if other is not None:
        available = queries.locales_of(other.content_id, reading.audience)
        reading.keys.add(item_key(other.content_id))
        message = f"there is no such {other.type} in {locale}; it can be read in: {', '.join(available)}"
        raise Refused("NOT_TRANSLATED", message, contentId=str(other.content_id), availableLocales=available)
    left = found or next(iter(elsewhere), None)
    if left is not None:
        reading.keys.add(item_key(left.content_id))
        available = queries.locales_of(left.content_id, reading.audience)
        message = f"this {left.type} was taken away on {left.updated_at:%Y-%m-%d}"
        raise Refused("GONE", message, contentId=str(left.content_id), availableLocales=available)


def _is_live(row: Row | None) -> bool:
    return row is not None and row.state == "live"
