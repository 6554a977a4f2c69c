"""The files of the contract: their content, made from the code, and how a folder differs from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from pydantic import BaseModel

from api.cloudevents import CloudEvent
from api.rest import mount
from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, Document

from . import example_webhook, operations, webhooks
from .examples import EXAMPLES

OURS = ("schemas", "examples", "operations")
"""Folders in which every file is made here, so that one for a type that is no more is taken away."""

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def contract() -> dict[str, str]:
    """Every file of the contract, by its path in the folder. The same code gives the same bytes."""
    return {
        "openapi.json": _json(mount.public.get_openapi_schema()),
        "agent-openapi.json": _json(mount.agent.get_openapi_schema()),
        "schema.graphql": str(import_string(settings.GRAPHENE["SCHEMA"])).rstrip() + "\n",
        "persisted-queries.json": _json(operations.manifest()),
        **{f"operations/{name}.graphql": f"{text}\n" for name, text in operations.OPERATIONS.items()},
        **{f"schemas/{name}.json": _json(_schema(name, document)) for name, document in documents().items()},
        **{f"examples/{name}.json": _json(example) for name, example in EXAMPLES.items()},
        "schemas/webhook-event.json": _json(_schema("webhook-event", CloudEvent)),
        "examples/webhook-event.json": _json(example_webhook.EVENT),
        "examples/webhook-delivery.json": _json(webhooks.delivery()),
    }


def documents() -> dict[str, type[Document]]:
    """Every document class by its name in the contract; `agent-` where agents read more than the public."""
    agents = {
        f"agent-{type}": document for type, document in AGENT_CLASSES.items() if document is not PUBLIC_CLASSES[type]
    }
    return {**PUBLIC_CLASSES, **agents}


def drifts(folder: Path) -> dict[str, str]:
    """What differs in the folder: each file's path, and how."""
    wanted = contract()
    found: dict[str, str] = {}
    for name, content in wanted.items():
        path = folder / name
        if not path.exists():
            found[name] = "is missing"
        elif path.read_text(encoding="utf-8") != content:
            found[name] = "differs"
    for path in _present(folder):
        name = path.relative_to(folder).as_posix()
        if name not in wanted:
            found[name] = "is of nothing that exists"
    return found


def write(folder: Path) -> None:
    """Make the folder equal to the code."""
    wanted = contract()
    for name, content in wanted.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for path in _present(folder):
        if path.relative_to(folder).as_posix() not in wanted:
            path.unlink()


def _present(folder: Path) -> list[Path]:
    return [path for name in OURS for path in sorted((folder / name).glob("*.*"))]


def _schema(name: str, document: type[BaseModel]) -> dict[str, Any]:
    schema = document.model_json_schema(mode="serialization")
    return {"$schema": DRAFT, "$id": f"{name}.json", **schema}


def _json(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
