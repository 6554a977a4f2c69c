"""Further languages, each in a file of its own, which a translator writes without touching an entry.

A file lists the items that it translates, and their texts beside the English ones. A text is named by its English, so
that one that is used often is translated once, and a changed English text is missed at the next start and not shown
beside a translation of what it used to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from .parts import Language, Part, Words

OWN: Language = "en"


class Catalogue(Part):
    """One file: `items` as `type:slug`, and every text of theirs in both languages."""

    items: list[str]
    texts: list[Words]


class Translator:
    """The languages of `folder`. `problems` has a line for all that is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[str] = []
        self._texts: dict[Language, dict[str, str]] = {}
        self._wanted: dict[Language, set[str]] = {}
        self._used: dict[Language, set[str]] = {}
        for path in sorted(folder.glob("*.yaml")):
            self._read(path)

    def translated(self, entry: Any) -> Any:
        """The entry in its own languages and in those of the files that name it. Raises ValidationError."""
        item = f"{entry.type}:{getattr(entry, 'slug', '') or getattr(entry, 'key', '')}"
        languages = [language for language, wanted in self._wanted.items() if item in wanted]
        if not languages:
            return entry
        said = entry.model_dump(warnings=False)  # it warns of blocks, whose kind is told by their key
        for language in languages:
            self._wanted[language].discard(item)
            said = self._add(said, language, item)
        return type(entry).model_validate(said)

    def rest(self) -> Iterator[str]:
        """What no entry wanted: items that there are not, texts that nobody says any more."""
        for language, texts in self._texts.items():
            yield from (f"{language}: there is no {item}" for item in sorted(self._wanted[language]))
            yield from (f"{language}: no item says “{text[:60]}”" for text in texts if text not in self._used[language])

    def _read(self, path: Path) -> None:
        language: Any = path.stem
        try:
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            catalogue = Catalogue.model_validate(yaml.load(path.read_text(encoding="utf-8"), loader))  # noqa: S506 - safe
        except (yaml.YAMLError, UnicodeDecodeError, ValidationError) as error:
            self.problems.append(f"{path.name}: {error}")
            return
        untold = [text.in_(OWN) for text in catalogue.texts if not text.has(language)]
        self.problems += [f"{path.name}: “{text[:60]}” has no {language}" for text in untold]
        self._texts[language] = {text.in_(OWN): text.in_(language) for text in catalogue.texts if text.has(language)}
        self._wanted[language] = set(catalogue.items)
        self._used[language] = set()

    def _add(self, part: Any, language: Language, item: str) -> Any:
        """`part` of a dumped entry, with `language` in each of its texts."""
        if isinstance(part, list):
            return [self._add(inner, language, item) for inner in part]
        if not isinstance(part, dict):
            return part
        if OWN not in part:
            return {name: self._add(inner, language, item) for name, inner in part.items()}
        english = part[OWN].strip()
        found = self._texts[language].get(english)
        if found is None:
            self.problems.append(f"{language}: {item} says “{english[:60]}”, which is not translated")
            return part
        self._used[language].add(english)
        return {**part, language: found}
