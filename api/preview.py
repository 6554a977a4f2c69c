"""A draft, for whoever holds its token: as JSON in the shape that publishing will store, or as each channel shows it.

The pages are what the editor's preview panel shows. They are drawn from the document alone, so what they cannot show no
client could show either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from content import sms
from content.documents import Audience, Document
from content.publishing.preview import NoPreview, opens, preview

WORDS_A_SECOND = 2.5
"""How fast a voice assistant speaks."""


@dataclass(frozen=True)
class Channel:
    """A way in which an item is shown: its template is drawn with the document that its audience reads."""

    label: str
    template: str
    audience: Audience = "public"


CHANNELS: Mapping[str, Channel] = {
    "website": Channel("Website", "api/preview/website.html"),
    "kiosk": Channel("Kiosk", "api/preview/kiosk.html"),
    "chat": Channel("Chat", "api/preview/chat.html"),
    "voice": Channel("Voice", "api/preview/voice.html"),
    "sms": Channel("Text message", "api/preview/sms.html"),
    "agent": Channel("311 agent", "api/preview/agent.html", "agent"),
}
ALL = "all"


@require_safe
@xframe_options_sameorigin
def show_preview(request: HttpRequest) -> HttpResponse:
    """Answer the draft that `?token=` opens, in `locale` on `channel` (or `all`); 404 for whatever opens nothing.

    `Accept: text/html` gets a page; anything else the document as JSON, the agents' one with `audience=agent`.
    """
    token, locale = request.GET.get("token", "")[:200], request.GET.get("locale", "")[:20] or None
    try:
        if "text/html" in request.headers.get("Accept", ""):
            response = render(request, "api/preview/page.html", _page(request, token, locale))
        else:
            audience: Audience = "agent" if request.GET.get("audience") == "agent" else "public"
            document = preview(token, audience, locale=locale)
            response = HttpResponse(document.model_dump_json(), content_type="application/json")
    except NoPreview as error:
        response = render(request, "api/preview/nothing.html", {"reason": str(error)}, status=404)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _page(request: HttpRequest, token: str, locale: str | None) -> dict[str, Any]:
    may, locales = opens(token)
    offered = {name: channel for name, channel in CHANNELS.items() if channel.audience == "public" or may == "agent"}
    name = request.GET.get("channel", "")
    shown = offered if name == ALL else {name: offered.get(name, offered["website"])}
    documents = {
        audience: preview(token, audience, locale=locale) for audience in {each.audience for each in shown.values()}
    }
    document = next(iter(documents.values()))
    return {
        "token": token,
        "channel": name if name == ALL or name in offered else "website",
        "channels": offered,
        "locales": locales,
        "document": document,
        "screens": [
            {"channel": channel, "document": documents[channel.audience], **_facts(documents[channel.audience])}
            for channel in shown.values()
        ],
    }


def _facts(document: Document) -> dict[str, Any]:
    """What a channel's limits make of the texts."""
    return {
        "message": sms.count(document.texts.sms),
        "seconds": round(len(document.texts.voice.split()) / WORDS_A_SECOND) or 1,
    }
