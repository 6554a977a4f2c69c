"""The agenda of a meeting: its items in their order, what was done with each, and the papers."""

from __future__ import annotations

from typing import Any

from content.editorial.exchange.importers.descriptions import rich
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.text import shortened

from .names import Members

MOST = 400
TITLE = 1_000
LAST = 10**9
RESULTS = (
    ("disapprov", "failed"),
    ("fail", "failed"),
    ("withdraw", "withdrawn"),
    ("referred", "referred"),
    ("laid over", "postponed"),
    ("deferred", "postponed"),
    ("tabled", "postponed"),
    ("approv", "passed"),
    ("adopt", "passed"),
    ("filed", "received"),
    ("hearing", "received"),
    ("rcvd", "received"),
    ("received", "received"),
)
"""What an action's name says of the result, read from the top: “Disapproved” is no approval."""


def agenda(event: Members, where: str, reading: Reading) -> tuple[dict[str, Any], ...]:
    """Raw values of the agenda's block."""
    items = sorted(event.all("Items", "EventItem"), key=_place)
    told = [_item(item, where, reading) for item in items if _title(item)]
    if len(told) > MOST:
        reading.warn(where, f"has {len(told)} items; the first {MOST} are taken.")
    return tuple(told[:MOST])


def participants(event: Members) -> tuple[dict[str, str], ...]:
    """Who answered the roll call."""
    present: dict[str, None] = {}
    for item in event.all("Items", "EventItem"):
        for person in item.all("RollCall", "RollCall"):
            name = person.line("FullName") or person.line("PersonName")
            if name and person.line("Value").casefold() in ("present", "present remotely"):
                present[shortened(name, 200)] = None
    return tuple({"name": name, "role": ""} for name in list(present)[:200])


def _item(item: Members, where: str, reading: Reading) -> dict[str, Any]:
    title, action = shortened(_title(item), TITLE), item.line("ActionName")
    notes = [
        rich(note) for name in ("AgendaNote", "MinutesNote") if (note := item.text(name)) and item.line(name) != title
    ]
    return {
        "number": shortened(item.line("AgendaNumber") or item.line("MatterFile"), 30),
        "title": title,
        "text": "".join(dict.fromkeys(notes)),
        "attachments": _papers(item, where, reading),
        "result": _result(item.line("PassedFlagName"), action),
        "action": shortened(action, 300),
        "votes": "",
    }


def _title(item: Members) -> str:
    """What is on the agenda; of what was only noted in the minutes, the note."""
    return next(filter(None, map(item.line, ("Title", "MatterName", "AgendaNote", "MinutesNote"))), "")


def _place(item: Members) -> tuple[int, int]:
    """Items that stand only in the minutes come where the minutes have them."""
    first, second = item.number("AgendaSequence"), item.number("MinutesSequence")
    return (first if first is not None else LAST, second if second is not None else LAST)


def _result(flag: str, action: str) -> str:
    said = {"pass": "passed", "fail": "failed"}.get(flag.casefold(), "")
    return said or next((result for words, result in RESULTS if words in action.casefold()), "")


def _papers(item: Members, where: str, reading: Reading) -> list[dict[str, Any]]:
    papers = []
    for paper in item.all("MatterAttachments", "EventItem") + item.all("Attachments", "EventItem"):
        attachment = Members(paper.row, "MatterAttachment")
        address = attachment.address("Hyperlink", where, reading)
        if address:
            papers.append({"item": None, "url": address, "title": shortened(attachment.line("Name") or "Paper", 300)})
    return papers[:60]
