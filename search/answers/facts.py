"""What a document says in fields of its own: what it costs is a block, but who can get it and how long it takes are
fields, and so are the parts of a guide and the script of an agent. A table, field by field, in reading order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from content.documents.hours import OpeningHours
from content.documents.hours_words import Clock, sentence

from .sections import Raw, Section, Words, address, body, contact, digest, lines, place, with_note


def facts(document: Raw, words: Words) -> Iterator[Section]:
    """The sections of every field that this document has and fills."""
    for name, sections in FACTS.items():
        if value := document.get(name):
            yield from sections(name, value, document, words)


Fact = Callable[[str, Any, Raw, Words], Iterator[Section]]
"""Makes sections of a field: its name, its value, the document it stands in, the words of its language."""


def _said(name: str, text: str, _: Raw, words: Words) -> Iterator[Section]:
    """A field that is a text, below its label."""
    yield Section(name, (words[name],), (text,))


def _unlabelled(name: str, text: str, _: Raw, __: Words) -> Iterator[Section]:
    yield Section(name, (), (text,))


def _listed(name: str, texts: list[str], document: Raw, words: Words) -> Iterator[Section]:
    yield from _said(name, "\n".join(texts), document, words)


def _body(_: str, blocks: list[Raw], __: Raw, words: Words) -> Iterator[Section]:
    yield from body(blocks, words)


def _parts(_: str, parts: list[Raw], __: Raw, words: Words) -> Iterator[Section]:
    for part in parts:
        yield from body(part["body"], words, (part["title"],), part["url"])


def _journey(_: str, steps: list[Raw], __: Raw, ___: Words) -> Iterator[Section]:
    for step in steps:
        yield Section(step["id"], (step["title"],), tuple(map(_at_a_step, step["contents"])))


def _at_a_step(content: Raw) -> str:
    if content["type"] == "paragraph":
        return str(content["text"])
    return "\n".join(with_note(link["label"], link["context"]) for link in content["links"])


def _online(name: str, online: Raw, _: Raw, words: Words) -> Iterator[Section]:
    told = online.get("label") or online.get("instructions") or ""
    yield Section(name, (words[name],), (lines(told, online["url"]),))


def _hours(name: str, stored: Raw, document: Raw, words: Words) -> Iterator[Section]:
    """In an editor's words if there are any."""
    clock: Clock = 24 if settings.CLOCK_HOURS == 24 else 12
    told = document.get("displayed_hours") or sentence(OpeningHours.model_validate(stored), document["locale"], clock)
    yield Section(name, (words["hours"],), (lines(told, stored["note"]),))


def _address(name: str, stored: Raw, _: Raw, words: Words) -> Iterator[Section]:
    yield Section(name, (words[name],), (address(stored),))


def _contacts(_: str, cards: list[Raw], __: Raw, words: Words) -> Iterator[Section]:
    for card in cards:
        yield Section(card["content_id"], (words["contacts"],), (contact(card),))


def _places(_: str, cards: list[Raw], __: Raw, words: Words) -> Iterator[Section]:
    for card in cards:
        yield Section(card["content_id"], (words["place"],), (place(card),))


def _starts(name: str, moment: str, document: Raw, words: Words) -> Iterator[Section]:
    """When a meeting is, as it is written in its language, in the city's time; and where, as one says it."""
    local = timezone.localtime(datetime.fromisoformat(moment))
    with translation.override(document["locale"]):
        told = date_format(local, "DATE_FORMAT" if document["all_day"] else "DATETIME_FORMAT")
    venue = document["location"]
    where = (venue["title"], address(venue["address"])) if venue else ()
    yield Section(name, (words["when"],), (lines(told, document["place"], *where),))


def _agenda(_: str, items: list[Raw], __: Raw, words: Words) -> Iterator[Section]:
    for item in items:
        yield Section(item["id"], (words["agenda"], item["title"]), (item["text"], item["action"]))


def _agent(_: str, part: Raw, __: Raw, words: Words) -> Iterator[Section]:
    """What agents alone read: no other document has this field."""
    yield Section("agent-notes", (words["notes"],), (part["notes_text"],))
    for step in part["script"]:
        answers = " / ".join(answer["label"] for answer in step["answers"])
        told = (step["say"], step["ask"], answers, step["note"], step["message"])
        yield Section(f"agent-script-{digest(step['name'])}", (words["script"], step["name"]), told)
    asked = (lines(f"{ask['question']} {ask['qualifies']}", ask["otherwise"]) for ask in part["eligibility_questions"])
    yield Section("agent-before", (words["before"],), tuple(asked))
    transfers = (lines(f"{to['label']}: {to['number']}", to["when"], to["hours"]) for to in part["transfers"])
    yield Section("agent-transfers", (words["transfers"],), tuple(transfers))


FACTS: dict[str, Fact] = {
    "message_text": _unlabelled,
    "instruction_text": _said,
    "body": _body,
    "parts": _parts,
    "steps": _journey,
    "status_note": _said,
    "starts_at": _starts,
    "place": _said,
    "agenda": _agenda,
    "phone_in": _said,
    "comments_how": _said,
    "mission": _said,
    "eligibility": _said,
    "processing_time": _said,
    "online": _online,
    "opening_hours": _hours,
    "address": _address,
    "features": _listed,
    "accessibility": _said,
    "transport": _said,
    "locations": _places,
    "contacts": _contacts,
    "agent": _agent,
}
