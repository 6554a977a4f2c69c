"""Makes the types from the contract: `contract.py` of what everybody reads, `agent_contract.py` of what agents do.

With --check it writes nothing, and fails where a file is not what the contract says. Schemas become TypedDicts: an
answer is what the service sent, and a field that this client has not heard of is simply there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1]
PACKAGE = HERE / "src" / "wellspring_client"
CONTRACTS = [("openapi.json", "contract.py", "/api/v1"), ("agent-openapi.json", "agent_contract.py", "/api/v1/agent")]
ONE_OF = {"SearchPage": "Hit", "SnapshotPage": "Document"}
"""What one of the items of a page is called, where it may be of any type."""
SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
FORMATS = {"date-time": "datetime | str", "date": "date | str"}
"""What may be asked with, besides texts."""
REFERENCE = re.compile(r'"#/components/schemas/(\w+)"')
HEADING = '''"""Made from the contract by scripts/generate.py. Do not edit it by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, Unpack

from .collections import Collection, Page
from .requests import Requests
'''

Schema = dict[str, Any]


def python(contract: Schema, base: str, known: Schema) -> str:
    """The module for one contract, whose addresses begin with `base`; what is `known` from the other is imported."""
    schemas, paths = contract["components"]["schemas"], contract["paths"]
    shared = equal(schemas, known)
    parts = [HEADING + (f"from .contract import {', '.join(shared)}\n" if shared else "")]
    own = {name: schema for name, schema in schemas.items() if name not in shared}
    for is_alias in (False, True):  # another name for something comes after what it names
        parts += [definition(*each) for each in own.items() if is_alias == ("properties" not in each[1])]
    for page, one in ONE_OF.items():
        parts.append(f"{one}: TypeAlias = {type_of(schemas[page]['properties']['items']['items'])}\n")
    operations = [(path[len(base) :], how, operation) for path, at in paths.items() for how, operation in at.items()]
    parts += [asked_with(operation) for _, how, operation in operations if how == "get"]
    parts += [said_with(operation) for _, how, operation in operations if how == "post"]
    by_path = {path: operation for path, how, operation in operations if how == "get"}
    names = [path.split("/")[1] for path in by_path if path.endswith("/{id_or_slug}")]
    parts += [collection(name, by_path) for name in names]
    return "\n\n".join([*parts, catalogue(names)])


def equal(schemas: Schema, known: Schema) -> list[str]:
    """The schemas that are the same in both, with all that they refer to."""
    same = {name for name, schema in schemas.items() if known.get(name) == schema}
    while True:
        left = {name for name in same if set(REFERENCE.findall(json.dumps(schemas[name]))) <= same}
        if left == same:
            return sorted(same)
        same = left


def definition(name: str, schema: Schema) -> str:
    """A schema by its name: what has properties is a TypedDict, all else another name for something."""
    if "properties" not in schema:
        return f"{name}: TypeAlias = {type_of(schema)}\n"
    required = set(schema.get("required", ()))
    fields = [
        (field, type_of(of) if field in required else f"NotRequired[{type_of(of)}]")
        for field, of in schema["properties"].items()
    ]
    said = f'    """{" ".join(schema["description"].split())}"""\n\n' if schema.get("description") else ""
    if all(field.isidentifier() for field, _ in fields):
        return f"class {name}(TypedDict):\n{said}" + "".join(f"    {field}: {of}\n" for field, of in fields)
    return f"{name} = TypedDict({name!r}, {{{', '.join(f'{field!r}: {of!r}' for field, of in fields)}}})\n"


def type_of(schema: Schema, *, is_asked: bool = False) -> str:
    """A schema as an annotation; `is_asked` for what callers give, who may give more than texts."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if options := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):  # allOf only adds words to one
        return " | ".join(dict.fromkeys(type_of(option, is_asked=is_asked) for option in options))
    if choices := schema.get("enum") or ([schema["const"]] if "const" in schema else []):
        return f"Literal[{', '.join(map(repr, choices))}]"
    if schema.get("type") == "array":
        return f"{'Sequence' if is_asked else 'list'}[{type_of(schema['items'], is_asked=is_asked)}]"
    if schema.get("type") == "object":
        return "dict[str, Any]"
    if is_asked and schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    return SIMPLE[schema["type"]] if "type" in schema else "Any"


def asked_with(operation: Schema) -> str:
    """What may be asked of an address besides what must be."""
    parameters = [each for each in operation["parameters"] if each["in"] == "query" and not each["required"]]
    fields = [f"    {each['name']}: {type_of(each['schema'], is_asked=True)}\n" for each in parameters]
    body = "".join(fields) or "    pass\n"
    return f"class {question(operation)}(TypedDict, total=False):\n{body}"


def said_with(operation: Schema) -> str:
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    return definition(camel(operation["operationId"]), body)


def collection(name: str, operations: dict[str, Schema]) -> str:
    """The class of one collection, with what can be asked of it."""
    listed, one, hours = (operations.get(f"/{name}{rest}") for rest in ("", "/{id_or_slug}", "/{id_or_slug}/hours"))
    assert listed and one
    item, row = answer(one), answer(listed).removesuffix("Page")
    lines = [
        f"class {camel(name)}(Collection[{item}, Listed{row}]):",
        f'    """{listed["summary"].removeprefix("List ").capitalize()}."""\n',
        f'    name = "{name}"\n',
        f"    def get(self, id_or_slug: str, **asked: Unpack[{question(one)}]) -> {item}:",
        "        return self._get(id_or_slug, asked)\n",
        f"    def list(self, **asked: Unpack[{question(listed)}]) -> Page[Listed{row}]:",
        "        return self._list(asked)\n",
        f"    def all(self, **asked: Unpack[{question(listed)}]) -> Iterator[Listed{row}]:",
        "        return self._all(asked)\n",
    ]
    if hours:
        lines += [
            f"    def hours(self, id_or_slug: str, **asked: Unpack[{question(hours)}]) -> {answer(hours)}:",
            f'        found: {answer(hours)} = self._read(id_or_slug, "/hours", asked)',
            "        return found\n",
        ]
    return "\n".join(lines)


def catalogue(names: list[str]) -> str:
    made = "".join(f"        self.{name.replace('-', '_')} = {camel(name)}(requests)\n" for name in names)
    return (
        f'class Catalogue:\n    """Every collection."""\n\n    def __init__(self, requests: Requests) -> None:\n{made}'
    )


def question(operation: Schema) -> str:
    return f"{camel(operation['operationId'])}Question"


def answer(operation: Schema) -> str:
    return type_of(operation["responses"]["200"]["content"]["application/json"]["schema"])


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.replace("-", "_").split("_"))


def generated() -> Iterator[tuple[Path, str]]:
    """Each file, and what should stand in it."""
    known: Schema = {}
    for source, name, base in CONTRACTS:
        contract = json.loads((HERE.parent / source).read_text(encoding="utf-8"))
        yield PACKAGE / name, python(contract, base, known)
        known = contract["components"]["schemas"]


def main() -> int:
    stale = [
        (path, text) for path, text in generated() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        if "--check" in sys.argv:
            sys.stderr.write(f"{path.name} is not what the contract says: python scripts/generate.py\n")
        else:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
