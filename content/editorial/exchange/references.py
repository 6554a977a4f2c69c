"""Where import keys lead: to the rows that earlier imports, or this one, made."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from contextlib import suppress
from html import unescape
from typing import Any

from django.db.models import Model
from wagtail.models import Locale

from content.models import HolidayCalendar, OpeningHours, ServiceCode

from .errors import Rejected
from .kinds import MODELS, PAGE_MODELS
from .named import Names, is_named, not_found
from .records import Ref

NO_LOCALE = ""
WITHOUT_LOCALE: tuple[type[Model], ...] = (ServiceCode, HolidayCalendar, OpeningHours)
"""What is the same in every language."""

_PAGE_LINK = re.compile(r'<a linktype="page" id="(?!\d+")([^"]+)">(.*?)</a>', re.DOTALL)


class Awaited(Exception):
    """What this key names is still to be created by this run."""


class References:
    """The primary keys of everything imported, by model, key and locale.

    `awaited` holds the keys, with their locales, that this run will still create: a reference to one of those is left
    out for now, and noted in `left_out`, so that two items may point at each other.
    """

    def __init__(self, awaited: Collection[tuple[str, str]] = ()) -> None:
        self.locale = ""
        self.awaited = set(awaited)
        self.left_out = False
        self._locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self._names = Names(self._locales)
        self._rows: dict[tuple[type[Model], str], dict[str, int]] = {}
        for model in MODELS:
            columns = ("imported_from", "locale__language_code", "pk")
            for key, locale, pk in model.objects.exclude(imported_from="").values_list(*columns):  # type: ignore[attr-defined]
                self.add(model, key, locale, pk)
        for model in WITHOUT_LOCALE:
            for key, pk in model.objects.exclude(imported_from="").values_list("imported_from", "pk"):  # type: ignore[attr-defined]
                self.add(model, key, NO_LOCALE, pk)

    def locale_row(self, code: str) -> Locale:
        """The city's locale of this code. Raises Rejected if it has none."""
        if code not in self._locales:
            raise Rejected(f"locale: “{code}” is none of this city's, which are {', '.join(sorted(self._locales))}.")
        return self._locales[code]

    def add(self, model: type[Model], key: str, locale: str, pk: int) -> None:
        """From now on `key` leads to this row."""
        self._rows.setdefault((model, key), {})[locale] = pk

    def find(self, model: type[Model], key: str, locale: str) -> int | None:
        """What was imported under this key, or is named so, in this locale."""
        if is_named(key):
            return self._names.find((model,), key, (locale,))
        return self._rows.get((model, key), {}).get(locale)

    def of(self, models: tuple[type[Model], ...], key: str) -> int | None:
        """What `key` leads to, in the present locale or else in any other; None if this run has yet to create it.

        Raises Rejected if it leads nowhere.
        """
        if is_named(key):
            return self._of_name(models or PAGE_MODELS, key)
        found = next((rows for model in models or PAGE_MODELS if (rows := self._rows.get((model, key)))), {})
        for locale in (self.locale, NO_LOCALE):
            if locale in found:
                return found[locale]
        if (key, self.locale) in self.awaited or (not found and any(key == awaited for awaited, _ in self.awaited)):
            self.left_out = True
            return None
        if not found:
            raise Rejected(f"It points at “{key}”, which has not been imported.")
        return next(iter(found.values()))

    def _of_name(self, models: tuple[type[Model], ...], key: str) -> int | None:
        found = self._names.find(models, key, (self.locale, *self._locales))
        if found is None and (key.casefold(), self.locale) in self.awaited:
            self.left_out = True
        elif found is None:
            raise Rejected(not_found(models, key, self._locales[self.locale]))
        return found

    def filled_in(self, value: Any) -> Any:
        """A block's raw value with primary keys in place of its Refs; lists go on without what is still to come.

        Raises Awaited if the value makes no sense without it.
        """
        if isinstance(value, Ref):
            found = self.of((*MODELS, *WITHOUT_LOCALE), value.key)
            if found is None:
                raise Awaited(value.key)
            return found
        if isinstance(value, str):
            return _PAGE_LINK.sub(self._filled_link, value)
        if isinstance(value, dict):
            return {name: self.filled_in(inner) for name, inner in value.items()}
        if isinstance(value, (list, tuple)):
            return self._filled_list(value)
        return value

    def _filled_list(self, values: Sequence[Any]) -> list[Any]:
        """Those of `values` that need nothing that is still to come. Raises Awaited if there are none."""
        filled = []
        for value in values:
            with suppress(Awaited):
                filled.append(self.filled_in(value))
        if values and not filled:
            raise Awaited
        return filled

    def _filled_link(self, link: re.Match[str]) -> str:
        """A link in a text, with the page's primary key in place of its import key; or the text alone for now."""
        found = self.of(PAGE_MODELS, unescape(link[1]))
        return link[2] if found is None else f'<a linktype="page" id="{found}">{link[2]}</a>'
