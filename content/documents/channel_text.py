"""The short texts of an item, one a channel: what the editor wrote for it, or the same made from the main text.

A channel chooses among these texts and never has to cut one itself: a client that cuts at 160 characters cuts a phone
number in two.
"""

from __future__ import annotations

import re
from typing import Any

from content import sms
from content.models.base import SUMMARY_LIMIT
from content.models.channel_text import KIOSK_LIMIT, SMS_SEGMENTS, VOICE_LIMIT
from content.unspaced import UNSPACED

from .base import ChannelTexts
from .reading import Reader

_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])\s*")
_NOT_SAID_ALOUD = re.compile(r"https?://|www\.|\S@\S|\b[\w-]+\.(?:gov|org|com|example)\b|[+(]?\d[\d ().-]{6,}\d")
"""Addresses and long numbers: nobody can write them down while a voice reads on. A channel sends them instead."""
_CLOSING = "\"'”’»)）」』"


def channel_texts(page: Any, url: str, reader: Reader) -> ChannelTexts:
    """The texts of a page."""
    main = page.summary or _opening(page, reader) or page.title
    return derived(page.title, main, url, voice=page.voice_text, text=page.sms_text, kiosk=page.kiosk_text)


def derived(title: str, main: str, url: str, *, voice: str = "", text: str = "", kiosk: str = "") -> ChannelTexts:
    """The texts of an item called `title` that `main` describes, where no other is given."""
    return ChannelTexts(
        short=sms.fitted(main, SUMMARY_LIMIT),
        voice=voice or sms.fitted(_aloud(title, main), VOICE_LIMIT),
        sms=text or _message(main, url),
        kiosk=kiosk or sms.fitted(main, KIOSK_LIMIT),
    )


def _opening(page: Any, reader: Reader) -> str:
    """The first words of the body."""
    first = next((raw["value"] for raw in page.body.raw_data if raw["type"] == "text"), "")
    return as_sentences(reader.plain(reader.html(first)))


def as_sentences(lines: str) -> str:
    """Lines in one: what ends in no mark gets a full stop, or the steps of a list would run into each other."""
    said = [" ".join(line.split()) for line in lines.splitlines() if line.strip()]
    return "".join(map(_going_on, said[:-1])) + "".join(said[-1:])


def _going_on(line: str) -> str:
    last = line.rstrip(_CLOSING)[-1:]
    if last in "。！？；：，、":
        return line
    if last in ".!?:;,…؟؛،":
        return f"{line} "
    return f"{line}。" if re.match(f"[{UNSPACED}]", last) else f"{line}. "


def _aloud(title: str, main: str) -> str:
    said = [sentence for sentence in _SENTENCE_END.split(main) if not _NOT_SAID_ALOUD.search(sentence)]
    return " ".join(said) or title


def _message(main: str, url: str) -> str:
    """The main text and where to read on. The address stays whole; if it takes all the room, the text goes alone."""
    room = sms.fitted_segments(main, SMS_SEGMENTS)
    whole = f"{room} {url}"
    if sms.count(whole).segments <= SMS_SEGMENTS:
        return whole
    for limit in range(len(room), 40, -10):
        shorter = f"{sms.fitted(room, limit)} {url}"
        if sms.count(shorter).segments <= SMS_SEGMENTS:
            return shorter
    return room
