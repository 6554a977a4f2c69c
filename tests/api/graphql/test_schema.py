"""The schema as clients get it: whole, described, and with nothing of the agents' in the public one."""

from __future__ import annotations

import re

import pytest
from graphene.utils.str_converters import to_camel_case
from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
    print_schema,
)

from api.graphql import schema
from content.documents.agent_note import AgentPart
from content.documents.audiences import AGENT_FIELDS

PUBLIC = schema.public.graphql_schema
AGENT = schema.agent.graphql_schema


def own_types(graph):
    return [type for name, type in graph.type_map.items() if not name.startswith("__")]


@pytest.mark.parametrize("graph", [PUBLIC, AGENT], ids=["public", "agent"])
def test_every_type_field_argument_and_value_says_what_it_is(graph):
    silent = []
    for type in own_types(graph):
        silent += [type.name] * (not type.description)
        if isinstance(type, GraphQLEnumType):
            silent += [f"{type.name}.{name}" for name, value in type.values.items() if not value.description]
        if isinstance(type, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in type.fields.items():
                silent += [f"{type.name}.{name}"] * (not field.description)
                silent += [f"{type.name}.{name}({arg}:)" for arg, value in field.args.items() if not value.description]
    assert silent == []


@pytest.mark.parametrize("graph", [PUBLIC, AGENT], ids=["public", "agent"])
def test_the_printed_schema_is_the_schema(graph):
    printed = print_schema(graph)
    assert print_schema(build_schema(printed)) == printed


def test_no_field_is_a_heap_of_json():
    scalars = {type.name for type in own_types(PUBLIC) if isinstance(type, GraphQLScalarType)}
    assert scalars == {"String", "Int", "Float", "Boolean", "ID", "Date", "DateTime", "Decimal"}


def test_the_public_schema_has_never_heard_of_agents():
    fields = {name for type in own_types(PUBLIC) for name in getattr(type, "fields", ())}
    for type, of_agents in AGENT_FIELDS.items():
        assert not fields & {to_camel_case(name) for name in of_agents}, type
    assert not fields & {to_camel_case(name) for name in AgentPart.model_fields}
    assert "agent" not in {word.lower() for word in re.findall(r"\w+", print_schema(PUBLIC))}


def test_whichever_way_an_agent_comes_the_service_has_the_agents_part():
    ways = [("Query", "service"), ("ServiceConnection", "nodes"), ("ServiceEdge", "node"), ("Faq", "services")]
    for graph, expected in ((PUBLIC, False), (AGENT, True)):
        items = {type.name: type for type in graph.get_possible_types(graph.type_map["Item"])}
        found = [get_named_type(graph.type_map[type].fields[name].type) for type, name in ways]
        assert {"agent" in type.fields for type in (items["Service"], *found)} == {expected}


def test_the_agents_schema_only_adds_to_the_public_one():
    for type in own_types(PUBLIC):
        assert set(getattr(type, "fields", ())) <= set(getattr(AGENT.type_map[type.name], "fields", ()))
    assert {type.name for type in own_types(AGENT)} - {type.name for type in own_types(PUBLIC)} == {
        "AgentPart",
        "AgentRequest",
        "EligibilityQuestion",
        "ScriptAnswer",
        "ScriptStep",
        "ServiceLevel",
        "Transfer",
        "Way",
    }
