"""The relay's job that has each cache forget what was searched, when editors change what searches find.

Their rules are no publication and have no event, so they are looked at by the clock. A process that answers may go by
the old ones for half a second more, and a cache would keep what it says. So a change is told at two ticks; and a relay
that has just begun, and knows of nothing before it, tells as well. To forget too much does no harm.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from api.surrogates import search_key
from search.curation import rules
from search.curation.remembering import State

from .purging import caches, forget


class FollowsRules:
    """Remembers what editors' rules were like at the last two ticks at which every cache was told."""

    def __init__(self) -> None:
        self.told: tuple[State, State] = ((), ())

    def __call__(self, now: datetime) -> None:
        """Raises NotPurged; then it is tried again at the next tick."""
        state = rules.state()
        if self.told != (state, state):
            forget(caches(), (search_key(language) for language, _ in settings.LANGUAGES))
            self.told = (self.told[1], state)


work = FollowsRules()
