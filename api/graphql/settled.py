"""What settings say of GraphQL, read once: each look at Django's settings costs as much as a field of an answer, and a
query would look five times."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver


class Settled(NamedTuple):
    """What was settled when the process began."""

    listed_only: bool
    """Whether strangers may ask only the queries on the city's list."""
    may_introspect: bool
    """Whether they may ask for the schema here."""
    cost_per_minute: int
    """What one caller's queries may cost; 0 for any amount."""
    locale: str
    """The city's own language."""
    locales: Mapping[str, str]
    """Those it publishes in as they are spelt, by how they are spelt in small letters."""


@cache
def settled() -> Settled:
    """What settings say."""
    return Settled(
        settings.GRAPHQL_LISTED_ONLY,
        settings.GRAPHQL_INTROSPECTION or settings.GRAPHIQL or settings.DEBUG,
        settings.GRAPHQL_COST_PER_MINUTE,
        settings.LANGUAGE_CODE,
        {code.lower(): code for code, _name in settings.LANGUAGES},
    )


@receiver(setting_changed)
def _read_again(**_: object) -> None:
    settled.cache_clear()
