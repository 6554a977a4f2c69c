"""The form of an alert in the admin: it tells an editor on the field what only others may publish."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from .alert_permission import REFUSAL, may_publish
from .alert_vocabulary import Channel, Kind
from .form import PageForm

OVER = "This moment has passed: nobody would be warned. To end an alert that is in force, press “End it” in Alerts."


class AlertForm(PageForm):
    """Wagtail's form, with channels to tick, the rule of who publishes an emergency, and that of what is over."""

    channels = forms.MultipleChoiceField(choices=Channel.choices, widget=forms.CheckboxSelectMultiple, required=False)

    def clean(self) -> Any:
        cleaned = super().clean()
        kind, severity = cleaned.get("kind", ""), cleaned.get("severity", "")
        if self._publishes() and self.for_user and not may_publish(self.for_user, kind, severity):
            self.add_error("kind" if kind == Kind.EMERGENCY else "severity", REFUSAL)
        if self._publishes() and is_over(cleaned.get("expires")) and not self._was_over_before():
            self.add_error("expires", OVER)
        return cleaned

    def _was_over_before(self) -> bool:
        """Whether readers have it as one that is over: its words may still be mended."""
        return self.instance.live and is_over(self.initial.get("expires"))

    def _publishes(self) -> bool:
        """Whether the button that was pressed may make this live. An approval counts: after the last one it is."""
        return bool(self.data.get("action-publish")) or self.data.get("workflow-action-name") == "approve"


def is_over(expires: datetime | None) -> bool:
    """Whether an alert that ends then would warn nobody any more."""
    return expires is not None and expires <= timezone.now()
