"""Says before anybody asks that a cache or a list of queries which settings name cannot be had."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

from .cdn.purging import caches
from .graphql.persisted import listed


def caches_in_front(**_: Any) -> list[CheckMessage]:
    """They are made as the relay makes them, and asked nothing."""
    try:
        caches()
    except (ImportError, TypeError, ValueError) as error:
        return [Error(f"WELLSPRING_CACHES names a cache that cannot be made: {error}.", id="api.E001")]
    return []


def lists_of_queries(**_: Any) -> list[CheckMessage]:
    """They are read as the first query that is named by its hash would have them read."""
    try:
        listed()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="api.E002")]
    return []
