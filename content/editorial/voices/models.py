"""What readers said. Rows name an item, not a page: an item keeps its voices when its page is moved or made anew."""

from __future__ import annotations

from typing import Any, get_args
from uuid import uuid4

from django.conf import settings
from django.db import models

from content.publishing.voices import LONGEST_COMMENT, LONGEST_NOTE, Channel, FeedbackReason, FlagReason

REASON_WORDS = {
    "wrong": "Wrong",
    "outdated": "Out of date",
    "unclear": "Hard to understand",
    "missing": "Something is missing",
    "translation": "The translation is wrong",
    "not-my-question": "Not what I was looking for",
    "other": "Something else",
}


def choices(names: Any) -> list[tuple[str, str]]:
    """A closed list of the API as the desk reads it."""
    return [(name, REASON_WORDS.get(name, name.capitalize())) for name in get_args(names)]


class Flag(models.Model):
    """An agent's key said that this version of this item is not right, and the desk has answered or has yet to.

    The key is kept by number and name and not as a relation: keys belong to the channels, and a revoked one stays in
    its flags. There is no field for the agent or the caller.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    content_id = models.UUIDField()
    locale = models.CharField(max_length=20)
    type = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=choices(FlagReason))
    note = models.TextField(blank=True, max_length=LONGEST_NOTE)
    key = models.PositiveBigIntegerField()
    key_name = models.CharField(max_length=100)
    flagged_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)
    """How often it was said of this version with this key."""
    answer = models.CharField(max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        default_permissions = ()  # who may change an item answers its flags
        constraints = [
            models.UniqueConstraint(
                fields=["content_id", "locale", "version", "key"], name="a_key_flags_a_version_once"
            )
        ]
        indexes = [
            models.Index(fields=["-flagged_at"], condition=models.Q(answered_at=None), name="open_flags"),
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()} ({self.key_name})"

    @property
    def is_open(self) -> bool:
        return self.answered_at is None


class Feedback(models.Model):
    """Somebody said that this item helped or did not. Nothing here tells who: no address, no session, only the day."""

    content_id = models.UUIDField()
    locale = models.CharField(max_length=20)
    type = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    helpful = models.BooleanField()
    reason = models.CharField(max_length=20, blank=True, choices=choices(FeedbackReason))
    channel = models.CharField(max_length=10, choices=choices(Channel))
    given_on = models.DateField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["given_on", "content_id", "locale", "helpful"], name="feedback_counted"),
            models.Index(fields=["content_id", "locale", "-given_on"], name="feedback_of_an_item"),
        ]

    def __str__(self) -> str:
        return "It helped" if self.helpful else "It did not help"


class Comment(models.Model):
    """What somebody wrote beside their feedback. A table of its own: it is deleted long before what is counted."""

    feedback = models.OneToOneField(Feedback, primary_key=True, on_delete=models.CASCADE, related_name="comment")
    text = models.CharField(max_length=LONGEST_COMMENT)
    given_on = models.DateField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.text
