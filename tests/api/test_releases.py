"""A released contract holds: what would break its clients is told line by line, unless the version says that it may."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from api.contract import releases
from api.contract.breaking import breaks
from api.contract.files import contract


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return contract()


def changed(now: dict[str, str], change: Callable[[Any], Any]) -> list[str]:
    """What breaks if the public OpenAPI document is changed like this."""
    document = json.loads(now["openapi.json"])
    change(document)
    return breaks(now, {**now, "openapi.json": json.dumps(document)})


def schema(document: Any, name: str) -> Any:
    return document["components"]["schemas"][name]


def parameter(document: Any, name: str) -> Any:
    return next(each for each in document["paths"]["/api/v1/services"]["get"]["parameters"] if each["name"] == name)


def without_null(document: Any) -> None:
    schema(document, "ServicePage")["properties"]["next"] = {"type": "string"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["paths"].pop("/api/v1/services"), "GET /api/v1/services is gone"),
        (lambda d: schema(d, "ServiceItem")["properties"].pop("summary"), "summary is gone"),
        (lambda d: schema(d, "ServiceItem")["properties"].update(summary={"type": "integer"}), "may be integer now"),
        (lambda d: schema(d, "ServiceItem")["properties"]["title"].update(type=["string", "null"]), "may be null now"),
        (lambda d: schema(d, "ServiceItem")["required"].remove("title"), "title may be absent now"),
        (lambda d: schema(d, "TextBlock")["properties"].pop("html"), "html is gone"),
        (lambda d: parameter(d, "sort").update(name="order"), "the parameter sort is gone"),
        (lambda d: parameter(d, "sort")["schema"]["enum"].remove("title"), "does not take title any more"),
        (lambda d: parameter(d, "department")["schema"].update(enum=["parks"]), "takes only parks now"),
        (lambda d: parameter(d, "limit")["schema"].update(maximum=50), "has maximum 50 now"),
        (lambda d: parameter(d, "topic").update(required=True), "the parameter topic is required now"),
        (lambda d: d["paths"]["/api/v1/services"]["get"]["responses"].pop("200"), "200 with application/json is gone"),
    ],
)
def test_what_takes_something_away_breaks_clients(now, change, told):
    assert any(told in line for line in changed(now, change)), changed(now, change)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["paths"].update({"/api/v1/more": d["paths"]["/api/v1/services"]}),
        lambda d: schema(d, "ServiceItem")["properties"].update(more={"type": "string"}),
        lambda d: parameter(d, "limit")["schema"].update(maximum=500),
        lambda d: parameter(d, "sort")["schema"]["enum"].append("more"),
        without_null,
    ],
)
def test_what_only_adds_breaks_nobody(now, change):
    assert changed(now, change) == []


def test_graphql_has_its_own_rules(now):
    lost = now["schema.graphql"].replace("  availableLocales:", "  locales:")
    assert lost != now["schema.graphql"]
    assert any("availableLocales" in line for line in breaks(now, {**now, "schema.graphql": lost}))


def test_a_release_is_kept_once_and_holds_until_a_version_that_may_break_it(now, tmp_path: Path, settings):
    settings.VERSION = "0.1.0"
    call_command("contract", "--to", str(tmp_path), stdout=StringIO())
    call_command("contract", "--release", "--to", str(tmp_path), stdout=StringIO())
    with pytest.raises(CommandError, match=r"not after 0\.1\.0"):
        call_command("contract", "--release", "--to", str(tmp_path))

    kept = tmp_path / "released/0.1.0/openapi.json"
    document = json.loads(kept.read_text())
    schema(document, "ServiceItem")["properties"]["former"] = {"type": "string"}
    kept.write_text(json.dumps(document))
    assert releases.broken(tmp_path, "0.2.0", now) == releases.broken(tmp_path, "1.0.0", now) == []
    settings.VERSION = "0.1.1"
    told = StringIO()
    with pytest.raises(SystemExit):
        call_command("contract", "--check", "--to", str(tmp_path), stdout=told, stderr=told)
    assert "former is gone" in told.getvalue()
    with pytest.raises(CommandError, match="former is gone"):
        call_command("contract", "--release", "--to", str(tmp_path))
    assert not (tmp_path / "released/0.1.1").exists()
