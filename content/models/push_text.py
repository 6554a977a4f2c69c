"""What an alert says on phones: CAP `CMAMtext` and `CMAMlongtext`, the texts of Wireless Emergency Alerts."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from content import sms

from .counters import CountedText

PUSH_LIMIT, PUSH_LONG_LIMIT = 90, 360
"""Characters that older and newer phones show."""
PUSH_LANGUAGES = ("en", "es")
"""The languages of Wireless Emergency Alerts, whose texts have GSM 7-bit characters only."""

_OWN = "Leave it empty to have it made from the message."


class PushTexts(models.Model):
    """The texts that are pushed to phones. An empty one is made of the headline and what to do."""

    push_text = models.CharField(
        "short push text",
        max_length=PUSH_LIMIT,
        blank=True,
        help_text=f"At most {PUSH_LIMIT} characters, plain letters. {_OWN}",
    )
    push_long_text = models.CharField(
        "long push text",
        max_length=PUSH_LONG_LIMIT,
        blank=True,
        help_text=f"For newer phones, at most {PUSH_LONG_LIMIT} characters. {_OWN}",
    )

    class Meta:
        abstract = True

    push_panels = [
        FieldPanel("push_text", widget=CountedText(PUSH_LIMIT)),
        FieldPanel("push_long_text", widget=CountedText(PUSH_LONG_LIMIT)),
    ]


def require_plain(texts: PushTexts, language: str) -> None:
    """Raise ValidationError, naming each character that phones cannot show, unless both texts are plain."""
    if language not in PUSH_LANGUAGES:
        return
    foreign = {name: sms.foreign(getattr(texts, name)) for name in ("push_text", "push_long_text")}
    if any(foreign.values()):
        raise ValidationError(
            {
                name: f"An emergency alert on phones cannot have {' '.join(map(_named, letters))}."
                for name, letters in foreign.items()
                if letters
            }
        )


def _named(letter: str) -> str:
    return f"“{letter}”" if letter.isprintable() else f"U+{ord(letter):04X}"
