"""Who asked for a new password."""

from __future__ import annotations

from django.db import models


class AskedForPassword(models.Model):
    """Somebody asked for a new password for this mail address, whether anybody has it or not.

    The relay writes to whoever has it, and the row stays until a letter may be asked for again. One of an address that
    nobody has goes at the next tick.
    """

    email = models.EmailField(max_length=254, unique=True)
    asked_at = models.DateTimeField(db_index=True)
    is_answered = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.email} at {self.asked_at:%Y-%m-%d %H:%M}"
