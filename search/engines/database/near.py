"""Which entries say much the same as a question in other words, by their own ids."""

from __future__ import annotations

from collections.abc import Sequence

from content.documents import Audience
from search.engine import Near

from .entries import ids


def worth(audience: Audience, near: Sequence[Near]) -> dict[int, float]:
    """What each entry that is there is worth."""
    worth_of = {each.key: each.worth for each in near}
    return {pk: worth_of[key] for key, pk in ids(audience, worth_of).items()}
