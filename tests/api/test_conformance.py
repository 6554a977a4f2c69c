"""Whatever the OpenAPI documents allow is asked of both halves, and what they forbid: the answers are as they say.

Schemathesis makes the requests from the documents themselves, so an address or a parameter that is added is tried
without a line here. It asks what the server calls: the fast door, with Django's behind it. Its plugin for pytest is not
loaded (pyproject.toml): everybody's tests would wait for it, and this file needs only the strategies and the checks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks

from api.catalogue import COLLECTIONS
from api.delivery.door import Door
from api.delivery.generations import Read

load_all_checks()
CHECKED = CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "unsupported_method",
        "allow_header_conformance",
    ]
)
(SCHEMA,) = CHECKS.get_by_names(["response_schema_conformance"])
(REFUSED,) = CHECKS.get_by_names(["negative_data_rejection"])
PLAIN = {"Accept-Encoding": "identity"}
SOME = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def quiet(settings: Any) -> None:
    """Nobody is told to wait: what an address answers is looked at, not how often it is asked."""
    settings.REQUESTS_PER_MINUTE = dict.fromkeys(settings.REQUESTS_PER_MINUTE, 0)


@pytest.fixture
def names(full_city: Any) -> dict[str, str]:
    """By collection a slug that leads somewhere, which what is made by chance never does."""
    pages = vars(full_city)
    return {collection.name: pages[type.replace("-", "_")].slug for type, collection in COLLECTIONS.items()}


@pytest.mark.parametrize("half", ["/api/v1", "/api/v1/agent"])
def test_each_answer_is_as_the_document_says(half, names, django, agent_key, index, bundle, quiet):
    index()
    bundle()
    sent = {**PLAIN, **({"Authorization": f"Bearer {agent_key}"} if half.endswith("agent") else {})}
    document = schemathesis.openapi.from_wsgi(f"{half}/openapi.json", Door(django, generations=Read()), headers=sent)
    answered: Counter[str] = Counter()
    for found in document.get_all_operations():
        for mode in schemathesis.GenerationMode:

            @SOME
            @given(case=found.ok().as_strategy(mode), is_there=st.booleans())
            def ask(case: schemathesis.Case, is_there: bool) -> None:
                if "id_or_slug" in case.path_parameters and is_there:
                    case.path_parameters["id_or_slug"] = names[case.operation.path.removeprefix(half).split("/")[1]]
                response = case.call(headers=sent)
                case.validate_response(response, CHECKED, excluded_checks=list(untold(case)), headers=sent)
                answered[case.operation.label] += response.status_code == 200

            ask()
    assert len(answered) > 30
    assert sum(answered.values()) > 30, "what is only ever refused shows nothing"


def untold(case: schemathesis.Case) -> Iterator[Any]:
    """The checks that what the documents cannot say would fail."""
    if "fields" in case.query or case.operation.path.endswith("/stream"):
        yield SCHEMA  # `fields` leaves out what is always there without it; a stream is text
    if {"Last-Event-ID", "Range"} & set(case.headers):
        yield REFUSED  # what such a header says goes before its parameter, whatever that is
    if "" in case.query.values():
        yield REFUSED  # `expand=` names nothing, which is no fault
