"""The panel of what agents found wrong and nobody has answered."""

from __future__ import annotations

from django.urls import reverse

from content.editorial.voices.about import about
from content.editorial.voices.flags import open_flags_for

from .panel import Panel, Row


class FlaggedByAgents(Panel):
    """Open flags on what this person may change."""

    name, title, icon = "flags", "Flagged by agents", "warning"
    empty = "No agent has found anything wrong."

    def rows(self, first: int, count: int) -> list[Row]:
        flags = list(open_flags_for(self.user)[first : first + count])
        items = about(((flag.content_id, flag.locale) for flag in flags), self.user)
        return [
            Row(
                items[flag.content_id, flag.locale].title,
                reverse("answer_flag", args=[flag.pk]),
                flag.note or flag.key_name,
                flag.flagged_at,
                flag.get_reason_display(),
            )
            for flag in flags
        ]

    def total(self) -> int:
        return open_flags_for(self.user).count()
