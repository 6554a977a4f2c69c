"""The form in which an item is answered: as stored, or with fewer fields, or with related items as cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from api.answer import Caller
from api.catalogue import COLLECTIONS
from api.problems import Problem, shown
from content.publishing import queries
from content.publishing.queries import Row

from .collections import card_fields_of, fields_of

Relation = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """What of the stored bytes is wanted. Neither `fields` nor `expand`: the bytes themselves."""

    fields: tuple[str, ...] | None
    expand: tuple[str, ...]

    @property
    def is_stored(self) -> bool:
        return self.fields is None and not self.expand


STORED = Shape(None, ())


def shape(type: str, fields: tuple[str, ...] | None, expand: tuple[str, ...], caller: Caller) -> Shape:
    """Check what was asked for against what the audience's document of the type has. Raises `unknown-field`."""
    if fields is None and not expand:
        return STORED
    if fields is not None:
        _require("fields", fields, list(fields_of(type, caller.audience)), type)
        if not fields:
            raise Problem("invalid-parameter", "fields is empty.", field="fields", expected="names, or no `fields`")
    _require("expand", expand, list(COLLECTIONS[type].relations), type)
    if fields is not None and (left_out := [name for name in expand if name not in fields]):
        named = ",".join((*fields, *left_out))
        detail = f"expand names {shown(left_out[0])}, which fields leaves out. Name it there too: fields={named}."
        raise Problem("unknown-field", detail, field="expand", expected="a relation that `fields` names too")
    return Shape(fields, expand)


def as_items(rows: Sequence[Row], wanted: Shape, caller: Caller) -> list[bytes]:
    """Each row's full document in the wanted shape."""
    if wanted.is_stored:
        return [row.body for row in rows]
    documents = [orjson.loads(row.body) for row in rows]
    return _shaped(documents, rows, wanted.fields, wanted.expand, caller)


def as_cards(rows: Sequence[Row], wanted: Shape, caller: Caller) -> list[bytes]:
    """Each row's list form in the wanted shape. What is expanded is shown even where a card leaves it out."""
    if wanted.is_stored or not rows:
        return [row.card for row in rows]
    card = card_fields_of(rows[0].type)
    fields = wanted.fields or (*card, *(name for name in wanted.expand if name not in card))
    is_in_card = set(fields) <= set(card)
    documents = [orjson.loads(row.card if is_in_card else row.body) for row in rows]
    return _shaped(documents, rows, fields, wanted.expand, caller)


def _require(parameter: str, names: Iterable[str], allowed: list[str], type: str) -> None:
    for name in names:
        if name not in allowed:
            detail = f"{parameter} names {shown(name)}, which is not to be had here of a {type}."
            detail += f" It can name: {', '.join(allowed)}."
            raise Problem("unknown-field", detail, field=parameter, allowed=allowed)


def _shaped(
    documents: list[dict[str, Any]],
    rows: Sequence[Row],
    fields: tuple[str, ...] | None,
    expand: tuple[str, ...],
    caller: Caller,
) -> list[bytes]:
    if fields is not None:
        kept = set(fields)
        documents = [{name: document[name] for name in document if name in kept} for document in documents]
    if expand:
        _expand(documents, expand, caller)
    return [orjson.dumps(document) for document in documents]


def _expand(documents: list[dict[str, Any]], expand: tuple[str, ...], caller: Caller) -> None:
    """Put cards in place of relations, all of them with one query a language."""
    cards = _cards(_relations(documents, expand), caller)

    def shown(relation: Relation) -> Any:
        return cards.get((relation["locale"], relation["content_id"]), relation)

    for document in documents:
        for name in expand:
            value = document[name]
            if isinstance(value, list):
                document[name] = [shown(relation) for relation in value]
            elif value is not None:
                document[name] = shown(value)


def _relations(documents: list[dict[str, Any]], expand: tuple[str, ...]) -> Iterator[Relation]:
    for document in documents:
        for name in expand:
            value = document[name]
            if isinstance(value, list):
                yield from value
            elif value is not None:
                yield value


def _cards(relations: Iterable[Relation], caller: Caller) -> dict[tuple[str, str], orjson.Fragment]:
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for relation in relations:
        wanted[relation["locale"]].add(UUID(relation["content_id"]))
    return {
        (row.locale, str(row.content_id)): orjson.Fragment(row.card)
        for locale, content_ids in wanted.items()
        for row in queries.by_ids(content_ids, locale, caller.audience)
    }
