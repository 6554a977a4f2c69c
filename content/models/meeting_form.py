"""A meeting's form in the admin, in which the day alone may be written where no time counts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from .form import PageForm

MOMENTS = ("starts_at", "ends_at")
NOON = "12:00"
"""What is stored beside a day alone, and shown to nobody: noon here is the same day in UTC, which clients read."""
TICK_IT = "Write the time too, or tick “Day only” if it takes all day or the time is not known yet."


class MeetingForm(PageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not {*MOMENTS, "all_day"} <= self.fields.keys():
            return  # somebody may not change it
        if self.is_bound and self["all_day"].data:
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data.update(self._at_noon())  # type: ignore[attr-defined]
        elif not self.is_bound and self.instance.all_day:
            for name in MOMENTS:
                self.fields[name].widget.format = "%Y-%m-%d"

    def _at_noon(self) -> dict[str, str]:
        """The days that were written alone, each with a time."""
        typed = {name: self.data.get(name) for name in map(self.add_prefix, MOMENTS)}
        return {name: f"{day} {NOON}" for name, day in typed.items() if _is_day(day)}

    def clean(self) -> dict[str, Any]:
        for name in MOMENTS:
            if name in self.errors and _is_day(self.data.get(self.add_prefix(name))):
                del self.errors[name]
                self.add_error(name, TICK_IT)
        return super().clean()


def _is_day(typed: Any) -> bool:
    try:
        return bool(forms.DateField().to_python(typed))
    except ValidationError:
        return False
