"""The id that an answer to a search carries, and that comes back when somebody opens a result.

It says which words were asked in which language on which day, signed, so that nothing is stored for a search that
nobody clicks. It is the same for everybody who asks the same on the same day: an answer that caches hand to many
carries the right one, and it tells nobody from anybody.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.core.signing import BadSignature, Signer

LONGEST = 1_500
"""Characters of an id: 80 of text, each written as JSON writes what is beyond the basic plane."""
LASTS = timedelta(days=2)
"""How old a search may be when something is opened from it: a tab that stayed open overnight, and no more."""


class UnknownSearch(ValueError):
    """No answer carried that id."""


class Searched(NamedTuple):
    """Which search an id stands for. `text` is as it is kept; empty if it is not."""

    day: date
    locale: str
    text: str


def name_of(searched: Searched) -> str:
    """The id of a search."""
    return _signer().sign_object([searched.day.isoformat(), searched.locale, searched.text])


def searched_by(name: str, *, today: date) -> Searched | None:
    """What an id stands for; None if that is too long ago. Raises UnknownSearch."""
    try:
        day, locale, text = _signer().unsign_object(name)
    except BadSignature:
        raise UnknownSearch(name[:40]) from None
    searched = Searched(date.fromisoformat(day), locale, text)
    return searched if today - searched.day <= LASTS else None


def _signer() -> Signer:
    """Made each time, because a test or a turn of SECRET_KEY changes what it signs with."""
    return Signer(salt="search.asked")
