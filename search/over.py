"""What is over is not found: an alert that has ended, or in whose place another stands.

It stays in the archive and at its address, which say when it ended. But whoever searches takes what is found for what
holds, and an answer that is read aloud from it says nothing of its end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Follower, SearchRow, Window

from .engine import Key

ALL_CLEAR = timedelta(days=7)
"""How long the end of an alert is found, which is itself never in force: people ask whether they may drink again."""
FOLLOWS = ("updates", "cancels")


def over(audience: Audience, now: datetime, items: Iterable[UUID] | None = None) -> set[Key]:
    """What of these items, or of all, has a window and is over at `now`."""
    windows = queries.windows(audience, items=items)
    return _over(windows, _followers(audience, windows, now), now)


def newly_over(audience: Audience, since: datetime, now: datetime) -> set[Key]:
    """What was not over at `since`, and is at `now`. Only what ended lately is looked at, however long the archive."""
    windows = queries.windows(audience, after=since - ALL_CLEAR)
    followers = _followers(audience, windows, since)
    return _over(windows, followers, now) - _over(windows, followers, since)


def still_on(audience: Audience, now: datetime) -> list[Key]:
    """What has not ended by itself, whether or not something follows it."""
    return [(window.content_id, window.locale) for window in queries.windows(audience, after=now)]


def without_what_is_over(rows: Iterable[SearchRow], audience: Audience, now: datetime) -> list[SearchRow]:
    """Those of these documents that are not."""
    held = list(rows)
    alerts = [row.content_id for row in held if row.type == "alert"]
    gone = over(audience, now, alerts) if alerts else ()
    return [row for row in held if (row.content_id, row.locale) not in gone]


def to_be_found(audience: Audience, now: datetime, keys: Iterable[Key] | None = None) -> Mapping[Key, int]:
    """The version of each document that is to be found: of those of these items, or of all."""
    wanted = None if keys is None else list(keys)
    versions = queries.versions(audience, wanted)
    gone = over(audience, now, None if wanted is None else [item for item, _locale in wanted])
    return {key: version for key, version in versions.items() if key not in gone}


def _followers(audience: Audience, windows: Iterable[Window], at: datetime) -> list[Follower]:
    """What follows those of these that have not ended by themselves at that moment."""
    lasting = {window.content_id for window in windows if at < _found_until(window)}
    return queries.followers(FOLLOWS, lasting, audience)


def _over(windows: Collection[Window], followers: Iterable[Follower], now: datetime) -> set[Key]:
    lasting = [window for window in windows if now < _found_until(window)]
    begun = [follower for follower in followers if follower.begins_at <= now]
    cancelled = {follower.of for follower in begun if follower.how == "cancels"}
    updated = {(follower.of, follower.locale) for follower in begun}
    stays = {
        (window.content_id, window.locale)
        for window in lasting
        if window.content_id not in cancelled and (window.content_id, window.locale) not in updated
    }
    return {(window.content_id, window.locale) for window in windows} - stays


def _found_until(window: Window) -> datetime:
    if window.ends_at > window.begins_at:
        return window.ends_at
    return window.ends_at + ALL_CLEAR
