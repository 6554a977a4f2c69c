"""What can be done with a consumer's keys, as a table of deeds. Each is logged with who did it.

A key is seen once: as the answer to the request that made it, kept by nobody on the way (Wagtail marks every screen
`no-store`).
"""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.log_actions import log

from api import keys
from api.models import ApiConsumer

CHANGE = "api.change_apiconsumer"
LOGGED = "wellspring.key."


def _make(consumer: ApiConsumer, prefix: str, request: HttpRequest) -> HttpResponse:
    _, key = keys.issue_to(consumer, now=timezone.now())
    return show_key(request, consumer, key)


def _rotate(consumer: ApiConsumer, prefix: str, request: HttpRequest) -> HttpResponse:
    _, key = keys.rotate(prefix, now=timezone.now())
    return show_key(request, consumer, key, old=prefix)


def _revoke(consumer: ApiConsumer, prefix: str, request: HttpRequest) -> HttpResponse:
    keys.revoke(prefix, now=timezone.now())
    messages.success(request, f"The key {prefix}… opens nothing any more.")
    return redirect("consumers:edit", consumer.pk)


DEEDS: dict[str, Callable[[ApiConsumer, str, HttpRequest], HttpResponse]] = {
    "make": _make,
    "rotate": _rotate,
    "revoke": _revoke,
}
IN_THE_LOG = {"make": "Given a key", "rotate": "Given a key in place of another", "revoke": "Had a key revoked"}


@require_POST
@permission_required(CHANGE, raise_exception=True)
def do(request: HttpRequest, consumer_id: int, deed: str) -> HttpResponse:
    """Do one deed with a key of a consumer, and show what came of it."""
    consumer = get_object_or_404(ApiConsumer, pk=consumer_id)
    prefix = request.POST.get("prefix", "")
    if deed != "make" and not consumer.keys.filter(prefix=prefix).exists():
        raise Http404
    try:
        done = DEEDS[deed](consumer, prefix, request)
    except keys.UnknownKey:
        messages.error(request, f"The key {prefix}… is not in force any more. Make a new one.")
        return redirect("consumers:edit", consumer.pk)
    log(instance=consumer, action=LOGGED + deed, user=request.user, data={"prefix": prefix})
    return done


@require_safe
@permission_required(CHANGE, raise_exception=True)
def ask_to_revoke(request: HttpRequest, consumer_id: int, prefix: str) -> HttpResponse:
    """What it means to revoke a key, before it is done: whoever reads with it stops at once, and for good."""
    consumer = get_object_or_404(ApiConsumer, pk=consumer_id)
    record = get_object_or_404(consumer.keys, prefix=prefix)
    context = {
        "consumer": consumer,
        "record": record,
        "overlap": keys.OVERLAP.days,
        "breadcrumbs_items": _way_to(consumer, "Revoke a key"),
        "header_icon": "key",
        "header_title": f"Revoke a key of {consumer.name}",
    }
    return TemplateResponse(request, "api/consumers/revoke.html", context)


def show_key(request: HttpRequest, consumer: ApiConsumer, key: str, *, old: str = "") -> HttpResponse:
    """The screen on which a key is seen; `old` is the beginning of the one that it takes the place of."""
    context = {
        "what": "key",
        "seen": key,
        "back": reverse("consumers:edit", args=[consumer.pk]),
        "old": old,
        "overlap": keys.OVERLAP.days,
        "breadcrumbs_items": _way_to(consumer, "Key"),
        "header_icon": "key",
        "header_title": f"A key of {consumer.name}",
    }
    return TemplateResponse(request, "api/consumers/key.html", context)


def _way_to(consumer: ApiConsumer, screen: str) -> list[dict[str, str]]:
    return [
        {"url": reverse("consumers:index"), "label": "API consumers"},
        {"url": reverse("consumers:edit", args=[consumer.pk]), "label": consumer.name},
        {"url": "", "label": screen},
    ]
