"""Whoever makes a client from the contract finds there the headers that EventSource and downloads send."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.conf import settings

CONTRACT = Path(settings.PROJECT) / "frontend-contract"


@pytest.mark.parametrize("document", ["openapi.json", "agent-openapi.json"])
@pytest.mark.parametrize(
    ("address", "header"), [("/changes/stream", "Last-Event-ID"), ("/bundles/{file}", "Range")]
)  # fmt: skip
def test_a_header_that_is_read_is_in_the_contract(document, address, header):
    paths = json.loads((CONTRACT / document).read_text())["paths"]
    (operation,) = (methods["get"] for path, methods in paths.items() if path.endswith(address))
    (described,) = (each for each in operation["parameters"] if each["in"] == "header")
    assert described["name"] == header and not described["required"]
