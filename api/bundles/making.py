"""Makes a bundle equal to what is published: finds what the history has made stale, and makes those parts anew.

`position` is taken before anything is read, so the manifest may show more than it says, and never less: who follows the
history from there ends with what is published.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import orjson
from django.conf import settings
from django.db import transaction

from api.surrogates import paths_key, purged_by
from content.documents import SCHEMA_VERSION
from content.publishing import queries

from .dealing import part_of, parts_for
from .models import Bundle, BundleFile
from .packing import Packed, pack

FAR_BEHIND = 5_000
"""Events after which it is quicker to make everything anew than to look what they concern."""
KEPT = timedelta(minutes=10)
"""How long a file stays after another has taken its place, for those who are reading the manifest before."""
LEAVINGS = {"item.withdrawn", "item.gone", "item.redirected", "item.deleted"}
"""What is taken away is taken out of bundles at once."""


def begin(bundle: Bundle, now: datetime) -> None:
    """Mark the parts that what has happened since concerns, if it is time to make them anew."""
    audience, locale, position = bundle.reader, bundle.locale, bundle.position
    newest = queries.last_sequence(audience)
    if bundle.parts and newest == position:
        return
    events = queries.changes(audience, position, FAR_BEHIND)
    is_urgent = any(event.event in LEAVINGS and event.locale == locale for event in events)
    is_young = bundle.made_at is not None and bundle.made_at <= now < bundle.made_at + settings.BUNDLES_EVERY
    if is_young and not is_urgent:
        return
    parts = parts_for(queries.readable_count(audience, locale))
    knows_all = 0 < len(events) < FAR_BEHIND and events[0].sequence == position + 1
    if parts != bundle.parts or not knows_all:
        stale = set(range(parts + 1))
    else:
        stale = {part_of(event.content_id, parts) for event in events if event.locale == locale}
        stale |= {parts for event in events if paths_key(locale) in purged_by(event)}
    with transaction.atomic():
        current = Bundle.objects.select_for_update().get(pk=bundle.pk)
        if current.position == position and not current.stale:  # else another relay has begun
            current.position, current.parts, current.stale = newest, parts, sorted(stale)
            _finish_if_whole(current, now)
    bundle.refresh_from_db()


def go_on(bundle: Bundle, now: datetime, ends: float) -> bool:
    """Make the next stale part anew. False if it is out of time for now."""
    part = bundle.stale[0]
    packed = pack(bundle, part, ends)
    if packed is None:
        return False
    with transaction.atomic():
        current = Bundle.objects.select_for_update().get(pk=bundle.pk)
        if current.position == bundle.position and part in current.stale:  # else what was read may be old
            _replace(current, part, packed, now)
            current.stale.remove(part)
            _finish_if_whole(current, now)
    bundle.refresh_from_db()
    return True


def forget(now: datetime) -> None:
    """Let go of files whose time is over. While a bundle is being made, its manifest names files that have retired."""
    BundleFile.objects.filter(retired_at__lt=now - KEPT, bundle__stale=[]).delete()


def _replace(bundle: Bundle, part: int, packed: list[Packed], now: datetime) -> None:
    """Have these files, and no others, be those of the part. What is there already is not written again."""
    there = bundle.files.filter(part=part)
    there.filter(retired_at=None).exclude(sha256__in=[file.sha256 for file in packed]).update(retired_at=now)
    for file in packed:
        if not there.filter(holds=file.holds, sha256=file.sha256).update(retired_at=None):
            bundle.files.create(
                part=part,
                holds=file.holds,
                sha256=file.sha256,
                entries=file.entries,
                size=len(file.content),
                content=file.content,
            )


def _finish_if_whole(bundle: Bundle, now: datetime) -> None:
    """Once nothing is stale, say so in the manifest."""
    if not bundle.stale:
        bundle.files.filter(part__gt=bundle.parts, retired_at=None).update(retired_at=now)
        files = bundle.files.filter(retired_at=None).order_by("holds", "part")
        bundle.manifest = orjson.dumps(
            {
                "locale": bundle.locale,
                "channel": bundle.channel or None,
                "schema_version": SCHEMA_VERSION,
                "made_at": now,
                "changes_since": bundle.position,
                "files": list(files.values("holds", "entries", "size", "sha256")),
            },
            option=orjson.OPT_UTC_Z,
        )
        bundle.made_at = now
    bundle.save()
