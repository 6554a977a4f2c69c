"""Makes entries anew that older code made of other terms, a batch at each of the relay's ticks.

An upgrade may find words in another way, and no document changes with it. Until all entries are made anew what is asked
in the new way misses those that are not. `manage.py reindex` does it at once.
"""

from __future__ import annotations

import logging
from datetime import datetime

from content.documents import AUDIENCES, Audience

from .cluster.following import keep_equal
from .engine import Key
from .engines.database.writing import spell_anew
from .models import MADE_AS, SearchIndex
from .pipeline import configured_engine
from .sync import BATCH, everything

log = logging.getLogger(__name__)


class Renewing:
    """Knows what is left; a relay that begins in the middle begins anew."""

    def __init__(self) -> None:
        self._left: dict[Audience, list[Key]] = {}

    def __call__(self, now: datetime) -> None:
        """Make the next entries anew, if an index has older ones."""
        for audience in older():
            if audience not in self._left:
                self._left[audience] = to_be_made(audience)
                log.info(
                    "%d entries for %s are made anew: this release finds more", len(self._left[audience]), audience
                )
            keys, self._left[audience] = self._left[audience][:BATCH], self._left[audience][BATCH:]
            keep_equal(audience, keys)
            if not self._left[audience]:
                del self._left[audience]
                all_renewed(audience)


renew = Renewing()


def older() -> list[Audience]:
    """The audiences whose index has entries that older code made."""
    found = set(SearchIndex.objects.filter(made_as__lt=MADE_AS).values_list("audience", flat=True))
    return [audience for audience in AUDIENCES if audience in found]


def to_be_made(audience: Audience) -> list[Key]:
    """What to sync so that every entry is as this code makes it. How words are spelt is counted anew with that."""
    if audience in older():
        spell_anew(audience)
    return everything(configured_engine(), audience)


def all_renewed(audience: Audience) -> None:
    """Note that every entry of an index is as this code makes it."""
    SearchIndex.objects.filter(audience=audience).update(made_as=MADE_AS)
