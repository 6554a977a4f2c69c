"""How an item leaves: withdrawn, it can be read under a notice; merged, its addresses lead to another item.

That is a state of the page, as being live is: no draft and no old revision carries it, so publishing a draft that was
begun before does not bring a withdrawn page back. What is unpublished is not withdrawn any more, and what is live again
leads nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page

from content.transaction import publication

NOTICE_LIMIT = 500


class NotLive(ValueError):
    """Only what is live can be withdrawn: of a draft there is nothing that anybody reads."""


class Circular(ValueError):
    """The item would lead to itself."""


class Withdrawable(models.Model):
    """A page that can be withdrawn, or unpublished in favour of another.

    `withdrawn_at` is empty for one that is current. `replaced_by` is what the notice of a withdrawn page names, and
    where the addresses of an unpublished one lead.
    """

    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_notice = models.TextField(max_length=NOTICE_LIMIT, blank=True, editable=False)
    replaced_by = models.ForeignKey(Page, null=True, editable=False, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        abstract = True

    WITHDRAWAL = ("withdrawn_at", "withdrawn_notice", "replaced_by")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        if not self.live:  # type: ignore[attr-defined]
            self.withdrawn_at, self.withdrawn_notice = None, ""
        elif not self.withdrawn_at:
            self.replaced_by = None
        return super().save(*args, **kwargs)

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

    def merge_into(self, target: Page, *, user: Any = None) -> None:
        """Unpublish this page; its addresses, and links to it, lead to `target` from now on.

        Raises NotLive if `target` is not live, Circular if it is a translation of this page.
        """
        if not target.live:
            raise NotLive(f"“{target}” is not live, so nothing can lead to it.")
        if target.translation_key == self.translation_key:  # type: ignore[attr-defined]
            raise Circular(f"“{self}” cannot lead to itself.")
        with publication():
            if self.live:  # type: ignore[attr-defined]
                UnpublishPageAction(self, user=user).execute(skip_permission_checks=True)
            self.replaced_by = target
            self.save(update_fields=["replaced_by"], clean=False)
            log(self, "content.merge", user=user, data={"into": target.title, "page": target.pk})

    def _stand_as(self, at: datetime | None, notice: str, replaced_by: Page | None) -> None:
        self.withdrawn_at, self.withdrawn_notice, self.replaced_by = at, notice, replaced_by
        with publication():  # not cleaned: what is wrong with a page keeps it from leaving least of all
            self.save(update_fields=self.WITHDRAWAL, clean=False)

    def with_content_json(self, content: Mapping[str, Any]) -> Any:
        """The page as a revision has it, withdrawn or not as it is now."""
        page = super().with_content_json(content)  # type: ignore[misc]
        for name in self.WITHDRAWAL:
            column: Any = self._meta.get_field(name)
            setattr(page, column.attname, getattr(self, column.attname))
        return page
