"""Alerts that follow alerts: an update replaces the one before, a cancel ends it. CAP `references`.

Which of a chain is in force is nobody's stored truth: each document says when it begins and whom it follows, and the
channels compute the rest with a clock.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from .alert_vocabulary import Kind, MessageType, Response, Urgency

CARRIED_OVER = (
    *("summary", "keywords", "kind", "event", "category", "response_type", "severity", "urgency", "certainty"),
    *("message", "instruction", "area_description", "area_polygons", "area_circles", "whole_city", "scope_paths"),
    *("channels", "onset", "expires", "link_url", "link_label", "locale_id"),
)
"""What a follow-up begins with. Not the short texts: they are made from the message unless somebody writes them."""
ENDED = {
    "summary": "",
    "message": "<p>This alert is over.</p>",
    "instruction": "",
    "response_type": Response.ALL_CLEAR,
    "urgency": Urgency.PAST,
}
"""What the end of an alert says in place of it."""
CARRIED_ROWS = {"scope_links": "item_id", "topic_links": "topic_id", "contact_links": "contact_id"}


def check_chain(alert: Any) -> None:
    """Raise ValidationError unless what `alert` follows makes sense."""
    before = alert.references
    if (alert.msg_type == MessageType.ALERT) != (before is None):
        raise ValidationError(
            {"references": "Choose the alert that this one follows."}
            if before is None
            else {"msg_type": "It follows another alert, so it is an update of it or its end."}
        )
    if before is None:
        return
    if (before.kind == Kind.INTERNAL) != (alert.kind == Kind.INTERNAL):
        raise ValidationError(
            {"references": "An internal alert can only follow an internal one, a public one a public."}
        )
    _check_no_circle(alert, before)
    others = type(alert).objects.filter(references__translation_key=before.translation_key, live=True)
    other = others.exclude(translation_key=alert.translation_key).first()
    if other:
        raise ValidationError(
            {"references": f"“{other.title}” follows “{before.title}” already. Let this one follow “{other.title}”."}
        )


def follow_up(alert: Any, message_type: MessageType) -> Any:
    """A new alert, not saved yet, that updates or ends `alert` and begins with what it says."""
    fields = {name: getattr(alert, name) for name in CARRIED_OVER}
    if message_type == MessageType.CANCEL:
        fields |= ENDED
    title = alert.title if message_type == MessageType.UPDATE else f"Ended: {alert.title}"[:255]
    new = type(alert)(title=title, msg_type=message_type, references=alert, **fields)
    for relation, column in CARRIED_ROWS.items():
        rows = getattr(alert, relation).all()
        setattr(new, relation, [type(row)(**{column: getattr(row, column)}) for row in rows])
    return new


def _check_no_circle(alert: Any, before: Any) -> None:
    seen = {alert.translation_key}
    while before is not None:
        if before.translation_key in seen:
            raise ValidationError({"references": "An alert cannot follow itself. Choose an earlier one."})
        seen.add(before.translation_key)
        before = before.references
