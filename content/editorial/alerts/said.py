"""What each channel will say of an alert that is not saved yet: the document that publishing would make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from content import sms
from content.documents import render
from content.models import Alert, AlertsIndex
from content.publishing.gathering import gather_for_draft


@dataclass(frozen=True)
class Said:
    """One channel's words, and what they take there."""

    channel: str
    text: str
    takes: str


def said_of(alert: Alert, place: AlertsIndex) -> list[Said]:
    """The words of every channel, in the order in which people meet them."""
    alert.set_url_path(place)
    locale = place.locale.language_code
    document: Any = render(alert, gather_for_draft(alert), locale).agent
    whole = "\n".join(filter(None, (document.title, document.message_text, document.instruction_text)))
    texts = document.texts
    return [
        Said("Website and apps", whole, ""),
        Said("Phones, short push", document.push_text, _characters(document.push_text)),
        Said("Phones, long push", document.push_long_text, _characters(document.push_long_text)),
        Said("Text message", texts.sms, _messages(texts.sms)),
        Said("Phone menu", texts.voice, _characters(texts.voice)),
        Said("Kiosks and signs", texts.kiosk, _characters(texts.kiosk)),
    ]


def _characters(text: str) -> str:
    return f"{len(text)} characters"


def _messages(text: str) -> str:
    found = sms.count(text)
    words = "message" if found.segments == 1 else "messages"
    return f"{found.segments} {words}, {found.places} places in {found.encoding}"
