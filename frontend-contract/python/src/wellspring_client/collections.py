"""One collection: an item of it, a page of its list, all of it. Which types these are is the contract's to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from .requests import Requests

Item = TypeVar("Item")
Listed = TypeVar("Listed")
Sent = TypeVar("Sent")


@dataclass(frozen=True)
class Page(Generic[Listed]):
    """A page of a list. `total` is there where it was asked for, `until` where alerts in force were, and `search_id` in
    search, for `click`."""

    items: list[Listed]
    total: int | None
    until: str | None
    search_id: str | None
    _next: str | None
    _requests: Requests

    @property
    def is_last(self) -> bool:
        return self._next is None

    def next(self) -> Page[Listed] | None:
        """The next page; None after the last."""
        return page_at(self._requests, self._requests.own(self._next)) if self._next else None


@dataclass(frozen=True)
class Results(Page[Listed], Generic[Listed, Sent]):
    """A page of a search. `sent` is all of it as it came, with `corrected`, `did_you_mean`, `alerts`, `offers`, and
    `facets` where they were asked for."""

    sent: Sent

    def next(self) -> Results[Listed, Sent] | None:
        """The next page; None after the last."""
        return results_at(self._requests, self._requests.own(self._next)) if self._next else None


def page_at(requests: Requests, target: str) -> Page[Any]:
    return Page(*_of_page(requests.read(target).body), requests)


def results_at(requests: Requests, target: str) -> Results[Any, Any]:
    body = requests.read(target).body
    return Results(*_of_page(body), requests, body)


def _of_page(body: Mapping[str, Any]) -> tuple[Any, Any, Any, Any, Any]:
    return body["items"], body.get("total"), body.get("until"), body.get("search_id"), body["next"]


class Collection(Generic[Item, Listed]):
    """What all collections can. With `fields`, an item has those fields and no others."""

    name: str

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    def _read(self, id_or_slug: str, rest: str, asked: Mapping[str, Any]) -> Any:
        path = f"/{self.name}/{quote(id_or_slug, safe='')}{rest}"
        return self._requests.read(self._requests.target(path, asked)).body

    def _get(self, id_or_slug: str, asked: Mapping[str, Any]) -> Item:
        item: Item = self._read(id_or_slug, "", asked)
        return item

    def _list(self, asked: Mapping[str, Any]) -> Page[Listed]:
        return page_at(self._requests, self._requests.target(f"/{self.name}", asked))

    def _all(self, asked: Mapping[str, Any]) -> Iterator[Listed]:
        page: Page[Listed] | None = self._list({"limit": 100, **asked})
        while page:
            yield from page.items
            page = page.next()
