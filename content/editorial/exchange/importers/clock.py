"""Times as sources write them, by the city's clock."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils import timezone

from content.editorial.exchange.errors import Rejected


def by_the_citys_clock(said: datetime) -> datetime:
    """The instant at which the city's clocks show `said`; what names its own zone is one already.

    Raises Rejected, in the words of the desk's forms, for a time that they skip in spring or show twice in autumn.
    """
    try:
        with timezone.override(ZoneInfo(settings.TIME_ZONE)):
            return from_current_timezone(said)
    except ValidationError as error:
        raise Rejected(" ".join(error.messages).rstrip(".")) from error
