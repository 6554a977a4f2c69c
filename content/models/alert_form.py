"""The form of an alert in the admin: it tells an editor on the field what only others may publish."""

from __future__ import annotations

from typing import Any

from django import forms

from .alert_permission import REFUSAL, may_publish
from .alert_vocabulary import Channel, Kind
from .form import PageForm


class AlertForm(PageForm):
    """Wagtail's form, with channels to tick and the rule of who publishes an emergency."""

    channels = forms.MultipleChoiceField(choices=Channel.choices, widget=forms.CheckboxSelectMultiple, required=False)

    def clean(self) -> Any:
        cleaned = super().clean()
        kind, severity = cleaned.get("kind", ""), cleaned.get("severity", "")
        if self._publishes() and self.for_user and not may_publish(self.for_user, kind, severity):
            self.add_error("kind" if kind == Kind.EMERGENCY else "severity", REFUSAL)
        return cleaned

    def _publishes(self) -> bool:
        """Whether the button that was pressed may make this live. An approval counts: after the last one it is."""
        return bool(self.data.get("action-publish")) or self.data.get("workflow-action-name") == "approve"
