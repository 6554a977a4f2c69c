"""Follows the public history, and writes down for each webhook what it is to be told. It sends nothing itself, so that
no receiver can hold up the outbox.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.utils import timezone

from content.documents import Audience
from content.publishing.queries import EventRow

from .models import Webhook
from .writing import PUBLIC, wanted, write

State = Webhook.State


class WebhookConsumer:
    """The outbox's consumer. Hearing of an event again writes nothing: a message has one row a webhook.

    What happens while a webhook is paused waits for it; what happens while it is switched off can be sent again by hand
    (`replay`).
    """

    audiences: ClassVar[tuple[Audience, ...]] = (PUBLIC,)

    def consume(self, audience: Audience, events: Sequence[EventRow]) -> None:
        webhooks = list(Webhook.objects.exclude(state=State.DISABLED))
        if webhooks:
            pairs = wanted(webhooks, events)
            write(((webhook, event) for webhook, event in pairs if event.sequence > webhook.after), timezone.now())
