"""One item, by its id, its slug or its path."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

import orjson

from api.addresses import address
from api.answer import Answer, Caller
from api.caching import cache_control, etag_of
from api.catalogue import COLLECTIONS
from api.finding import (
    Translated,
    at_path,
    departed,
    formerly,
    led_to_by_path,
    live,
    onward,
    part_at,
    path_in,
    path_led_to,
    tidy_path,
)
from api.surrogates import HEADER, header, item_key, paths_key, type_key
from content.publishing import queries
from content.publishing.queries import Row

from .finding import as_uuid, find, is_id, is_slug, led_to, problem_of, readable
from .plans import Found, Planner
from .questions import ItemQuestion, OneQuestion, PathQuestion
from .shape import as_items, shape


def item(caller: Caller, question: ItemQuestion) -> Answer:
    """Answer the document of one item of a collection."""
    type = question.collection.type
    wanted = question.id_or_slug
    found = find(type, wanted, question.locale, caller)
    if (there := live(found)) and question.fallback is None:
        return _answer(there, caller, question)
    content_id = as_uuid(wanted)
    keys = [item_key(content_id)] if content_id else [type_key(type, question.locale)]
    if there is None and (moved := _elsewhere(found, type, wanted, question, caller)):
        return _redirect(moved, moved.path, _address(moved, question, caller), caller, keys)
    look, leads = (partial(way, type, wanted, caller=caller) for way in (find, led_to))
    read = there or readable(look, leads, question.locale, question.fallback, caller, keys)
    if isinstance(read, Translated):
        return _redirect(read.row, read.row.path, _address(read.row, question, caller), caller, keys)
    return _answer(read, caller, question, keys if question.fallback else ())


class ItemPlan:
    """One item of a type in one language, as it is stored."""

    __slots__ = ("_audience", "_locale", "_type", "headers")

    def __init__(self, question: ItemQuestion, caller: Caller) -> None:
        self._type, self._locale, self._audience = question.collection.type, question.locale, caller.audience
        self.headers = _of_item(question.locale, caller)

    def found(self, at: str | None) -> Found | None:
        """The document of the item with this id or slug; None if nothing of this type can be read under it."""
        if at is None:
            return None
        if is_id(at):
            found = queries.sent_by_id(self._type, at, self._locale, self._audience)
        elif is_slug(at):
            found = queries.sent_by_slug(self._type, at, self._locale, self._audience)
        else:
            return None
        if found is None:
            return None
        item, etag, body = found
        return body, f'"{etag}"', ((HEADER, item_key(item)),)


def item_plan(question: ItemQuestion, caller: Caller) -> ItemPlan | None:
    """Only of whole items: what is asked for in another form, or another language, is put together anew anyway."""
    return ItemPlan(question, caller) if _is_whole(question) else None


ITEM = Planner(item_plan, differs="id_or_slug")


def by_path(caller: Caller, question: PathQuestion) -> Answer:
    """Answer the item at a path of the public website; 301 where it moved from there, or stands in another language.

    A guide is found at the path of each of its parts too, and `part` then tells the slug of that part.
    """
    path = tidy_path(question.path)
    look, leads = (partial(way, path, audience=caller.audience) for way in (at_path, led_to_by_path))
    keys = [paths_key(question.locale)]
    found = look(question.locale)
    if live(found) is None:
        if merged := onward(found, caller.audience):
            return _redirect(merged, merged.path, _path_address(merged, merged.path, question, caller), caller, keys)
        if moved := _moved(path, caller, question):
            row, now_at = moved
            return _redirect(row, now_at, _path_address(row, now_at, question, caller), caller, keys)
    read = live(found) or readable(look, leads, question.locale, question.fallback, caller, keys)
    if isinstance(read, Translated):
        now_at = path_in(read.row, path, read.named)
        return _redirect(read.row, now_at, _path_address(read.row, now_at, question, caller), caller, keys)
    return _answer(read, caller, question, keys, part_at(read, path))


class PathPlan:
    """The item at a path in one language, as it is stored."""

    __slots__ = ("_audience", "_key", "_locale", "headers")

    def __init__(self, question: PathQuestion, caller: Caller) -> None:
        self._locale, self._audience = question.locale, caller.audience
        self._key = paths_key(question.locale)
        self.headers = _of_item(question.locale, caller)

    def found(self, at: str | None) -> Found | None:
        """The document at this path; None if none can be read there, also where a part of one can."""
        found = queries.sent_by_path(tidy_path(at), self._locale, self._audience) if at else None
        if found is None:
            return None
        item, etag, body = found
        return body, f'"{etag}"', ((HEADER, header((item_key(item), self._key))),)


def path_plan(question: PathQuestion, caller: Caller) -> PathPlan | None:
    """The same."""
    return PathPlan(question, caller) if _is_whole(question) else None


PATH = Planner(path_plan, differs="path")


def _is_whole(question: OneQuestion) -> bool:
    """Whether an item is asked for as it is stored, in this language or not at all."""
    return question.fallback is None and question.fields is None and not question.expand


def _elsewhere(found: Row | None, type: str, id_or_slug: str, question: ItemQuestion, caller: Caller) -> Row | None:
    """What an old name leads to: the item that had the slug, or the one that the item was merged into."""
    if found is not None:
        return onward(found, caller.audience)
    return None if as_uuid(id_or_slug) else formerly(type, id_or_slug, question.locale, caller.audience)


def _moved(path: str, caller: Caller, question: PathQuestion) -> tuple[Row, str] | None:
    """What used to be at the path, or what that was merged into, and the path to go to.

    Raises Problem `gone` if it has left since.
    """
    for locale in filter(None, (question.locale, question.fallback)):
        lead = queries.lead(path, locale)
        found = queries.by_id(lead.content_id, locale, caller.audience) if lead else None
        if lead is None or found is None or part_at(found, path):
            continue  # the path of a part is there in the fallback, and has not moved
        if there := live(found) or onward(found, caller.audience):
            there = live(queries.by_id(there.content_id, question.locale, caller.audience)) or there
            return there, path_led_to(there, lead)
        raise problem_of(departed(found, caller.audience), locale, caller)
    return None


def _path_address(row: Row, path: str, question: PathQuestion, caller: Caller) -> str:
    asked = {**_asked(question), "path": path, **_language(row, question)}
    return f"{address(caller, 'by-path')}?{urlencode(asked, safe='/,')}"


def _address(row: Row, question: ItemQuestion, caller: Caller) -> str:
    asked = {**_asked(question), **_language(row, question)}
    asked.pop("id_or_slug", None)
    query = f"?{urlencode(asked, safe=',')}" if asked else ""
    return f"{address(caller, COLLECTIONS[row.type].name)}/{row.content_id}{query}"


def _asked(question: OneQuestion) -> dict[str, Any]:
    asked = question.model_dump(exclude_unset=True, exclude_none=True)
    return {name: ",".join(value) if isinstance(value, tuple) else value for name, value in asked.items()}


def _language(row: Row, question: OneQuestion) -> dict[str, str]:
    """The language to ask for, where the item can be read in another one only."""
    return {} if row.locale == question.locale else {"locale": row.locale}


def _redirect(row: Row, path: str, there: str, caller: Caller, keys: Iterable[str]) -> Answer:
    """301, with a body for clients that do not follow: which item it is, and where."""
    return Answer(
        301,
        {
            "Content-Type": "application/json",
            "Location": there,
            "Cache-Control": cache_control("moved", caller),
            HEADER: header([item_key(row.content_id), *keys]),
        },
        orjson.dumps({"content_id": row.content_id, "type": row.type, "path": path, "url": there}),
    )


def _answer(
    row: Row, caller: Caller, question: OneQuestion, keys: Iterable[str] = (), part: str | None = None
) -> Answer:
    """The document; where it was asked for by the path of a part of it, it says which."""
    wanted = shape(row.type, question.fields, question.expand, caller)
    (body,) = as_items([row], wanted, caller)
    if part is not None:
        body = body[:-1] + b',"part":' + orjson.dumps(part) + b"}"
    relations = COLLECTIONS[row.type].relations
    expanded = [type_key(type, row.locale) for name in question.expand for type in relations[name]]
    etag = f'"{row.etag}"' if wanted.is_stored and part is None else etag_of(body)
    depends_on = header([item_key(row.item), *keys, *expanded])
    return Answer(200, {**_of_item(row.locale, caller), "ETag": etag, HEADER: depends_on}, body)


def _of_item(locale: str, caller: Caller) -> dict[str, str]:
    """The headers of every answer that is an item in this language."""
    life = cache_control("item", caller)
    return {"Content-Type": "application/json", "Content-Language": locale, "Cache-Control": life}
