"""What every panel of the home is: a few rows, a link to all of them, and a kind word when there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from django.urls import reverse
from wagtail.admin.ui.components import Component

SHOWN = 6
"""Rows on the home; the list behind the link shows all."""


@dataclass(frozen=True)
class Row:
    """One line of a panel."""

    title: str
    url: str = ""
    detail: str = ""
    moment: date | datetime | None = None
    mark: str = ""
    """A word that stands out, like “overdue”."""
    is_to_come: bool = False
    """The moment is shown as it is, and not as how long ago it was."""
    lead: str = ""
    """A word before the moment, like “until”."""


class Panel(Component):
    """A panel for one person. Whatever it shows costs a fixed number of queries, however much there is."""

    template_name = "editorial/home/panel.html"
    name: ClassVar[str]
    """In the address of its full list."""
    title: ClassVar[str]
    icon: ClassVar[str]
    empty: ClassVar[str]
    """What it says when there is nothing. An empty text: then it is not shown at all."""
    order = 0

    def __init__(self, user: Any, now: datetime) -> None:
        self.user, self.now = user, now

    def is_for_them(self) -> bool:
        """Whether this person has anything to do with it."""
        return True

    def rows(self, first: int, count: int) -> list[Row]:
        """`count` rows, after the `first` ones are left out."""
        raise NotImplementedError

    def total(self) -> int:
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        rows = self.rows(0, SHOWN)
        total = self.total() if len(rows) == SHOWN else len(rows)
        return {"panel": self, "rows": rows, "total": total, "url": reverse("desk_list", args=[self.name])}

    # A paginator cuts its pages from a panel as from a list.

    def __getitem__(self, part: slice) -> list[Row]:
        return self.rows(part.start or 0, part.stop - (part.start or 0))

    def count(self) -> int:
        return self.total()
