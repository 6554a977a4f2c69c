"""Has each cache forget what was searched, where that changes at other times than what is published.

After a publication caches are told before anybody else, and whoever searches until search has heard of it gets the old
results, which a cache keeps again. So searches are told once more when it has.

What editors decide is no publication and has no event, so it is looked at by the clock. A process that answers may go
by the old rules for half a second more. So a change is told at two ticks; and a relay that has just begun, and knows of
nothing before it, tells as well. To forget too much does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from api.surrogates import search_key
from content.publishing.queries import EventRow
from search.curation import rules
from search.curation.remembering import State

from .purging import Purger, caches, forget


class FollowsSearch(Purger):
    """Hears of each event after search: the last of the consumers."""

    def keys(self, event: EventRow) -> Sequence[str]:
        return (search_key(event.locale),)


class FollowsRules:
    """The relay's job: remembers what editors' rules were like at the last two ticks at which every cache was told."""

    def __init__(self) -> None:
        self.told: tuple[State, State] = ((), ())

    def __call__(self, now: datetime) -> None:
        """Raises NotPurged; then it is tried again at the next tick."""
        state = rules.state()
        if self.told != (state, state):
            forget(caches(), (search_key(language) for language, _ in settings.LANGUAGES))
            self.told = (self.told[1], state)


work = FollowsRules()
