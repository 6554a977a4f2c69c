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
    "instruction": "",
    "response_type": Response.ALL_CLEAR,
    "urgency": Urgency.PAST,
}
"""What the end of an alert says in place of it, besides words."""
OVER = {
    "en": ("Ended: {}", "This alert is over."),
    "es": ("Terminó: {}", "Esta alerta ya terminó."),
    "zh": ("已解除：{}", "此警报已解除。"),
    "ar": ("انتهى: {}", "انتهى هذا التنبيه."),
}
"""The headline and the message of an end, by language; in English where a language is not here."""
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
    title = alert.title
    if message_type == MessageType.CANCEL:
        headline, message = OVER.get(alert.locale.language_code.partition("-")[0], OVER["en"])
        title = headline.format(title)[:255]
        fields |= {**ENDED, "message": f"<p>{message}</p>"}
    new = type(alert)(title=title, msg_type=message_type, references=alert, **fields)
    for relation, column in CARRIED_ROWS.items():
        rows = getattr(alert, relation).all()
        setattr(new, relation, [type(row)(**{column: getattr(row, column)}) for row in rows])
    return new


def latest(alert: Any) -> Any:
    """The last alert of the chain: what follows `alert`, what follows that, and so on, in whatever language."""
    seen: set[Any] = set()
    while alert.translation_key not in seen:
        seen.add(alert.translation_key)
        followers = type(alert).objects.filter(references__translation_key=alert.translation_key, live=True)
        alert = followers.filter(withdrawn_at=None).order_by("pk").first() or alert
    return alert


def ends(alert: Any) -> list[Any]:
    """The end of the whole chain that `alert` is the last of, not saved yet: in its own language, and in each other one
    in which an alert of the chain can be read.
    """
    shown: dict[int, Any] = {alert.locale_id: alert}
    before = alert
    while before is not None:
        versions = type(alert).objects.filter(translation_key=before.translation_key, live=True, withdrawn_at=None)
        for version in versions.select_related("locale").order_by("pk"):
            shown.setdefault(version.locale_id, version)
        before = before.references
    made = [follow_up(version, MessageType.CANCEL) for version in shown.values()]
    for end in made:
        end.references, end.translation_key = alert, made[0].translation_key
    return made


def _check_no_circle(alert: Any, before: Any) -> None:
    seen = {alert.translation_key}
    while before is not None:
        if before.translation_key in seen:
            raise ValidationError({"references": "An alert cannot follow itself. Choose an earlier one."})
        seen.add(before.translation_key)
        before = before.references
