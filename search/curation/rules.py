"""All that editors decided about searches, as the process that answers remembers it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from search.synonyms import Meanings, Rule, meanings, parsed

from . import popularity
from .decisions import FoundBy, LeftOutWords, ResultRule, RuledItem, SearchSettings, SynonymRule
from .leaving_out import Phrase, phrases
from .pins import PinRule, pin_rule
from .remembering import State, Watched, state_of


@dataclass(frozen=True)
class Rules:
    """What holds for searches in one language. Each part can be taken away with `replace`, to see what it does."""

    meanings: Meanings = field(default_factory=dict)
    """What phrases mean in this city besides what is built in."""
    ignored: tuple[str, ...] = ()
    """Words that are not looked for."""
    results: tuple[PinRule, ...] = ()
    """Which items come first or are not shown, for which questions."""
    unsuggested: tuple[Phrase, ...] = ()
    """Phrases that no suggestion has."""
    opened: Mapping[UUID, float] = field(default_factory=dict)
    """How much each item is opened, 0 to 1; empty where that is switched off."""


NO_RULES = Rules()


def of(locale: str, *, today: date | None = None) -> Rules:
    """The rules for searches in a language, on the city's own day unless another one is given."""
    kept, uses_popularity = _remembered()
    found = kept.get(locale, NO_RULES)
    if found.results:
        day = today or timezone.localdate()
        found = replace(found, results=tuple(rule for rule in found.results if rule.holds_on(day)))
    opened = popularity.opened(locale) if uses_popularity else {}
    return replace(found, opened=opened) if opened else found


def forget(**_: Any) -> None:
    """Look again at the next search."""
    _remembered.forget()
    popularity.forget()


def state() -> State:
    """Another value after any change of what editors decide, hidden words of items included."""
    return state_of((*TABLES, FoundBy))


def add(rules: Iterable[str], locale: str) -> int:
    """Add these rules of words, those that are there already left out. Returns how many are new."""
    before = SynonymRule.objects.count()
    SynonymRule.objects.bulk_create(
        (SynonymRule(locale=locale, words=words) for words in dict.fromkeys(rules)), ignore_conflicts=True
    )
    forget()
    return SynonymRule.objects.count() - before


def _read() -> tuple[dict[str, Rules], bool]:
    """Every language's rules, and whether popularity counts."""
    kinds: dict[str, Mapping[str, Any]] = {"meanings": _meanings(), "results": _results(), **_left_out()}
    parts: dict[str, dict[str, Any]] = defaultdict(dict)
    for part, by_locale in kinds.items():
        for locale, value in by_locale.items():
            parts[locale][part] = value
    return {locale: Rules(**found) for locale, found in parts.items()}, SearchSettings.current().uses_popularity


def _meanings() -> dict[str, Meanings]:
    rules: dict[str, list[Rule]] = defaultdict(list)
    for locale, words in SynonymRule.objects.order_by("pk").values_list("locale", "words"):
        rules[locale].append(parsed(words))
    return {locale: meanings(found, locale) for locale, found in rules.items()}


def _results() -> dict[str, tuple[PinRule, ...]]:
    rules: dict[str, tuple[PinRule, ...]] = defaultdict(tuple)
    for rule in ResultRule.objects.prefetch_related("items").order_by("pk"):
        rules[rule.locale] += (pin_rule(rule),)
    return rules


def _left_out() -> dict[str, dict[str, tuple[Any, ...]]]:
    ignored: dict[str, tuple[str, ...]] = defaultdict(tuple)
    unsuggested: dict[str, tuple[Phrase, ...]] = defaultdict(tuple)
    for row in LeftOutWords.objects.order_by("pk"):
        if row.out_of == LeftOutWords.LeftOutOf.SEARCHES:
            ignored[row.locale] += tuple(row.listed)
        else:
            unsuggested[row.locale] += phrases(row.listed, row.locale)
    return {"ignored": ignored, "unsuggested": unsuggested}


TABLES = (SynonymRule, ResultRule, LeftOutWords, SearchSettings)
_remembered = Watched(_read, TABLES, parts=(RuledItem,))
