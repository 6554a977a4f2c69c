"""What CAP 1.2 demands of each element, as the standard's schema does; said so that its sender can mend it.

The schema itself is not used at run time: its messages are for programmers, and it knows nothing of points and circles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from .markup import Element

Check = Callable[[str], str]
"""What is wrong with a text, or nothing."""

NAMESPACES = {"urn:oasis:names:tc:emergency:cap:1.1", "urn:oasis:names:tc:emergency:cap:1.2"}

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_PLAIN_WORD = re.compile(r"[^\s,&<]+")
_REFERENCE = re.compile(r"[^\s,]+,[^\s,]+,[^\s,]+")


def words(*allowed: str) -> Check:
    return lambda text: "" if text in allowed else f"must be one of {', '.join(allowed)}"


def date(text: str) -> str:
    if _DATE.fullmatch(text):
        try:
            datetime.fromisoformat(text)
        except ValueError:
            return "is no day or hour that there is"
        return ""
    return "must be like 2026-05-31T18:30:00-05:00, with the zone as hours and minutes (not Z)"


def plain_word(text: str) -> str:
    return "" if _PLAIN_WORD.fullmatch(text) else "must not have spaces, commas, < or &"


def anything(text: str) -> str:
    return "" if text else "is empty"


def references(text: str) -> str:
    parts = text.split()
    if parts and all(_REFERENCE.fullmatch(part) for part in parts):
        return ""
    return "must name each alert as sender,identifier,sent"


def polygon(text: str) -> str:
    points = text.split()
    if len(points) < 4 or points[0] != points[-1]:
        return "must have four points or more, the last the same as the first"
    return next((wrong for point in points if (wrong := _point(point))), "")


def circle(text: str) -> str:
    parts = text.split()
    if len(parts) != 2 or _number(parts[1]) is None or _number(parts[1]) < 0:  # type: ignore[operator]
        return "must be a point and a radius in kilometres, like 44.05,-91.64 2.5"
    return _point(parts[0])


def _point(text: str) -> str:
    numbers = [_number(part) for part in text.split(",")]
    if len(numbers) != 2 or numbers[0] is None or numbers[1] is None:
        return f"has the point “{text[:30]}”, which must be latitude,longitude"
    if abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        return f"has the point “{text[:30]}”, which is not on the earth"
    return ""


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"[+-]?\d{1,6}(\.\d{1,12})?", text) else None


@dataclass(frozen=True)
class Rule:
    """An element: whether it must be there, and what is wrong with its text."""

    check: Check = lambda text: ""
    required: bool = False
    many: bool = False
    inside: dict[str, Rule] = field(default_factory=dict)
    may_be_empty: bool = False


PAIR = {"valueName": Rule(required=True), "value": Rule(required=True)}
AREA = {
    "areaDesc": Rule(anything, required=True),
    "polygon": Rule(polygon, many=True, may_be_empty=True),
    "circle": Rule(circle, many=True, may_be_empty=True),
    "geocode": Rule(many=True, inside=PAIR),
    "altitude": Rule(),
    "ceiling": Rule(),
}
RESOURCE = {
    "resourceDesc": Rule(anything, required=True),
    "mimeType": Rule(),
    "size": Rule(),
    "uri": Rule(),
    "derefUri": Rule(),
    "digest": Rule(),
}
INFO = {
    "language": Rule(),
    "category": Rule(
        words(
            *("Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE"),
            "Other",
        ),
        required=True,
        many=True,
    ),
    "event": Rule(anything, required=True),
    "responseType": Rule(
        words("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"), many=True
    ),
    "urgency": Rule(words("Immediate", "Expected", "Future", "Past", "Unknown"), required=True),
    "severity": Rule(words("Extreme", "Severe", "Moderate", "Minor", "Unknown"), required=True),
    "certainty": Rule(words("Observed", "Likely", "Possible", "Unlikely", "Unknown"), required=True),
    "audience": Rule(),
    "eventCode": Rule(many=True, inside=PAIR),
    "effective": Rule(date),
    "onset": Rule(date),
    "expires": Rule(date),
    "senderName": Rule(),
    "headline": Rule(),
    "description": Rule(),
    "instruction": Rule(),
    "web": Rule(),
    "contact": Rule(),
    "parameter": Rule(many=True, inside=PAIR),
    "resource": Rule(many=True, inside=RESOURCE),
    "area": Rule(many=True, inside=AREA),
}
ALERT = {
    "identifier": Rule(plain_word, required=True),
    "sender": Rule(plain_word, required=True),
    "sent": Rule(date, required=True),
    "status": Rule(words("Actual", "Exercise", "System", "Test", "Draft"), required=True),
    "msgType": Rule(words("Alert", "Update", "Cancel", "Ack", "Error"), required=True),
    "password": Rule(),
    "source": Rule(),
    "scope": Rule(words("Public", "Restricted", "Private"), required=True),
    "restriction": Rule(),
    "addresses": Rule(),
    "code": Rule(many=True),
    "note": Rule(),
    "references": Rule(references),
    "incidents": Rule(),
    "info": Rule(many=True, inside=INFO),
}


def wrongs(element: Element, rules: dict[str, Rule], path: str = "") -> Iterator[str]:
    """Everything that is wrong inside `element`, each with its line and the way there. Foreign elements are let be."""
    for name, rule in rules.items():
        found = list(element.all(name))
        where = f"{path}{name}"
        if rule.required and not found:
            yield f"line {element.line}: {where} is missing"
        if len(found) > 1 and not rule.many:
            yield f"line {found[1].line}: {where} is there twice"
        for order, one in enumerate(found, start=1):
            place = f"{where} {order}" if rule.many and len(found) > 1 else where
            yield from wrongs(one, rule.inside, f"{place} › ")
            wrong = "" if rule.inside or (rule.may_be_empty and not one.text) else rule.check(one.text)
            if wrong:
                shown = "is empty; it" if not one.text and wrong != "is empty" else f"is “{one.text[:60]}”; it"
                yield f"line {one.line}: {place} {wrong if wrong == 'is empty' else f'{shown} {wrong}'}"
