"""Things that a source points at by their names, as people do in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from django.db.models import Model, Q
from wagtail.models import Locale

from content.models import ServiceCode

from .records import NAMED

LOOKED_THROUGH = 5_000
"""How many titles are looked through for one that is alike."""
NAMED_AT_MOST = 3
SPELT_ALIKE, FAR = 0.8, 0.6
"""How alike two names are, of 1, that differ by a slip of the hand; and the least that is worth a question."""

_WORD = re.compile(r"\w+")


def is_named(key: str) -> bool:
    return key.startswith(NAMED)


class Names:
    """Finds items by title or slug, and remembers what it found."""

    def __init__(self, locales: Mapping[str, Locale]) -> None:
        self._locales = locales
        self._found: dict[tuple[tuple[type[Model], ...], str, tuple[str, ...]], int] = {}

    def find(self, models: tuple[type[Model], ...], key: str, locales: Iterable[str]) -> int | None:
        """The primary key of the first item of that name, in the first of `locales` that has one."""
        asked = (models, key.casefold(), tuple(locales))
        if asked not in self._found:
            name = key.removeprefix(NAMED)
            found = next(
                (pk for locale in asked[2] for model in models if (pk := _pk(model, name, self._locales[locale]))), None
            )
            if found is None:
                return None
            self._found[asked] = found
        return self._found[asked]


def not_found(models: tuple[type[Model], ...], key: str, locale: Locale) -> str:
    """That nothing is called so, and what may have been meant."""
    name = key.removeprefix(NAMED)
    near = meant(name, [title for model in models for title in _titles(model, locale)])
    kind = models[0]._meta.verbose_name if len(models) == 1 else "item"
    asked = f" Did you mean {_either(near)}?" if near else ""
    return f"There is no {kind} called “{name[:80]}”.{asked}"


def meant(name: str, titles: Iterable[str]) -> list[str]:
    """Those of `titles` that somebody who wrote `name` may have had in mind, the likeliest first.

    People shorten: a title that has the name's words comes before one that is only spelt like it. What is farther off
    is told in want of anything better, and alone: “Transportation” is no help beside “Sanitation and Recycling”.
    """
    by_name = {title.casefold(): title for title in titles}
    words = _words(name)
    longer = [title for title in by_name if words.strip() and words in _words(title)]
    spelt = get_close_matches(name.casefold(), by_name, n=NAMED_AT_MOST, cutoff=SPELT_ALIKE)
    found = dict.fromkeys([*sorted(longer, key=len), *spelt])
    found = found or dict.fromkeys(get_close_matches(name.casefold(), by_name, n=1, cutoff=FAR))
    return [by_name[title] for title in found][:NAMED_AT_MOST]


def _words(text: str) -> str:
    """The words of a text between spaces, so that one text's stand in another's only whole."""
    return " ".join(["", *_WORD.findall(text.casefold()), ""])


def _either(names: list[str]) -> str:
    *others, last = (f"“{name}”" for name in names)
    return f"{', '.join(others)} or {last}" if others else last


def _pk(model: type[Model], name: str, locale: Locale) -> int | None:
    if model is ServiceCode:
        register, _, code = name.rpartition(" ")
        rows = ServiceCode.objects.filter(scheme__iexact=register, code__iexact=code)
    else:
        called = Q(title__iexact=name) | Q(slug=name) if hasattr(model, "slug") else Q(title__iexact=name)
        rows = _in_language(model, locale).filter(called)
    return rows.order_by("pk").values_list("pk", flat=True).first()


def _titles(model: type[Model], locale: Locale) -> list[str]:
    if model is ServiceCode:
        pairs = ServiceCode.objects.values_list("scheme", "code")[:LOOKED_THROUGH]
        return [f"{scheme} {code}" for scheme, code in pairs]
    return list(_in_language(model, locale).values_list("title", flat=True)[:LOOKED_THROUGH])


def _in_language(model: Any, locale: Locale) -> Any:
    """The rows in a language; all of them where there is none, as of opening hours."""
    return model.objects.filter(locale=locale) if hasattr(model, "locale") else model.objects.all()
