"""Fields for opening times: a line for each weekday, or one line for a single day, filled in by typing.

Rows with pickers were the other choice: a usual week would be five rows of three fields each, and a season's week a
list inside a list. A clerk types a week in less than a minute, and sees it whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from .lines import NamedLines
from .times import EXAMPLE, WEEKDAYS, NotATime, Week, clashing_days, is_interval, read_intervals, show_intervals


class IntervalsFormField(forms.CharField):
    """One line with the times of a day."""

    def __init__(self, **options: Any) -> None:
        options.pop("encoder", None), options.pop("decoder", None)
        super().__init__(**{"max_length": 200, **options})

    def prepare_value(self, value: Any) -> Any:
        return show_intervals(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[list[str]]:
        try:
            return read_intervals(super().clean(value) or "")
        except NotATime as error:
            raise ValidationError(str(error)) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class WeekWidget(NamedLines):
    """Seven lines."""

    classname = "city-lines--week"

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(WEEKDAYS.values(), [forms.TextInput({"placeholder": "closed"}) for _ in WEEKDAYS], attrs)

    def decompress(self, value: Week | None) -> list[str]:
        return [show_intervals((value or {}).get(code, [])) for code in WEEKDAYS]


class WeekFormField(forms.MultiValueField):
    """What is wrong is told with its weekday."""

    widget = WeekWidget

    def __init__(self, **options: Any) -> None:
        options.pop("encoder", None), options.pop("decoder", None)
        lines = [forms.CharField(max_length=200, required=False) for _ in WEEKDAYS]
        super().__init__(lines, require_all_fields=False, **options)

    def compress(self, data_list: Sequence[str]) -> Week:
        week: Week = {}
        faults = []
        for (code, weekday), typed in zip(WEEKDAYS.items(), data_list, strict=False):
            try:
                intervals = read_intervals(typed or "")
            except NotATime as error:
                faults.append(f"{weekday}: {error}")
                continue
            if intervals:
                week[code] = intervals
        if faults:
            raise ValidationError(faults)
        return week

    def clean(self, value: Any) -> Week:
        return super().clean(value) or {}


class IntervalsField(models.JSONField):
    """The times of one day: a list of pairs, empty when closed."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **options})

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        if not isinstance(value, list) or not all(map(is_interval, value)):
            raise ValidationError(EXAMPLE)
        if clashing_days({"MO": value}):
            raise ValidationError("These times overlap.")

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": IntervalsFormField, **options})


class WeekField(models.JSONField):
    """The times of each weekday: a Week."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **options})

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        if not isinstance(value, dict) or not set(value) <= set(WEEKDAYS):
            raise ValidationError(f"Give the times by weekday: {', '.join(WEEKDAYS)}.")
        if not all(isinstance(times, list) and all(map(is_interval, times)) for times in value.values()):
            raise ValidationError(EXAMPLE)
        if found := clashing_days(value):
            names = " and ".join(dict.fromkeys(WEEKDAYS[code] for code in found))
            raise ValidationError(f"The times of {names} overlap. Times after midnight belong to the day before.")

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": WeekFormField, **options})
