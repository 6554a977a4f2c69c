"""GraphQL answers with the document that REST sends: the same fields with the same values, camelCased."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from django.utils import timezone
from graphene.utils.str_converters import to_camel_case
from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)

from api.graphql import schema
from api.graphql.asking import Question
from api.graphql.executing import SCHEMAS, by_graphql_core
from api.graphql.loading import CARD, LINK
from api.graphql.prepared import prepare
from content.documents import AGENT_CLASSES, PUBLIC_CLASSES
from content.documents.audiences import AGENT_FIELDS, PUBLIC_FIELDS
from content.documents.base import class_name

TYPES = tuple(PUBLIC_CLASSES)
GRAPHS = {"public": schema.public.graphql_schema, "agent": schema.agent.graphql_schema}


DEPEND_ON_THE_QUESTION = {"part"}
"""The fields that no document holds: which part of a guide the path was of."""


def everything(type: Any, asked: frozenset[str] | None = None) -> str:
    """A selection of all that a type's own document holds; of other items, as much as a document shows of them."""
    if isinstance(type, GraphQLUnionType):
        return "".join(f"... on {each.name} {{ {everything(each)} }}" for each in type.types)
    parts = []
    for name, field in type.fields.items():
        named = get_named_type(field.type)
        if (
            field.args
            or name in DEPEND_ON_THE_QUESTION
            or (asked is not None and name not in asked)
            or isinstance(named, GraphQLInterfaceType)
        ):
            continue
        if is_leaf_type(named):
            parts.append(name)
            continue
        is_item = isinstance(named, GraphQLObjectType) and named.interfaces
        shown = (CARD if named.name == "Location" else LINK) if is_item else None
        parts.append(f"{name} {{ {everything(named, shown)} }}")
    return " ".join(parts)


def camel(value: Any) -> Any:
    if isinstance(value, dict):
        return {to_camel_case(name): camel(entry) for name, entry in value.items()}
    return [camel(entry) for entry in value] if isinstance(value, list) else value


@pytest.mark.database
@pytest.mark.parametrize("type", TYPES)
@pytest.mark.parametrize("audience", ["public", "agent"])
def test_every_field_of_every_type_equals_the_stored_document(full_city, readers, graph, agents_graph, type, audience):
    page = getattr(full_city, type.replace("-", "_"))
    selection = everything(GRAPHS[audience].type_map[class_name(type)])
    field = to_camel_case(type.replace("-", "_"))
    client = graph if audience == "public" else agents_graph
    answered = client.data(f'{{ one: {field}(contentId: "{page.translation_key}") {{ {selection} }} }}')["one"]
    assert answered == camel(readers.see(page, audience))
    assert set(answered) == {to_camel_case(name) for name in AGENT_CLASSES[type].model_fields} or audience == "public"


def test_the_full_service_has_every_block_and_nothing_empty(full_city, readers):
    """Or the comparison above would prove less than it says."""
    document = readers.see(full_city.service)
    assert [block["type"] for block in document["body"]] == [
        each.name.removesuffix("Block").lower() for each in GRAPHS["public"].type_map["Block"].types
    ]
    assert [name for name, value in document.items() if value in ("", [], None)] == ["withdrawn"]


@pytest.mark.parametrize("type", TYPES)
def test_every_public_field_is_offered_under_its_name(type):
    offered = set(GRAPHS["public"].type_map[class_name(type)].fields)
    missing = {to_camel_case(name) for name in PUBLIC_FIELDS[PUBLIC_CLASSES[type]]} - offered
    assert not missing, f"api/graphql/types/{type}.py lacks {missing}"


@pytest.mark.parametrize("type", [type for type in TYPES if AGENT_CLASSES[type] in AGENT_FIELDS])
def test_every_field_of_agents_is_offered_to_them_alone(type):
    fields = {to_camel_case(name) for name in AGENT_FIELDS[AGENT_CLASSES[type]]}
    assert fields <= set(GRAPHS["agent"].type_map[class_name(type)].fields)
    assert not fields & set(GRAPHS["public"].type_map[class_name(type)].fields)


def test_the_short_way_of_execution_answers_as_graphql_core_does(full_city, monkeypatch):
    selection = everything(GRAPHS["public"].type_map["Service"])
    query = (
        f'{{ services {{ nodes {{ {selection} __typename }} totalCount }} faq(slug: "can-i-swim") {{ lastReviewed }} }}'
    )
    prepared = prepare(SCHEMAS["public"], query, may_introspect=False)

    def by_core():
        return by_graphql_core(prepared, Question(query), "public", timezone.now())

    short = orjson.dumps(by_core().data)
    monkeypatch.setitem(SCHEMAS["public"].extensions, "stored", {name: {} for name in SCHEMAS["public"].type_map})
    assert orjson.dumps(by_core().data) == short
