"""Find what an id, a slug or a path names, and say precisely why when it cannot be answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from api.answer import Caller
from api.caching import cache_control
from api.problems import Problem
from api.surrogates import HEADER, header, item_key
from content.publishing import queries
from content.publishing.queries import Row

from .parameters import languages

Look = Callable[[str], Row | None]
"""Looks for one name in one language."""


def find(type: str, id_or_slug: str, locale: str, caller: Caller) -> Row | None:
    """The document of a type that an id or a slug names, whatever its state."""
    content_id = as_uuid(id_or_slug)
    if content_id is None:
        return queries.by_slug(type, id_or_slug, locale, caller.audience)
    found = queries.by_id(content_id, locale, caller.audience)
    return found if found is not None and found.type == type else None


def as_uuid(text: str) -> UUID | None:
    """A content_id written the usual way, with hyphens; anything else is a slug."""
    if len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None


def live(row: Row | None) -> Row | None:
    """The row, if there is something to read in it."""
    return row if row is not None and row.state == "live" else None


def readable(look: Look, locale: str, fallback: str | None, caller: Caller, keys: Iterable[str]) -> Row:
    """The live document in `locale`, or in `fallback` if that was asked for.

    Slugs and paths differ by language. So a name that is the item's in `fallback` leads to its translation, if there is
    one after all. Raises Problem `gone`, `not-translated` or `not-found`, which depend on `keys`.
    """
    found = look(locale)
    if there := live(found):
        return there
    if fallback is not None and (other := live(look(fallback))):
        return live(queries.by_id(other.content_id, locale, caller.audience)) or other
    raise _missing(found, look, locale, caller, keys)


def gone(row: Row, caller: Caller) -> Problem:
    """The item left, at least in this language."""
    return Problem(
        "gone",
        f"This {row.type} was taken away on {row.updated_at:%Y-%m-%d}.",
        headers=_headers([item_key(row.content_id)], caller),
        content_id=str(row.content_id),
        available_locales=queries.locales_of(row.content_id, caller.audience),
    )


def _missing(found: Row | None, look: Look, locale: str, caller: Caller, keys: Iterable[str]) -> Problem:
    if found is not None:
        return gone(found, caller)
    elsewhere = [row for language in languages() if language != locale and (row := look(language))]
    other = next(filter(live, elsewhere), None)
    if other is not None:
        available = queries.locales_of(other.content_id, caller.audience)
        return Problem(
            "not-translated",
            f"There is no such {other.type} in {locale}. It can be read in: {', '.join(available)}.",
            headers=_headers([item_key(other.content_id), *keys], caller),
            content_id=str(other.content_id),
            available_locales=available,
        )
    if elsewhere:
        return gone(elsewhere[0], caller)
    return Problem("not-found", "Nothing is published here.", headers=_headers(keys, caller))


def _headers(keys: Iterable[str], caller: Caller) -> dict[str, str]:
    return {"Cache-Control": cache_control("missing", caller), HEADER: header(keys)}
