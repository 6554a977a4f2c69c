"""An item's hidden words are indexed when they change, in the transaction that changes them. A cluster hears of it from
the relay, within seconds.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from content.documents import AUDIENCES
from search.cluster import owed
from search.cluster.together import elasticsearch
from search.pipeline import configured_engine
from search.sync import sync

from .decisions import FoundBy


def connect() -> None:
    for signal in (post_save, post_delete):
        signal.connect(index_again, sender=FoundBy)


def index_again(instance: FoundBy, **_: Any) -> None:
    """Make both indexes hold the item with its present words."""
    key = (instance.content_id, instance.locale)
    for audience in AUDIENCES:
        for _size in sync(configured_engine(), audience, [key]):
            pass
        if elasticsearch() is not None:
            owed.note(audience, [key])
