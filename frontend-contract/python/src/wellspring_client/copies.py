"""Keeping a copy of everything in one language: a kiosk that works offline, a site that is built from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from .bundles import Bundle
from .changes import Changes
from .contract import ChangeEvent
from .problems import WellspringProblem
from .requests import Requests


class Store(Protocol):
    """Where a copy is kept. Everything may be done twice and must then come to the same."""

    def cursor(self) -> int | None:
        """How far into the history the copy goes; None if it is not whole yet."""

    def move_to(self, cursor: int) -> None:
        """Everything up to here is in the copy. Called after that, so that a crash repeats work and loses none."""

    def clear(self) -> None:
        """Forget all items, and the cursor."""

    def put(self, item: Any) -> None:
        """Keep an item, in place of the one with its `content_id`."""

    def remove(self, content_id: str) -> None: ...


@dataclass
class MemoryStore:
    """A copy in memory."""

    items: dict[str, Any] = field(default_factory=dict)
    at: int | None = None

    def cursor(self) -> int | None:
        return self.at

    def move_to(self, cursor: int) -> None:
        self.at = cursor

    def clear(self) -> None:
        self.items.clear()
        self.at = None

    def put(self, item: Any) -> None:
        self.items[item["content_id"]] = item

    def remove(self, content_id: str) -> None:
        self.items.pop(content_id, None)


def fill(store: Store, bundle: Bundle[Any], kept: Any = None) -> None:
    """Fill a copy with a bundle, as it was when that was made; `keep_copy` then brings it up to now."""
    store.clear()
    for item in bundle.documents(kept):
        store.put(item)
    store.move_to(bundle.manifest["changes_since"])


def keep_copy(requests: Requests, store: Store, locale: str) -> int:
    """Bring a copy up to now: from a snapshot if it is not whole yet, then by what happened since.

    A copy that was away for so long that the city has forgotten what came next begins anew. Returns how many items were
    read or removed.
    """
    try:
        return _followed(requests, store, locale)
    except WellspringProblem as problem:
        if not problem.is_a("history-forgotten"):
            raise
    store.clear()
    return _followed(requests, store, locale)


def _followed(requests: Requests, store: Store, locale: str) -> int:
    changed, since = 0, store.cursor()
    if since is None:
        store.clear()  # what a snapshot before left half done may have left the city since
        target: str | None = requests.target("/snapshot", {"locale": locale, "limit": 100})
        while target:
            page = requests.read(target, is_kept=False).body
            for item in page["items"]:
                store.put(item)
            changed += len(page["items"])
            since = page["changes_since"]
            target = requests.own(page["next"]) if page["next"] else None
    for page in Changes(requests, {"since": since, "locale": locale, "limit": 500}).pages():
        # The present state is what is read, so an item that changed often need be read but once.
        latest = {event["content_id"]: event for event in page["events"]}
        for content_id, event in latest.items():
            item = _present(requests, event)
            if item is None:
                store.remove(content_id)
            else:
                store.put(item)
        changed += len(latest)
        store.move_to(page["cursor"])
    return changed


def _present(requests: Requests, event: ChangeEvent) -> Any:
    """The item that an event is about, as it is now; None if it has left, or is part of another one now."""
    try:
        item = requests.read_after(event)
    except WellspringProblem as problem:
        if problem.status in (404, 410):
            return None
        raise
    return item if item["content_id"] == event["content_id"] else None
