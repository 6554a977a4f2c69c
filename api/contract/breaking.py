"""What a new contract takes away from clients of an old one.

What a client is sent may gain fields and values, and must keep every field it had, of no other type, and never null
where it never was. What a client sends may be allowed more, and must go on being allowed. The two directions have
opposite rules, so each is walked by its own. GraphQL's rules are graphql-core's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from graphql import build_schema, find_breaking_changes

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")
LOWER_BOUNDS = ("minimum", "exclusiveMinimum", "minLength", "minItems")
UPPER_BOUNDS = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")


def breaks(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """Everything that breaks clients between two contracts (file name -> content), a line each."""
    found = []
    for name in ("openapi.json", "agent-openapi.json"):
        if old[name] != new[name]:
            found += [f"{name}: {line}" for line in _rest(orjson.loads(old[name]), orjson.loads(new[name]))]
    if old["schema.graphql"] == new["schema.graphql"]:
        return found
    changes = find_breaking_changes(build_schema(old["schema.graphql"]), build_schema(new["schema.graphql"]))
    return found + [f"schema.graphql: {change.description}" for change in changes]


def _rest(old: Schema, new: Schema) -> Iterator[str]:
    comparison = _Comparison(old, new)
    for path, operations in old["paths"].items():
        for method in METHODS:
            if method not in operations:
                continue
            where = f"{method.upper()} {path}"
            if method not in new["paths"].get(path, {}):
                yield f"{where} is gone"
            else:
                yield from comparison.operation(where, operations[method], new["paths"][path][method])


class _Comparison:
    """Walks an old document and a new one together. Schemas that were compared once are not walked again."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self._old, self._new = old, new
        self._compared: set[tuple[str, str]] = set()

    def operation(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        given = {parameter["name"]: parameter for parameter in new.get("parameters", ())}
        for parameter in old.get("parameters", ()):
            name = parameter["name"]
            if name not in given:
                yield f"{where}: the parameter {name} is gone"
                continue
            yield from self._sent(f"{where}: the parameter {name}", parameter["schema"], given[name]["schema"])
        known = {parameter["name"] for parameter in old.get("parameters", ()) if parameter.get("required")}
        for name, parameter in given.items():
            if parameter.get("required") and name not in known:
                yield f"{where}: the parameter {name} is required now"
        for kind, content in _content(old.get("requestBody")).items():
            if kind not in _content(new.get("requestBody")):
                yield f"{where}: a body of {kind} is refused now"
            else:
                taken = _content(new["requestBody"])[kind]["schema"]
                yield from self._sent(f"{where}: the body", content["schema"], taken)
        for status, response in old["responses"].items():
            for kind, content in _content(response).items():
                answer = _content(new["responses"].get(status)).get(kind)
                if answer is None:
                    yield f"{where}: {status} with {kind} is gone"
                else:
                    yield from self._received(f"{where}: {status}", content["schema"], answer["schema"])

    def _received(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        """What clients are sent: nothing they had may be missing or of another type."""
        if self._is_compared(old, new):
            return
        old, new = _follow(self._old, old), _follow(self._new, new)
        if unexpected := _types(self._new, new) - _types(self._old, old):
            yield f"{where} may be {' or '.join(sorted(unexpected))} now"
            return
        for name, schema in old.get("properties", {}).items():
            if name not in new.get("properties", {}):
                yield f"{where}: {name} is gone"
                continue
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield f"{where}: {name} may be absent now"
            yield from self._received(f"{where}.{name}", schema, new["properties"][name])
        if "items" in old and "items" in new:
            yield from self._received(f"{where}[]", old["items"], new["items"])
        yield from self._options(where, old, new)

    def _options(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        """Options are known by what tells them apart: the constant of their `type`, or else their title."""
        options = {_name(_follow(self._new, option)): option for option in _listed(new)}
        for option in _listed(old):
            name = _name(_follow(self._old, option))
            if name in options:
                yield from self._received(f"{where}<{name}>", option, options[name])

    def _sent(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        """What clients send: whatever was taken must be taken still."""
        old, new = _follow(self._old, old), _follow(self._new, new)
        if refused := _types(self._old, old) - _types(self._new, new):
            yield f"{where} may not be {' or '.join(sorted(refused))} any more"
        if "enum" in new and "enum" not in old:
            yield f"{where} takes only {', '.join(map(str, new['enum']))} now"
        elif "enum" in new and (gone := set(old["enum"]) - set(new["enum"])):
            yield f"{where} does not take {', '.join(sorted(map(str, gone)))} any more"
        for bounds, is_narrower in ((LOWER_BOUNDS, lambda a, b: a > b), (UPPER_BOUNDS, lambda a, b: a < b)):
            for bound in bounds:
                if bound in new and (bound not in old or is_narrower(new[bound], old[bound])):
                    yield f"{where} has {bound} {new[bound]} now"
        for name in new.get("required", ()):
            if name not in old.get("required", ()) and "properties" in old:
                yield f"{where}: {name} is required now"
        for name, schema in old.get("properties", {}).items():
            if name not in new.get("properties", {}):
                yield f"{where}: {name} is refused now"
            else:
                yield from self._sent(f"{where}.{name}", schema, new["properties"][name])
        if "items" in old and "items" in new:
            yield from self._sent(f"{where}[]", old["items"], new["items"])

    def _is_compared(self, old: Schema, new: Schema) -> bool:
        names = str(old.get("$ref", "")), str(new.get("$ref", ""))
        if not (names[0] and names[1]):
            return False
        if names in self._compared:
            return True
        self._compared.add(names)
        return False


def _follow(document: Schema, schema: Schema) -> Schema:
    while "$ref" in schema:
        found: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        schema = found
    return schema


def _listed(schema: Schema) -> list[Schema]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _types(document: Schema, schema: Schema) -> set[str]:
    """The JSON types that a value may have; an integer is a number too, where numbers are taken."""
    schema = _follow(document, schema)
    options = _listed(schema)
    if options:
        return {type for option in options for type in _types(document, option)}
    given = schema.get("type", ())
    return {given} if isinstance(given, str) else set(given)


def _name(schema: Schema) -> str:
    constant = schema.get("properties", {}).get("type", {}).get("const")
    return str(constant or schema.get("title") or schema.get("type"))


def _content(part: Schema | None) -> Mapping[str, Any]:
    return (part or {}).get("content", {})
