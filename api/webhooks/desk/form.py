"""The form of a webhook: where it listens and what it wants to hear, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from django import forms
from django.conf import settings
from wagtail.admin.forms.models import WagtailAdminModelForm

from api import outbound
from api.webhooks.models import Webhook
from api.webhooks.sending import policy
from content.publishing import queries
from content.publishing.queries import Listing

from .words import EVENTS, TYPES

Choices = list[tuple[str, str]]

MOST_ITEMS = 500


class WebhookForm(WagtailAdminModelForm):
    """Nothing ticked means everything."""

    class Meta:
        model = Webhook
        fields = ["name", "url", "events", "types", "locales", "departments", "topics"]
        help_texts = {
            "name": "Who is told, like “City website”.",
            "url": "Where the receiver listens. It begins with https:// and is never a redirect.",
        }

    events = forms.MultipleChoiceField(choices=list(EVENTS.items()))
    types = forms.MultipleChoiceField(choices=list(TYPES.items()))
    locales = forms.MultipleChoiceField(choices=lambda: settings.LANGUAGES, label="Languages")
    departments = forms.MultipleChoiceField()
    topics = forms.MultipleChoiceField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("departments", "department")
        self._offer("topics", "topic")
        for name, (label, hint) in FILTERS.items():
            field = self.fields[name]
            field.label, field.help_text, field.required = label, hint, False
            field.widget = forms.CheckboxSelectMultiple(choices=field.choices)

    def _offer(self, name: str, type: str) -> None:
        """The published items of a type, and those that were chosen while they still were."""
        published = published_items(type)
        known = {value for value, _ in published}
        kept: Iterable[str] = getattr(self.instance, name) or ()
        gone = [(value, f"No longer published ({value[:8]})") for value in kept if value not in known]
        self.fields[name].choices = [*published, *gone]

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        try:
            outbound.target_of(url, policy())
        except outbound.Refused as refusal:
            raise forms.ValidationError(str(refusal)) from None
        return url


FILTERS = {
    "events": ("What happened", "Leave all of it empty to tell of everything."),
    "types": ("Types of items", "Leave all of it empty for every type."),
    "locales": ("Languages", "Leave all of it empty for every language."),
    "departments": ("Departments", "These departments and their pages. What leaves one of them is told as well."),
    "topics": ("Topics", "These topics, narrower ones, and pages about them. What leaves one of them is told as well."),
}


def published_items(type: str) -> Choices:
    """What the public can read of this type in the city's first language: content ids and titles."""
    listing = Listing("public", settings.LANGUAGE_CODE, type, limit=MOST_ITEMS, bodies=False)
    return [(str(row.content_id), orjson.loads(row.card)["title"]) for row in queries.listed(listing)]
