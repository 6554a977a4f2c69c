"""The history, page after page until it is caught up with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .contract import ChangeEvent
from .contract import Changes as ChangesPage
from .requests import Requests


class Changes:
    """What happened since: iterate it, and it ends once it has caught up; ask from `cursor` the next time.

    `cursor` moves on once whoever reads comes back for more, and past events of other languages and types.
    """

    def __init__(self, requests: Requests, asked: Mapping[str, Any]) -> None:
        self._requests, self._asked = requests, asked
        self.cursor: int = asked.get("since") or 0

    def __iter__(self) -> Iterator[ChangeEvent]:
        for page in self.pages():
            for event in page["events"]:
                yield event
                self.cursor = event["sequence"]

    def pages(self) -> Iterator[ChangesPage]:
        """The same by the page, for those who do a page's work at once."""
        target: str | None = self._requests.target("/changes", {**self._asked, "since": self.cursor})
        while target:
            page: ChangesPage = self._requests.read(target).body
            yield page
            self.cursor = page["cursor"]
            target = self._requests.own(page["next"]) if page["next"] else None
