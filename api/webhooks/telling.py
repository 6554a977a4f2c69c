"""Writes to administrators that a webhook was switched off: nobody looks at a screen where nothing happens any more.

Whoever may change webhooks is told, once each time. A letter that cannot be sent is tried again after a while, and
until then waits on the webhook's own row, so that no relay that ends takes it along.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from .models import Webhook

logger = logging.getLogger(__name__)

AGAIN = timedelta(minutes=10)
"""A mail server that is away may keep the relay waiting for ten seconds, but not at every tick."""
RIGHT = "api.change_webhook"


def tell(now: datetime) -> None:
    """Send the letters that are due. Two relays never send one twice, unless the first is killed while it does."""
    for webhook in Webhook.objects.filter(tell_at__lte=now):
        mine = Webhook.objects.filter(pk=webhook.pk, tell_at=webhook.tell_at)
        if mine.update(tell_at=now + AGAIN) and _is_sent(webhook):
            Webhook.objects.filter(pk=webhook.pk, tell_at=now + AGAIN).update(tell_at=None)


def administrators() -> list[str]:
    """The mail addresses of the people who may change webhooks."""
    backend = "django.contrib.auth.backends.ModelBackend"
    people = get_user_model().objects.with_perm(RIGHT, backend=backend).exclude(email="")
    return list(people.order_by("pk").values_list("email", flat=True))


def _is_sent(webhook: Webhook) -> bool:
    screen = settings.WAGTAILADMIN_BASE_URL + reverse("webhooks:edit", args=[webhook.pk])
    letter = render_to_string("api/webhooks/switched_off.txt", {"webhook": webhook, "screen": screen})
    try:
        send_mail(f"The webhook “{webhook.name}” was switched off", letter, None, administrators())
    except (OSError, SMTPException):
        logger.exception("nobody could be told that webhook %s is switched off", webhook.pk)
        return False
    return True
