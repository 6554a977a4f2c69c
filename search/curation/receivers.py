"""An item's hidden words are indexed when they change, in the transaction that changes them. A cluster hears of it from
the relay, within seconds.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from content.documents import AUDIENCES
from search.cluster.following import keep_equal

from .decisions import FoundBy


def connect() -> None:
    for signal in (post_save, post_delete):
        signal.connect(index_again, sender=FoundBy)


def index_again(instance: FoundBy, **_: Any) -> None:
    """Make both indexes hold the item with its present words."""
    for audience in AUDIENCES:
        keep_equal(audience, [(instance.content_id, instance.locale)])
