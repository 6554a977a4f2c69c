"""“Send again…”: all events of a time, or of a range of numbers, to one webhook."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.log_actions import log

from api.webhooks import replay
from api.webhooks.models import Webhook
from api.webhooks.writing import PUBLIC
from content.publishing import queries

from .deeds import CHANGE, LOGGED
from .messages import trail

NOTHING = "Nothing that readers can see happened then."


class RangeForm(forms.Form):
    """From when to when, or from which number to which. It turns both into numbers."""

    since = forms.DateTimeField(required=False, widget=AdminDateTimeInput(), label="From")
    until = forms.DateTimeField(
        required=False, widget=AdminDateTimeInput(), label="Until", help_text="Empty means now."
    )
    first = forms.IntegerField(
        required=False, min_value=1, label="Or from event number", help_text="The “sequence” of a message."
    )
    last = forms.IntegerField(required=False, min_value=1, label="To event number", help_text="Empty means the newest.")
    delivered_too = forms.BooleanField(
        required=False,
        label="Also what was delivered",
        help_text="Otherwise only what the receiver did not take, or was never sent.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        since, first = cleaned.get("since"), cleaned.get("first")
        if bool(since) == bool(first):
            raise forms.ValidationError("Say from which time, or from which number; one of both.")
        if since:
            cleaned["numbers"] = self._of_time(since, cleaned.get("until"))
        elif first:
            cleaned["numbers"] = self._of_numbers(first, cleaned.get("last"))
        return cleaned

    def _of_time(self, since: datetime, until: datetime | None) -> tuple[int, int]:
        numbers = queries.numbers_between(PUBLIC, since, until or timezone.now())
        if numbers is None:
            raise forms.ValidationError({"since": NOTHING})
        return numbers

    def _of_numbers(self, first: int, last: int | None) -> tuple[int, int]:
        newest = queries.last_sequence(PUBLIC)
        last = min(last or newest, newest)
        if first > last:
            raise forms.ValidationError({"first": f"The newest event is number {newest}; the range must begin before."})
        return first, last


@permission_required(CHANGE, raise_exception=True)
def send_range(request: HttpRequest, webhook_id: int) -> HttpResponse:
    """Ask for a range; the relay sends it bit by bit."""
    webhook = get_object_or_404(Webhook, pk=webhook_id)
    sent = request.POST if request.method == "POST" else None
    form = RangeForm(sent, initial={"since": webhook.disabled_at or webhook.failing_since})
    if sent is not None and form.is_valid():
        first, last = form.cleaned_data["numbers"]
        replay.request(webhook, first, last, delivered_too=form.cleaned_data["delivered_too"])
        log(instance=webhook, action=f"{LOGGED}replay", user=request.user, data={"first": first, "last": last})
        messages.success(request, f"Events {first} to {last} are looked through and sent in the next minutes.")
        return redirect("webhook_messages", webhook.pk)
    context = {
        "webhook": webhook,
        "form": form,
        "media": form.media,
        "breadcrumbs_items": trail(webhook, "Send again"),
        "header_icon": "resubmit",
        "header_title": "Send again",
    }
    return TemplateResponse(request, "api/webhooks/replay.html", context)
