"""What people are asked: for a file, and for what its columns are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from wagtail.models import Locale

from content.editorial.exchange.formats import Format, Option
from content.editorial.exchange.importers.reading import FILE_LIMIT
from content.editorial.exchange.importers.tables.columns import Column, columns_of
from content.editorial.exchange.importers.tables.mapping import guessed
from content.editorial.exchange.importers.tables.sheet import Sheet

from .models import ImportRun

SAMPLES = 3
SAMPLE_LENGTH = 60
REMEMBERED = 20
"""As many earlier imports are looked at for what people said about columns of the same name."""


class UploadForm(forms.Form):
    """A file, its language, and what its format needs to be told."""

    file = forms.FileField()
    locale = forms.ChoiceField(label="Language of the file", initial=settings.LANGUAGE_CODE)
    overwrite = forms.BooleanField(
        required=False,
        label="Also replace what people changed here",
        help_text="Leave this off to keep every item that somebody edited since the last import.",
    )

    def __init__(self, form: Format, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.format = form
        self.fields["file"].help_text = form.upload
        locales = Locale.objects.all()
        self.fields["locale"].choices = [(locale.language_code, locale.get_display_name()) for locale in locales]  # type: ignore[attr-defined]
        for option in form.options:
            if not _is_asked(option):
                continue
            about = {"label": option.label, "required": option.required, "help_text": option.help.capitalize() + "."}
            choices = [(choice, choice.capitalize()) for choice in option.choices]
            field = forms.ChoiceField(choices=choices, **about) if choices else forms.CharField(max_length=200, **about)  # type: ignore[arg-type]
            self.fields[option.name] = field
        order = ["file", *(option.name for option in form.options), "locale", "overwrite"]
        self.order_fields(order)

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > FILE_LIMIT:
            raise forms.ValidationError(f"The file has {file.size:,} bytes; at most {FILE_LIMIT:,}. Split it.")
        return file

    def options(self) -> dict[str, Any]:
        return {option.name: self.cleaned_data[option.name] for option in self.format.options if _is_asked(option)}


def _is_asked(option: Option) -> bool:
    """The columns are asked for on a screen of their own."""
    return option.is_on_desk and not option.many


class ColumnsForm(forms.Form):
    """Our field for each column of a table."""

    def __init__(self, kind: str, sheet: Sheet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns, self.header = columns_of(kind), sheet.header
        offered = [("", "Leave this column out"), *((name, _offered(column)) for name, column in self.columns.items())]
        known, guess = remembered(kind), guessed(sheet.header, self.columns)
        for order, name in enumerate(sheet.header):
            field = forms.ChoiceField(choices=offered, required=False, label=name)
            field.initial = known.get(name, guess[name])
            field.help_text = " · ".join(_samples(sheet, order))
            self.fields[f"column-{order}"] = field

    def mapped(self) -> dict[str, str]:
        return {name: self.cleaned_data[f"column-{order}"] for order, name in enumerate(self.header)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen: dict[str, str] = {}
        for order, name in enumerate(self.header):
            field = cleaned.get(f"column-{order}")
            if field and field in chosen:
                self.add_error(f"column-{order}", f"“{chosen[field]}” is that already. Leave one of them out.")
            elif field:
                chosen[field] = name
        missing = [column.label for name, column in self.columns.items() if column.required and name not in chosen]
        if missing:
            self.add_error(None, f"Say which column has: {', '.join(missing)}. Every row needs it.")
        return cleaned


def remembered(kind: str) -> dict[str, str]:
    """What people said about columns of the same name, the last time each was imported."""
    told: dict[str, str] = {}
    for columns in _earlier(kind):
        for name, field in columns:
            told.setdefault(name, field)
    return told


def _earlier(kind: str) -> Iterator[list[tuple[str, str]]]:
    runs = ImportRun.objects.filter(options__kind=kind).exclude(columns=[]).order_by("-pk")
    yield from runs.values_list("columns", flat=True)[:REMEMBERED]


def _offered(column: Column) -> str:
    return f"{column.label} (required)" if column.required else column.label


def _samples(sheet: Sheet, order: int) -> list[str]:
    """The first few different values of a column."""
    values = (line.cells[order] for line in sheet.lines if not line.cells[0].startswith("#"))
    found: dict[str, None] = {}
    for value in values:
        if flat := " ".join(value.split()):
            found[flat if len(flat) <= SAMPLE_LENGTH else f"{flat[:SAMPLE_LENGTH]}…"] = None
        if len(found) == SAMPLES:
            break
    return list(found)
