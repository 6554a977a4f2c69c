"""Find what an id, a slug or a path names, and say precisely why when it cannot be answered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from api import finding
from api.answer import Caller
from api.caching import cache_control
from api.finding import Look, Missing, Translated, led_to_by_slug, present
from api.problems import Problem
from api.surrogates import HEADER, header, item_key
from content.publishing import queries
from content.publishing.queries import Row


def find(type: str, id_or_slug: str, locale: str, caller: Caller) -> Row | None:
    """The document of a type that an id or a slug names, whatever its state."""
    content_id = as_uuid(id_or_slug)
    if content_id is None:
        return queries.by_slug(type, id_or_slug, locale, caller.audience)
    found = queries.by_id(content_id, locale, caller.audience)
    return found if found is not None and found.type == type else None


def readable_item(type: str, id_or_slug: str, locale: str, caller: Caller) -> str | None:
    """The id of the item of a type that an id or a slug names, as documents write it, if it can be read."""
    if as_uuid(id_or_slug) is None:
        return queries.item_by_slug(type, id_or_slug, locale, caller.audience)
    found = find(type, id_or_slug, locale, caller)
    return found.item if found is not None and found.is_readable else None


def led_to(type: str, id_or_slug: str, locale: str, caller: Caller) -> Row | None:
    """The same, also of an item that had the slug, or into which the one with the name was merged."""
    if as_uuid(id_or_slug) is None:
        return led_to_by_slug(type, id_or_slug, locale, caller.audience)
    return present(find(type, id_or_slug, locale, caller), caller.audience, type)


@lru_cache(maxsize=1024)
def as_uuid(text: str) -> UUID | None:
    """A content_id written the usual way, with hyphens; anything else is a slug."""
    if len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None


is_id = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").fullmatch
"""Whether a text is a content_id as documents write it. `as_uuid` reads others too, such as one in capitals."""


def is_slug(text: str) -> bool:
    """Whether a text can be nothing but a slug: none that `as_uuid` might read, and nothing that databases refuse."""
    return len(text) != 36 and text.isprintable()


def readable(
    look: Look, leads: Look, locale: str, fallback: str | None, caller: Caller, keys: Iterable[str]
) -> Row | Translated:
    """The live document in `locale`, or in `fallback` if that was asked for; `leads` looks in other languages.

    Raises Problem `gone`, `not-translated` or `not-found`, which depend on `keys`.
    """
    found = finding.find(look, locale, fallback, caller.audience, leads)
    if isinstance(found, Missing):
        raise problem_of(found, locale, caller, keys)
    return found


def problem_of(missing: Missing, locale: str, caller: Caller, keys: Iterable[str] = ()) -> Problem:
    """Why there is nothing to read, in REST's words."""
    row = missing.row
    if row is None:
        return Problem("not-found", "Nothing is published here.", headers=_headers(keys, caller))
    available = list(missing.available_locales)
    if missing.reason == "gone":
        detail, keys = f"This {row.type} was taken away on {row.updated_at:%Y-%m-%d}.", ()
    else:
        detail = f"There is no such {row.type} in {locale}. It can be read in: {', '.join(available)}."
    return Problem(
        missing.reason,
        detail,
        headers=_headers([item_key(row.content_id), *keys], caller),
        content_id=str(row.content_id),
        available_locales=available,
    )


def _headers(keys: Iterable[str], caller: Caller) -> dict[str, str]:
    return {"Cache-Control": cache_control("missing", caller), HEADER: header(keys)}
