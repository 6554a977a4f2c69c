"""One item, by its id, its slug or its path."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from urllib.parse import urlencode

import orjson

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of
from api.catalogue import COLLECTIONS
from api.finding import departed, live, tidy_path
from api.surrogates import HEADER, header, item_key, paths_key, type_key
from content.publishing import queries
from content.publishing.queries import Row

from .collections import address
from .finding import as_uuid, find, problem_of, readable
from .questions import ItemQuestion, OneQuestion, PathQuestion
from .shape import as_items, shape


def item(caller: Caller, question: ItemQuestion) -> Answer:
    """Answer the document of one item of a collection."""
    type = question.collection.type
    wanted = question.id_or_slug
    content_id = as_uuid(wanted)
    keys = [item_key(content_id)] if content_id else [type_key(type, question.locale)]
    found = readable(
        lambda locale: find(type, wanted, locale, caller), question.locale, question.fallback, caller, keys
    )
    return _answer(found, caller, question, keys if question.fallback else ())


def by_path(caller: Caller, question: PathQuestion) -> Answer:
    """Answer the item at a path of the public website; 301 where it has moved from there."""
    path = tidy_path(question.path)
    look = partial(_at, path, caller)
    keys = [paths_key(question.locale)]
    found = live(look(question.locale)) or _moved(path, caller, question)
    if isinstance(found, Answer):
        return found
    found = found or readable(look, question.locale, question.fallback, caller, keys)
    return _answer(found, caller, question, keys)


def _at(path: str, caller: Caller, locale: str) -> Row | None:
    return queries.by_path(path, locale, caller.audience)


def _moved(path: str, caller: Caller, question: PathQuestion) -> Answer | None:
    """The way to what used to be at the path. Raises Problem `gone` if that has left since."""
    for locale in filter(None, (question.locale, question.fallback)):
        content_id = queries.redirected(path, locale)
        found = queries.by_id(content_id, locale, caller.audience) if content_id else None
        if found is None:
            continue
        if live(found) is None:
            raise problem_of(departed(found, caller.audience), locale, caller)
        asked = question.model_dump(exclude_unset=True, exclude_none=True)
        names = {name: ",".join(value) if isinstance(value, tuple) else value for name, value in asked.items()}
        there = f"{address(caller, 'by-path')}?{urlencode({**names, 'path': found.path}, safe='/,')}"
        return Answer(
            301,
            {
                "Content-Type": "application/json",
                "Location": there,
                "Cache-Control": cache_control("moved", caller),
                HEADER: header([item_key(found.content_id), paths_key(locale)]),
            },
            orjson.dumps({"content_id": found.content_id, "type": found.type, "path": found.path, "url": there}),
        )
    return None


def _answer(row: Row, caller: Caller, question: OneQuestion, keys: Iterable[str]) -> Answer:
    wanted = shape(row.type, question.fields, question.expand, caller)
    (body,) = as_items([row], wanted, caller)
    relations = COLLECTIONS[row.type].relations
    expanded = [type_key(type, row.locale) for name in question.expand for type in relations[name]]
    return Answer(
        200,
        {
            "Content-Type": "application/json",
            "Content-Language": row.locale,
            "ETag": f'"{row.etag}"' if wanted.is_stored else etag_of(body),
            "Cache-Control": cache_control("item", caller),
            HEADER: header([item_key(row.content_id), *keys, *expanded]),
        },
        body,
    )
