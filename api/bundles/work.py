"""The relay's job at each tick: the bundles that settings name, one after another, as far as there is time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from time import monotonic

from django.conf import settings

from content.documents import AUDIENCES

from .making import begin, forget, go_on
from .models import Bundle

BUDGET = 0.5
"""Seconds of a tick, for which what was published waits."""
WHOLE = ""
"""The bundle that has the words of every channel."""


def work(now: datetime) -> None:
    """Go on with what is under way, and begin what is due."""
    ends = monotonic() + BUDGET
    forget(now)
    for bundle in _wanted():
        if not bundle.stale:
            begin(bundle, now)
        while bundle.stale:
            if not go_on(bundle, now, ends) or monotonic() > ends:
                return


def _wanted() -> Iterator[Bundle]:
    """Every bundle that there should be. One that settings name no more is let go."""
    there = {(bundle.audience, bundle.locale, bundle.channel): bundle for bundle in Bundle.objects.defer("manifest")}
    for audience in AUDIENCES:
        for locale, _ in settings.LANGUAGES:
            for channel in (WHOLE, *settings.BUNDLE_CHANNELS):
                found = there.pop((audience, locale, channel), None)
                yield found or Bundle.objects.get_or_create(audience=audience, locale=locale, channel=channel)[0]
    for bundle in there.values():
        bundle.delete()
