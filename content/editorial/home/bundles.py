"""The panel of bundles that wait for their time, or could not be released."""

from __future__ import annotations

from django.db.models import Case, QuerySet, When
from django.urls import reverse

from content.editorial.models import Bundle

from .panel import Panel, Row


class BundlesUnderWay(Panel):
    """What will go live by itself, and what should have and did not. Those that failed come first."""

    name, title, icon, empty = "bundles", "Bundles under way", "folder-inverse", ""

    def is_for_them(self) -> bool:
        return bool(self.user.has_perm("editorial.change_bundle"))

    def rows(self, first: int, count: int) -> list[Row]:
        failed_first = Case(When(state=Bundle.State.FAILED, then=0), default=1)
        bundles = self._bundles().order_by(failed_first, "release_at")[first : first + count]
        return [
            Row(
                bundle.title,
                reverse("bundles:edit", args=[bundle.pk]),
                bundle.problem or bundle.get_state_display(),
                bundle.release_at,
                is_to_come=True,
                mark="failed" if bundle.state == Bundle.State.FAILED else "",
            )
            for bundle in bundles
        ]

    def total(self) -> int:
        return self._bundles().count()

    def _bundles(self) -> QuerySet[Bundle]:
        return Bundle.objects.filter(state__in=[Bundle.State.SCHEDULED, Bundle.State.FAILED])
