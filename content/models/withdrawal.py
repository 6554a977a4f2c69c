"""That an item is no longer current but can still be read, with a notice that says so.

It is a state of the live page, as being live is: no draft and no old revision carries it, so publishing a draft that
was begun before does not bring a withdrawn page back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models
from wagtail.log_actions import log
from wagtail.models import Page

from content.transaction import publication

NOTICE_LIMIT = 500


class NotLive(ValueError):
    """Only what is live can be withdrawn: of a draft there is nothing that anybody reads."""


class Withdrawable(models.Model):
    """A page that can be withdrawn. `withdrawn_at` is empty for one that is current."""

    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_notice = models.TextField(max_length=NOTICE_LIMIT, blank=True, editable=False)
    replaced_by = models.ForeignKey(Page, null=True, editable=False, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        abstract = True

    WITHDRAWAL = ("withdrawn_at", "withdrawn_notice", "replaced_by")

    def withdraw(self, notice: str, *, now: datetime, replaced_by: Page | None = None, user: Any = None) -> None:
        """Leave this live page readable under `notice`, out of lists and search. Raises NotLive."""
        if not self.live:  # type: ignore[attr-defined]
            raise NotLive(f"“{self}” is not live, so there is nothing to withdraw.")
        self._stand_as(now, notice, replaced_by)
        log(self, "content.withdraw", user=user, data={"notice": notice})

    def bring_back(self, *, user: Any = None) -> None:
        """Make a withdrawn page current again."""
        self._stand_as(None, "", None)
        log(self, "content.bring_back", user=user)

    def _stand_as(self, at: datetime | None, notice: str, replaced_by: Page | None) -> None:
        self.withdrawn_at, self.withdrawn_notice, self.replaced_by = at, notice, replaced_by
        with publication():
            self.save(update_fields=self.WITHDRAWAL)

    def with_content_json(self, content: Mapping[str, Any]) -> Any:
        """The page as a revision has it, withdrawn or not as it is now."""
        page = super().with_content_json(content)  # type: ignore[misc]
        for name in self.WITHDRAWAL:
            column: Any = self._meta.get_field(name)
            setattr(page, column.attname, getattr(self, column.attname))
        return page
