"""The map of the REST channel: each address, what may be asked there, who answers, and what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from api.answer import Answer, Caller, Parameters
from api.caching import cache_control
from api.catalogue import COLLECTIONS, Collection
from api.problems import Problem
from content.documents import Audience

from . import questions, responses
from .asking import ask
from .changes import changes
from .item import by_path, item
from .listing import listing
from .searching import searching
from .snapshot import snapshot


@dataclass(frozen=True)
class Endpoint:
    """One address below an audience's base. `{id_or_slug}` is the only thing a path can hold."""

    path: str
    name: str
    question: type[BaseModel]
    answer: Callable[[Caller, Any], Answer]
    response: Callable[[Audience], type[BaseModel]]
    tag: str
    summary: str

    def respond(self, caller: Caller, parameters: Parameters, **from_path: str) -> Answer:
        """Answer the parameters as they were sent; what is wrong with them is an answer too."""
        try:
            return self.answer(caller, ask(self.question, parameters, **from_path))
        except Problem as problem:
            headers = {"Cache-Control": cache_control("refused", caller), **problem.headers}
            answer = problem.answer()
            return Answer(answer.status, {**headers, **answer.headers}, answer.body)


def _catalogue(collection: Collection) -> tuple[Endpoint, Endpoint]:
    """A collection's list, and one item of it."""
    name, type, words = collection.name, collection.type, collection.words
    return (
        Endpoint(
            f"/{name}",
            f"list_{name}".replace("-", "_"),
            questions.LISTS[type],
            listing,
            lambda audience: responses.page_of(type),
            "Catalogue",
            f"List {words}",
        ),
        Endpoint(
            f"/{name}/{{id_or_slug}}",
            f"get_{type}".replace("-", "_"),
            questions.ITEMS[type],
            item,
            lambda audience: responses.item_of(type, audience),
            "Catalogue",
            f"One of the {words}",
        ),
    )


ENDPOINTS: tuple[Endpoint, ...] = (
    *(endpoint for collection in COLLECTIONS.values() for endpoint in _catalogue(collection)),
    Endpoint(
        "/by-path",
        "get_by_path",
        questions.PathQuestion,
        by_path,
        responses.any_item,
        "Catalogue",
        "The item at a path of the public website; 301 where it has moved",
    ),
    Endpoint(
        "/search",
        "search",
        questions.SearchQuestion,
        searching,
        responses.search_page,
        "Search",
        "Search all items, best first",
    ),
    Endpoint(
        "/changes",
        "list_changes",
        questions.ChangesQuestion,
        changes,
        lambda audience: responses.Changes,
        "Synchronise",
        "What happened since",
    ),
    Endpoint(
        "/snapshot",
        "get_snapshot",
        questions.SnapshotQuestion,
        snapshot,
        responses.snapshot_of,
        "Synchronise",
        "Everything in one language, whole",
    ),
)
