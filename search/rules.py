"""The city's own rules of words, as the process that answers remembers them.

Searching must not read a thousand rules each time, and an editor must see a change at once. So a process looks twice a
second at most whether they are still the same (how many there are, and when the last was changed), and the one in which
they were changed forgets them there and then.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models.signals import post_delete, post_save

from .models import SynonymRule
from .synonyms import Meanings, Rule, meanings, parsed

LOOK_AGAIN = 0.5
"""Seconds."""


@dataclass
class Remembered:
    """The rules as of a moment."""

    looked_at: float = float("-inf")
    state: tuple[Any, ...] = ()
    by_locale: dict[str, Meanings] = field(default_factory=dict)


_remembered = Remembered()


def of(locale: str) -> Meanings:
    """What phrases mean in this city and language besides what is built in."""
    global _remembered
    now = time.monotonic()
    if now - _remembered.looked_at > LOOK_AGAIN:
        state = _state()
        known = _remembered.by_locale if state == _remembered.state else _read()
        _remembered = Remembered(now, state, known)
    return _remembered.by_locale.get(locale, {})


def forget(**_: Any) -> None:
    """Look again at the next search."""
    global _remembered
    _remembered = Remembered()


def add(rules: Iterable[str], locale: str) -> int:
    """Add these rules, those that are there already left out. Returns how many are new."""
    before = SynonymRule.objects.count()
    SynonymRule.objects.bulk_create(
        (SynonymRule(locale=locale, words=words) for words in dict.fromkeys(rules)), ignore_conflicts=True
    )
    forget()
    return SynonymRule.objects.count() - before


def _state() -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*), MAX(changed_at) FROM search_synonymrule")
        found: tuple[Any, ...] = cursor.fetchone()
    return found


def _read() -> dict[str, Meanings]:
    rules: dict[str, list[Rule]] = defaultdict(list)
    for locale, words in SynonymRule.objects.order_by("pk").values_list("locale", "words"):
        rules[locale].append(parsed(words))
    return {locale: meanings(found, locale) for locale, found in rules.items()}


for signal in (post_save, post_delete):
    signal.connect(forget, sender=SynonymRule)
