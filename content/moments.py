"""Moments to come that programs note for each other: until when something is theirs, or is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

APART = timedelta(minutes=2)
"""How far the clocks of two machines may be apart."""


def is_to_come(field: str, now: datetime, most: timedelta) -> Q:
    """True of rows of which the moment in `field` is to come, noted as `most` ahead at most.

    One that is further ahead was noted by a clock that has been set back since. Who waited for it would wait as long as
    that clock was wrong, and a whole city with him.
    """
    return Q(**{f"{field}__gt": now, f"{field}__lte": now + most + APART})
