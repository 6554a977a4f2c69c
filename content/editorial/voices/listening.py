"""Takes what readers say: the desk's end of `content.publishing.voices`."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from content.publishing import voices

from .masking import masked
from .models import Comment, Feedback, Flag

FLAG_DIGITS = 7
"""An agent writes of amounts, forms and days, so only what is as long as a telephone number is masked."""
COMMENT_DIGITS = 5
"""Of a resident nothing longer than a house number is kept."""


class Desk:
    """Fills `voices.Desk`."""

    def flag(self, said: voices.Flag, *, now: datetime) -> voices.Flagged:
        """Keep the flag, or count it once more where this key has flagged this version before."""
        with transaction.atomic():
            flag, is_new = Flag.objects.get_or_create(
                content_id=said.item.content_id,
                locale=said.item.locale,
                version=said.version,
                key=said.key_id,
                defaults={
                    "type": said.type,
                    "reason": said.reason,
                    "note": masked(said.note, digits=FLAG_DIGITS, keep_days=True),
                    "key_name": said.key_name,
                    "flagged_at": now,
                },
            )
            if not is_new:
                Flag.objects.filter(pk=flag.pk).update(times=F("times") + 1)
        return voices.Flagged(flag.pk, is_new, flag.reason, flag.note, flag.flagged_at, flag.answered_at, flag.answer)

    def feedback(self, said: voices.Feedback, *, now: datetime) -> None:
        """Keep it with the day and without the hour."""
        day, comment = timezone.localdate(now), masked(said.comment, digits=COMMENT_DIGITS)
        with transaction.atomic():
            feedback = Feedback.objects.create(
                content_id=said.item.content_id,
                locale=said.item.locale,
                type=said.type,
                version=said.version,
                helpful=said.helpful,
                reason=said.reason or "",
                channel=said.channel,
                given_on=day,
            )
            if comment:
                Comment.objects.create(feedback=feedback, text=comment, given_on=day)
