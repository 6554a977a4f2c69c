"""A draft, for whoever holds its token: as JSON in the shape that publishing will store, or as each channel shows it.

The pages are what the editor's preview panel shows. They are drawn from the document alone, so what they cannot show no
client could show either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from content import sms
from content.documents import Audience, Document
from content.publishing.preview import NoPreview, opens, preview

from .mounting import problem_response
from .problems import Problem, shown

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

    `Accept: text/html` gets a page, whatever comes of it; anything else the document as JSON, the agents' one with
    `audience=agent`, or a problem.
    """
    token, locale = request.GET.get("token", "")[:200], request.GET.get("locale", "")[:20] or None
    answer = _drawn if "text/html" in request.headers.get("Accept", "") else _told
    response = answer(request, token, locale)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _told(request: HttpRequest, token: str, locale: str | None) -> HttpResponse:
    """The draft as JSON, or why there is none: for scripts too, on the page that the desk hands its tokens to."""
    response = _found(request, token, locale)
    response["Access-Control-Allow-Origin"] = settings.PREVIEWED_AT
    return response


def _found(request: HttpRequest, token: str, locale: str | None) -> HttpResponse:
    audience: Audience = "agent" if request.GET.get("audience") == "agent" else "public"
    try:
        _require_offered(request.GET.get("channel", ""), locale, *opens(token))
        document = preview(token, audience, locale=locale)
    except NoPreview as error:
        return problem_response(Problem("not-found", str(error)), is_private=True)
    except Problem as problem:
        return problem_response(problem, is_private=True)
    return HttpResponse(document.model_dump_json(), content_type="application/json")


def _require_offered(channel: str, locale: str | None, may: Audience, locales: list[str]) -> None:
    """Raises Problem for a channel or a language in which this draft is not shown."""
    if channel not in ("", ALL, *(channels := _offered(may))):
        detail = f"There is no channel {shown(channel)} here. There are: {', '.join((*channels, ALL))}."
        raise Problem("invalid-parameter", detail, field="channel", allowed=[*channels, ALL])
    if locale and locale not in dict(settings.LANGUAGES):
        allowed = [code for code, _ in settings.LANGUAGES]
        detail = f"Nothing is published in {shown(locale)}. Choose one of {', '.join(allowed)}."
        raise Problem("unsupported-locale", detail, field="locale", allowed=allowed)
    if locale and locale not in locales:
        detail = f"This draft is not translated to {locale}. It can be seen in: {', '.join(locales)}."
        raise Problem("not-translated", detail, field="locale", available_locales=locales)


def _drawn(request: HttpRequest, token: str, locale: str | None) -> HttpResponse:
    """The draft as its channels show it, or a page that says why there is none."""
    try:
        return render(request, "api/preview/page.html", _page(request, token, locale))
    except NoPreview as error:
        return render(request, "api/preview/nothing.html", {"reason": str(error)}, status=404)


def _offered(may: Audience) -> dict[str, Channel]:
    """The channels on which a draft is shown to whoever may see so much of it."""
    return {name: channel for name, channel in CHANNELS.items() if channel.audience == "public" or may == "agent"}


def _page(request: HttpRequest, token: str, locale: str | None) -> dict[str, Any]:
    may, locales = opens(token)
    offered = _offered(may)
    name = request.GET.get("channel", "")
    drawn = offered if name == ALL else {name: offered.get(name, offered["website"])}
    documents = {
        audience: preview(token, audience, locale=locale) for audience in {each.audience for each in drawn.values()}
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
            for channel in drawn.values()
        ],
    }


def _facts(document: Document) -> dict[str, Any]:
    """What a channel's limits make of the texts."""
    return {
        "message": sms.count(document.texts.sms),
        "seconds": round(len(document.texts.voice.split()) / WORDS_A_SECOND) or 1,
    }
