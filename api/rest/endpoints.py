"""The map of the REST channel: each address, what may be asked there, who answers, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from pydantic import BaseModel

from api.answer import Answer, Caller
from api.catalogue import COLLECTIONS, Collection
from api.frames import CONTENT_TYPE
from api.problems import Problem
from content.documents import Audience

from . import questions, responses, search_responses
from .alerts import alerts
from .answering import answering
from .asking import parameters_of, question_of, refusal
from .bodies import JSON
from .bundles import GZIP, bundle, bundle_file
from .changes import changes
from .deprecations import DEPRECATED, told_of
from .item import ITEM, PATH, by_path, item
from .listing import LIST, listing
from .opening import opening
from .plans import Plan, Planner
from .searching import searching
from .snapshot import snapshot
from .streaming import streaming
from .suggesting import suggesting


@dataclass(frozen=True)
class Endpoint:
    """One address below an audience's base. A path can hold one thing: an item's `{id_or_slug}`, or a `{file}`."""

    path: str
    name: str
    question: type[BaseModel]
    answer: Callable[..., Answer]
    response: Callable[[Audience], type[BaseModel]]
    tag: str
    summary: str
    is_timed: bool = False
    """Its answer depends on the moment, so that `answer` is given that too."""
    is_kept: bool = True
    """Its answer holds until a document changes; not so where it depends on the search index, or on who asked when."""
    content_type: str = JSON
    leads_on: bool = False
    """What is asked for by a name that it had, or has in another language, is answered by where it is."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers that are read as a parameter: by their name in WSGI, what the parameter is called."""
    planner: Planner | None = None
    """Settles its usual questions once, if it has any."""

    @cached_property
    def holds(self) -> str:
        """What its path holds, by the name under which it is asked for; blank for nothing."""
        return self.path.partition("{")[2].partition("}")[0]

    @cached_property
    def may_be_kept(self) -> bool:
        """Whether its answer follows from the documents alone, and holds until one of them changes."""
        return self.is_kept and not self.is_timed

    def respond(
        self, caller: Caller, query: str, environ: Mapping[str, str], *, now: datetime, **from_path: str
    ) -> Answer:
        """Answer a query string, and the headers in WSGI's environment that are read as parameters; what is wrong with
        them is an answer too."""
        try:
            answer = self.planner and self.planner.answer(self.question, caller, query, from_path)
            answer = answer or self._at_length(caller, query, environ, now, from_path)
        except Problem as problem:
            answer = refusal(problem, caller)
        ending = told_of(self.name, parameters_of(query)) if DEPRECATED else {}
        return answer._replace(headers={**answer.headers, **ending}) if ending else answer

    def planned(self, query: str, audience: Audience) -> Plan | None:
        """The plan for all questions that have this query in common, if nothing but it has a part in their answers."""
        if self.planner is None or any(name == self.name for name, _ in DEPRECATED):
            return None
        return self.planner.planned(self.question, query, audience)

    def _at_length(
        self, caller: Caller, query: str, environ: Mapping[str, str], now: datetime, from_path: Mapping[str, str]
    ) -> Answer:
        besides = tuple((name, environ[header]) for header, name in self.headers.items() if environ.get(header))
        question = question_of(self.question, query, besides, tuple(from_path.items()))
        return self.answer(caller, question, now) if self.is_timed else self.answer(caller, question)


def _hours(collection: Collection) -> Endpoint:
    """Whether an item of a collection is open."""
    name, type = collection.name, collection.type
    return Endpoint(
        f"/{name}/{{id_or_slug}}/hours",
        f"get_{type}_hours".replace("-", "_"),
        questions.HOURS[type],
        opening,
        lambda audience: responses.HoursOfItem,
        "Catalogue",
        f"Whether one of the {collection.words} is open, now or at another moment",
        is_timed=True,
    )


LISTED_AT: dict[str, Callable[..., Answer]] = {"alert": alerts}
"""Who answers for a list that depends on the moment."""


def _catalogue(collection: Collection) -> tuple[Endpoint, Endpoint]:
    """A collection's list, and one item of it."""
    name, type, words = collection.name, collection.type, collection.words
    return (
        Endpoint(
            f"/{name}",
            f"list_{name}".replace("-", "_"),
            questions.LISTS[type],
            LISTED_AT.get(type, listing),
            lambda audience: responses.page_of(type),
            "Catalogue",
            f"List {words}",
            is_timed=type in LISTED_AT,
            planner=None if type in LISTED_AT else LIST,
        ),
        Endpoint(
            f"/{name}/{{id_or_slug}}",
            f"get_{type}".replace("-", "_"),
            questions.ITEMS[type],
            item,
            lambda audience: responses.item_of(type, audience),
            "Catalogue",
            f"One of the {words}",
            leads_on=True,
            planner=ITEM,
        ),
    )


ENDPOINTS: tuple[Endpoint, ...] = (
    *(endpoint for collection in COLLECTIONS.values() for endpoint in _catalogue(collection)),
    *(_hours(collection) for collection in COLLECTIONS.values() if collection.keeps_hours),
    Endpoint(
        "/by-path",
        "get_by_path",
        questions.PathQuestion,
        by_path,
        responses.any_item,
        "Catalogue",
        "The item at a path of the public website; 301 where it has moved",
        leads_on=True,
        planner=PATH,
    ),
    Endpoint(
        "/search",
        "search",
        questions.SearchQuestion,
        searching,
        search_responses.search_page,
        "Search",
        "Search all items, best first",
        is_timed=True,
        is_kept=False,
    ),
    Endpoint(
        "/suggest",
        "suggest",
        questions.SuggestQuestion,
        suggesting,
        lambda audience: search_responses.Suggested,
        "Search",
        "Items to offer while somebody types",
        is_kept=False,
    ),
    Endpoint(
        "/answers",
        "find_answers",
        questions.AnswersQuestion,
        answering,
        lambda audience: search_responses.AnswersFound,
        "Search",
        "The passages that answer a question, for chatbots and voice",
        is_kept=False,
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
        "/changes/stream",
        "stream_changes",
        questions.StreamQuestion,
        streaming,
        lambda audience: responses.Changes,
        "Synchronise",
        "What happens, as server-sent events",
        is_kept=False,
        headers={"HTTP_LAST_EVENT_ID": "last_event_id"},
        content_type=CONTENT_TYPE,
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
    Endpoint(
        "/bundle",
        "get_bundle",
        questions.BundleQuestion,
        bundle,
        lambda audience: responses.BundleManifest,
        "Synchronise",
        "Everything in one language, to take home: the manifest",
        is_kept=False,
    ),
    Endpoint(
        "/bundles/{file}",
        "get_bundle_file",
        questions.BundleFileQuestion,
        bundle_file,
        lambda audience: responses.BundleManifest,
        "Synchronise",
        "A file that the manifest names",
        is_kept=False,
        headers={"HTTP_RANGE": "range"},
        content_type=GZIP,
    ),
)
