"""Things that a source points at by their names, as people do in tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from django.db.models import Model, Q
from wagtail.models import Locale

from content.models import ServiceCode

from .records import NAMED

LOOKED_THROUGH = 5_000
"""How many titles are looked through for one that is alike."""


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
    titles = [title for model in models for title in _titles(model, locale)]
    near = get_close_matches(name.casefold(), {title.casefold(): title for title in titles}, n=1, cutoff=0.6)
    meant = next((title for title in titles if near and title.casefold() == near[0]), "")
    kind = models[0]._meta.verbose_name if len(models) == 1 else "item"
    return f"There is no {kind} called “{name[:80]}”." + (f" Did you mean “{meant}”?" if meant else "")


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
