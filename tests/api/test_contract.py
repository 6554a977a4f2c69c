"""The contract: valid by its own standards, true of what is answered, and never quietly behind the code."""

import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from api.catalogue import COLLECTIONS
from api.contract import files
from api.contract.example_body import BODY
from api.contract.examples import EXAMPLES
from api.rest import questions
from content.documents import blocks

FOLDER = settings.PROJECT / "frontend-contract"


def contract(*args: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("contract", *args, stdout=out, stderr=out)
    except SystemExit as stop:
        return int(str(stop.code)), out.getvalue()
    return 0, out.getvalue()


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """Every file of the contract, made once."""
    return files.contract()


@pytest.fixture(scope="module")
def openapi(made) -> dict:
    return json.loads(made["openapi.json"])


def schema_of(document: dict, path: str) -> dict:
    """The schema of a path's answer, with the components that it refers to."""
    answer = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return {"components": document["components"], **answer}


def check(schema: dict, answer: object) -> None:
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(answer)


def unions_in(node: object) -> Iterator[dict]:
    """Every union of a document that is told by a field."""
    if isinstance(node, dict) and "discriminator" in node:
        yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        yield from unions_in(child)


def defaults_of(schema: dict) -> list[str]:
    return [field for field, told in schema.get("properties", {}).items() if "default" in told]


def test_the_files_match_the_code():
    assert contract("--check") == (0, "The contract matches the code.\n")


def test_drift_is_found_named_and_mended(tmp_path: Path):
    assert contract("--to", str(tmp_path))[0] == 0
    assert contract("--check", "--to", str(tmp_path))[0] == 0
    (tmp_path / "schemas/service.json").write_text("{}")
    (tmp_path / "examples/faq.json").unlink()
    (tmp_path / "schemas/unicorn.json").write_text("{}")
    status, told = contract("--check", "--to", str(tmp_path))
    assert status == 1
    assert "schemas/service.json differs" in told
    assert "examples/faq.json is missing" in told
    assert "schemas/unicorn.json is of nothing" in told
    contract("--to", str(tmp_path))
    assert contract("--check", "--to", str(tmp_path))[0] == 0


def test_making_it_twice_gives_the_same_bytes(made):
    assert files.contract() == made


@pytest.mark.parametrize("name", ["openapi.json", "agent-openapi.json"])
def test_openapi_is_valid_and_names_no_host(name, made):
    text = made[name]
    document = json.loads(text)
    validate(document)
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == []
    for host in ("testserver", "127.0.0.1", "localhost"):
        assert host not in text


def test_examples_fit_their_schemas_and_the_answers_they_stand_for(made, openapi):
    for name, example in EXAMPLES.items():
        check(json.loads(made[f"schemas/{name}.json"]), example)
    for path in ("/api/v1/search", *(f"/api/v1/{each.name}/{{id_or_slug}}" for each in COLLECTIONS.values())):
        shown = openapi["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["example"]
        check(schema_of(openapi, path), shown)


def test_there_is_an_example_of_every_document_and_every_block():
    assert set(EXAMPLES) == set(files.documents())
    assert {block["type"] for block in BODY} == set(blocks.RENDER)


def test_the_schema_refuses_what_is_no_document(made):
    schema = json.loads(made["schemas/service.json"])
    for broken in ({"title": 5}, {"colour": "red"}, {"status": "open"}):
        assert not Draft202012Validator(schema).is_valid({**EXAMPLES["service"], **broken})


def test_what_is_answered_is_what_is_promised(
    openapi, api, make_department, make_service, make_faq, make_location, make_topic, make_contact, index
):
    parks = make_department("Parks")
    pool, pools = make_location(parks, "Pool"), make_topic("Pools", parent=make_topic("Leisure"))
    service = make_service(
        parks, "Swim", topics=[pools], contacts=[make_contact()], locations=[pool], body=[("text", "<p>Hello</p>")]
    )
    make_faq(parks, "Why?", services=[service], topics=[pools])
    index()
    answers = {
        **{f"/api/v1/{each.name}": f"/{each.name}?total=true" for each in COLLECTIONS.values()},
        "/api/v1/services/{id_or_slug}": "/services/swim",
        "/api/v1/faqs/{id_or_slug}": "/faqs/why",
        "/api/v1/locations/{id_or_slug}": "/locations/pool",
        "/api/v1/by-path": "/by-path?path=/parks/swim",
        "/api/v1/search": "/search?q=swim",
        "/api/v1/changes": "/changes",
        "/api/v1/snapshot": "/snapshot",
    }
    for path, asked in answers.items():
        check(schema_of(openapi, path), api.get(asked))
    for path, asked in {
        "/api/v1/services/{id_or_slug}": "/services/swim?expand=department,topics,locations",
        "/api/v1/services": "/services?expand=department,topics,locations,related",
        "/api/v1/faqs": "/faqs?expand=services",
    }.items():
        check(schema_of(openapi, path), api.get(asked))
    problem = {"components": openapi["components"], "$ref": "#/components/schemas/Problem"}
    check(problem, api.refused("/services?colour=red"))
    check(problem, api.refused("/services/none", 404))


@pytest.mark.parametrize("name", ["openapi.json", "agent-openapi.json"])
def test_generators_of_clients_can_tell_the_items_of_a_union_apart(name, made):
    schemas = json.loads(made[name])["components"]["schemas"]
    told_apart = {
        option["$ref"].rpartition("/")[2]
        for union in unions_in(schemas)
        for option in union["oneOf"]
        if union["discriminator"]["propertyName"] == "type"
    }
    assert {"ServiceDocument", "TextBlock", "JourneyLinks"} <= told_apart or "AgentServiceDocument" in told_apart
    assert [each for each in sorted(told_apart) if "type" not in schemas[each]["required"]] == []


@pytest.mark.parametrize("name", ["openapi.json", "agent-openapi.json"])
def test_what_may_be_absent_is_not_called_null(name, made):
    """openapi-generator makes Java of it that does not compile, and no Python at all."""
    schemas = json.loads(made[name])["components"]["schemas"]
    defaults = [(model, field) for model, schema in schemas.items() for field in defaults_of(schema)]
    assert defaults == []
    problem = schemas["Problem"]
    assert problem["required"] == ["type", "title", "status", "detail"]
    assert "null" not in json.dumps(problem)
    said = [
        operation["requestBody"]["content"]["application/json"]["schema"]
        for methods in json.loads(made[name])["paths"].values()
        for operation in methods.values()
        if "requestBody" in operation
    ]
    assert said and "null" not in json.dumps([body["properties"] for body in said])


def test_a_parameter_that_takes_several_has_one_type(openapi):
    for path in ("/api/v1/changes", "/api/v1/changes/stream", "/api/v1/search"):
        described = {
            each["name"]: each for each in openapi["paths"][path]["get"]["parameters"] if each["in"] == "query"
        }
        assert described["type"]["schema"]["type"] == "array"


def test_every_parameter_is_in_the_contract(openapi):
    for path, question in {
        "/api/v1/services": questions.LISTS["service"],
        "/api/v1/by-path": questions.PathQuestion,
    }.items():
        described = {parameter["name"]: parameter for parameter in openapi["paths"][path]["get"]["parameters"]}
        assert set(described) == set(question.model_fields)
        assert described["locale"]["schema"]["enum"] == ["en", "es", "zh-Hans", "ar"]
    assert "anyOf" not in json.dumps(openapi["paths"]["/api/v1/services"]["get"]["parameters"])


def test_the_served_document_is_the_one_in_the_contract(api, openapi):
    assert api.response("/openapi.json").json() == openapi


def test_whoever_reads_the_contract_is_told_what_each_parameter_is_in_words_for_the_page(openapi):
    operations = [operation for methods in openapi["paths"].values() for operation in methods.values()]
    parameters = [parameter for operation in operations for parameter in operation.get("parameters", ())]
    assert [parameter["name"] for parameter in parameters if not parameter.get("description")] == []
    told = "\n\n".join(operation["description"] for operation in operations)
    assert not re.search(r"\n[ \t]|Raises", told), "an indent would be a block of code there"
    used = {tag for operation in operations for tag in operation["tags"]}
    assert used == {tag["name"] for tag in openapi["tags"] if tag["description"]}
