"""A short text in each of the city's languages, in one field.

For names that stand in rows, like a holiday's. Translating the whole calendar instead, as snippets are, would make a
copy of its dates in every language, and one of them would be wrong before long: what is a fact stays in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from .lines import NamedLines

Words = dict[str, str]
"""By language; one that nobody wrote is absent."""


def in_language(words: Words, locale: str) -> str:
    """The text in `locale`, or in the city's own language, or blank."""
    return words.get(locale) or words.get(settings.LANGUAGE_CODE) or ""


class WordsWidget(NamedLines):
    """A line for each language, the city's own first."""

    def __init__(self, attrs: Any = None) -> None:
        lines = [forms.TextInput({"lang": code, "dir": "auto"}) for code, _ in settings.LANGUAGES]
        super().__init__([name for _, name in settings.LANGUAGES], lines, attrs)

    def decompress(self, value: Words | None) -> list[str]:
        return [(value or {}).get(code, "") for code, _ in settings.LANGUAGES]


class WordsFormField(forms.MultiValueField):
    """Where the text is required, it is so in the city's own language; others fall back to that."""

    widget = WordsWidget

    def __init__(self, *, max_length: int, required: bool = True, **options: Any) -> None:
        options.pop("encoder", None), options.pop("decoder", None)
        lines = [forms.CharField(max_length=max_length, required=False) for _ in settings.LANGUAGES]
        super().__init__(lines, required=required, require_all_fields=False, **options)

    def clean(self, value: Any) -> Words:
        words: Words = super().clean(value) or {}
        if words and settings.LANGUAGE_CODE not in words:
            own = dict(settings.LANGUAGES)[settings.LANGUAGE_CODE]
            raise ValidationError(f"Write it in {own} too: it is shown where there is no translation.")
        return words

    def compress(self, data_list: Sequence[str]) -> Words:
        codes = (code for code, _ in settings.LANGUAGES)
        return {code: text for code, text in zip(codes, data_list, strict=False) if text}


class WordsField(models.JSONField):
    """A column of Words. `max_length` holds for each language."""

    def __init__(self, *args: Any, max_length: int = 200, **options: Any) -> None:
        options.setdefault("default", dict)
        super().__init__(*args, **options)
        self.longest = max_length

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "max_length": self.longest}

    def validate(self, value: Any, model_instance: Any) -> None:
        """What a form cannot send, an importer might."""
        super().validate(value, model_instance)
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise ValidationError("Give a text for each language, like {“en”: “Labor Day”}.")
        if too_long := next((code for code, text in value.items() if len(text) > self.longest), None):
            raise ValidationError(f"The text in {too_long} has more than {self.longest} characters.")
        if value and not value.get(settings.LANGUAGE_CODE):
            raise ValidationError(f"Write it in {settings.LANGUAGE_CODE} too.")

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": WordsFormField, "max_length": self.longest, **options})
