"""What can be done with a webhook besides changing it, as a table of deeds. Each is logged with who did it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import log

from api.webhooks import replay, signing, standing, writing
from api.webhooks.models import Delivery, Webhook

from .secret import show_secret

CHANGE = "api.change_webhook"
LOGGED = "wellspring.webhook."


def _test(webhook: Webhook, request: HttpRequest) -> HttpResponse:
    """The relay sends it, as it sends everything: a request that waits for a receiver would hold up the desk."""
    return redirect("webhook_message", writing.write_test(webhook, timezone.now()).pk)


def _pause(webhook: Webhook, request: HttpRequest) -> HttpResponse:
    standing.pause(webhook)
    messages.success(request, "Paused. What happens meanwhile waits, and goes out when you resume it.")
    return redirect("webhooks:edit", webhook.pk)


def _resume(webhook: Webhook, request: HttpRequest) -> HttpResponse:
    was_disabled = webhook.state == Webhook.State.DISABLED
    standing.resume(webhook)
    messages.success(request, "Messages go out again.")
    if was_disabled:
        messages.warning(request, "What happened while it was switched off was not sent. “Send again…” does that.")
    return redirect("webhooks:edit", webhook.pk)


def _turn_secret(webhook: Webhook, request: HttpRequest) -> HttpResponse:
    return show_secret(request, webhook, signing.rotate(webhook, now=timezone.now()))


DEEDS: dict[str, Callable[[Webhook, HttpRequest], HttpResponse]] = {
    "test": _test,
    "pause": _pause,
    "resume": _resume,
    "turn-secret": _turn_secret,
}
IN_THE_LOG = {
    "test": "Tried with a test message",
    "pause": "Paused",
    "resume": "Resumed",
    "turn-secret": "Given a new secret",
    "replay": "Had messages sent again",
}


@require_POST
@permission_required(CHANGE, raise_exception=True)
def do(request: HttpRequest, webhook_id: int, deed: str) -> HttpResponse:
    """Do one deed with a webhook, and show what came of it."""
    webhook = get_object_or_404(Webhook, pk=webhook_id)
    log(instance=webhook, action=LOGGED + deed, user=request.user)
    return DEEDS[deed](webhook, request)


@require_POST
@permission_required(CHANGE, raise_exception=True)
def send_again(request: HttpRequest, message_id: int) -> HttpResponse:
    """Send one message again."""
    message = get_object_or_404(Delivery.objects.select_related("webhook"), pk=message_id)
    log(instance=message.webhook, action=f"{LOGGED}replay", user=request.user)
    replay.send_again(message, timezone.now())
    return redirect("webhook_message", message.pk)
