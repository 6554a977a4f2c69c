"""Which document a name means in a language, and if none, why. The same rules for every channel.

Slugs and paths differ by language. So a name that is one item's in another language leads to its translation, if there
is one after all. What has the name in the language asked for, or had it there, comes before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote

import orjson
from django.conf import settings

from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Lead, Row

Look = Callable[[str], Row | None]
"""Looks for one name in one language."""


@dataclass(frozen=True)
class Translated:
    """The item that has the name, or had it, in another language."""

    row: Row
    """Its document in the language asked for, or in the fallback."""
    named: Row
    """Its document in the language in which the name leads to it."""


@dataclass(frozen=True)
class Missing:
    """Nothing to read. `row` is what there is elsewhere, or was here: None for what never existed."""

    reason: Literal["gone", "not-translated", "not-found"]
    row: Row | None = None
    available_locales: tuple[str, ...] = ()


def find(
    look: Look, locale: str, fallback: str | None, audience: Audience, leads: Look | None = None
) -> Row | Translated | Missing:
    """The live document in `locale`, or in `fallback` if that was asked for, or why there is none.

    `leads` looks for the name in other languages where it finds more than `look`: old names too.
    """
    found = look(locale)
    if there := live(found):
        return there
    if fallback is not None and (other := live(look(fallback))):
        return live(queries.by_id(other.content_id, locale, audience)) or other
    if found is not None:
        return departed(found, audience)
    look = leads or look
    elsewhere = [row for code, _ in settings.LANGUAGES if code != locale and (row := look(code))]
    if readable := list(filter(live, elsewhere)):
        return _translated(readable, locale, fallback, audience) or _untranslated(readable[0], locale, audience)
    return departed(elsewhere[0], audience) if elsewhere else Missing("not-found")


def _translated(elsewhere: list[Row], locale: str, fallback: str | None, audience: Audience) -> Translated | None:
    """None also where languages give the name to different items: nobody knows which of them is meant."""
    named = elsewhere[0]
    if any(row.content_id != named.content_id for row in elsewhere):
        return None
    for language in filter(None, (locale, fallback)):
        if row := live(queries.by_id(named.content_id, language, audience)):
            return Translated(row, named)
    return None


def _untranslated(row: Row, locale: str, audience: Audience) -> Missing:
    """It is not to be had in `locale` under this name, whether or not it is under another."""
    locales = (language for language in _locales(row, audience) if language != locale)
    return Missing("not-translated", row, tuple(locales))


def onward(row: Row | None, audience: Audience) -> Row | None:
    """The readable document of the item that this one was merged into, in the same language or the city's own."""
    if row is None or row.leads_to is None:
        return None
    for locale in dict.fromkeys((row.locale, settings.LANGUAGE_CODE)):
        if found := live(queries.by_id(row.leads_to, locale, audience)):
            return found
    return None


def led_to_by_slug(type: str, slug: str, locale: str, audience: Audience) -> Row | None:
    """The document of the item of this type that a slug leads to: that has it, or had it. Whatever its state."""
    found = queries.by_slug(type, slug, locale, audience)
    if found is None:
        moved = formerly(type, slug, locale, audience)
        return moved if moved is not None and moved.type == type else None
    return present(found, audience, type)


def led_to_by_path(path: str, locale: str, audience: Audience) -> Row | None:
    """The document of the item that a path leads to: that it or a part of it has, or had. Whatever its state."""
    found = queries.by_path(path, locale, audience)
    if live(found):
        return found
    lead = queries.lead(path, locale)
    return present(queries.by_id(lead.content_id, locale, audience) if lead else found, audience)


def present(row: Row | None, audience: Audience, type: str | None = None) -> Row | None:
    """The item that this one was merged into, if it was, and is of the type asked for."""
    there = onward(row, audience)
    return there if there is not None and type in (None, there.type) else row


def formerly(type: str, slug: str, locale: str, audience: Audience) -> Row | None:
    """The readable document of the item of this type that had this slug before, or of the one it was merged into."""
    found = queries.redirected_slug(type, slug, locale, audience)
    return live(found) or onward(found, audience)


def departed(row: Row, audience: Audience) -> Missing:
    """The item left, at least in this language."""
    return Missing("gone", row, _locales(row, audience))


def live(row: Row | None) -> Row | None:
    """The row, if there is something to read in it."""
    return row if row is not None and row.is_readable else None


def at_path(path: str, locale: str, audience: Audience) -> Row | None:
    """The document at a path, or the one of which a part stands there; whatever its state."""
    found = queries.by_path(path, locale, audience)
    if live(found) is None and (lead := queries.lead(path, locale)) and lead.part:
        holder = live(queries.by_id(lead.content_id, locale, audience))
        if holder is not None and part_at(holder, path):
            return holder
    return found


def part_at(row: Row, path: str) -> str | None:
    """The slug of the part of an item that stands at `path`; None where that is the item's own, or nothing's."""
    return None if row.path == path else next((part["slug"] for part in _parts(row) if part["path"] == path), None)


def path_led_to(row: Row, lead: Lead) -> str:
    """The path to go to from one that led to this item: that of the part, if it still has it."""
    wanted = (part["path"] for part in _parts(row) if part["id"] == lead.part)
    return next(wanted, row.path) if lead.part else row.path


def path_in(row: Row, path: str, named: Row) -> str:
    """The path of this document, or of the part of it that stands at `path` in the language of another."""
    lead = None if named.path == path else queries.lead(path, named.locale)
    return path_led_to(row, lead) if lead else row.path


def _parts(row: Row) -> Any:
    return orjson.loads(row.body).get("parts") or () if row.body else ()


def tidy_path(path: str) -> str:
    """A path as documents write it: one slash between its parts, one in front, none at the end.

    One that was taken from a `url`, and is still percent-encoded, means the same: no slug has a `%`. A NUL in it, which
    PostgreSQL would not look for, is written as what cannot be decoded.
    """
    return "/" + "/".join(part for part in unquote(path).replace("\x00", "\ufffd").split("/") if part)


def _locales(row: Row, audience: Audience) -> tuple[str, ...]:
    return tuple(queries.locales_of(row.content_id, audience))
