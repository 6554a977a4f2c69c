"""What an item says where a page does not fit: read aloud, in a text message, on a kiosk's first screen."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel

from content import sms

from .counters import CountedMessage, CountedText

VOICE_LIMIT = 300
"""Characters: about twenty seconds, two breaths of a voice assistant."""
SMS_SEGMENTS = 3
KIOSK_LIMIT = 280

_DERIVED = "Leave it empty to use the summary."


def check_segments(text: str) -> None:
    """Raises ValidationError for a text message of more than SMS_SEGMENTS parts, and says what makes it long."""
    found = sms.count(text)
    if found.segments <= SMS_SEGMENTS:
        return
    why = ""
    if found.encoding == "UCS-2":
        shown = " ".join(sms.foreign(text)[:8])
        why = f" Characters outside the basic alphabet ({shown}) halve the room of each."
    raise ValidationError(f"This takes {found.segments} text messages; at most {SMS_SEGMENTS} are sent.{why}")


class ChannelTexts(models.Model):
    """The item in the words of one channel. Each is optional: what is empty is made from the summary."""

    voice_text = models.TextField(
        "read aloud",
        blank=True,
        validators=[MaxLengthValidator(VOICE_LIMIT)],
        help_text="For phones and voice assistants: full sentences, no web addresses, no abbreviations. " + _DERIVED,
    )
    sms_text = models.TextField(
        "text message",
        blank=True,
        validators=[check_segments],
        help_text="Plain letters are the cheapest: one curly quotation mark halves the room. " + _DERIVED,
    )
    kiosk_text = models.TextField(
        "kiosk",
        blank=True,
        validators=[MaxLengthValidator(KIOSK_LIMIT)],
        help_text="For someone who stands in front of it: what to do, in two sentences. " + _DERIVED,
    )

    class Meta:
        abstract = True

    channel_panels = [
        HelpPanel("How this item is said where there is no room for a page. Everything here is optional."),
        FieldPanel("voice_text", widget=CountedText(VOICE_LIMIT)),
        FieldPanel("sms_text", widget=CountedMessage(SMS_SEGMENTS)),
        FieldPanel("kiosk_text", widget=CountedText(KIOSK_LIMIT)),
    ]
