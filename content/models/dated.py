"""Rows that stand for days, and a form that tells which of them are in each other's way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Orderable

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
in_our_times = [
    MinValueValidator(FIRST_DAY, "The year looks wrong."),
    MaxValueValidator(LAST_DAY, "The year looks wrong."),
]
WHAT_TIMES = "Leave empty when closed all day, or give the times, like 9 am – 12 pm."


class DatedRow(Orderable):
    """A stretch of days, both ends included."""

    starts_on = models.DateField("from", validators=in_our_times)
    ends_on: Any
    """The last day; each kind of row has a field of its own for it."""

    date_field = "starts_on"
    """Where a form says that the row is in the way of another."""

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "It ends before it begins."})


class RowsApartForm(WagtailAdminModelForm):
    """Refuses rows of one list that cover the same day, with the message on the row that came later."""

    apart: ClassVar[tuple[str, ...]] = ()
    """The names of the lists."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for name in self.apart:
            formset = self.formsets[name]
            forms = {id(form.instance): form for form in formset.forms if _stays(form, formset)}
            clash = overlapping([form.instance for form in forms.values()])
            if clash:
                form = forms[id(clash[1])]
                form.add_error(form.instance.date_field, told(clash[0]))
        return cleaned


def overlapping(rows: Iterable[Any]) -> tuple[Any, Any] | None:
    """The first two rows that cover the same day; None if none do."""
    return next(((one, other) for one, other in combinations(rows, 2) if _meet(one, other)), None)


def told(row: Any) -> str:
    """What is wrong with a row that overlaps this one."""
    if row.starts_on == row.ends_on:
        return f"The list already has {row.starts_on:%Y-%m-%d}."
    return f"These days overlap those from {row.starts_on:%Y-%m-%d} to {row.ends_on:%Y-%m-%d}."


def _stays(form: Any, formset: Any) -> bool:
    return form.is_valid() and not formset._should_delete_form(form) and bool(form.has_changed() or form.instance.pk)


def _meet(one: Any, other: Any) -> bool:
    if getattr(one, "each_year", False) or getattr(other, "each_year", False):
        first, second = ({(day.month, day.day) for day in _days(row)} for row in (one, other))
        return bool(first & second)
    return bool(one.starts_on <= other.ends_on and other.starts_on <= one.ends_on)


def _days(row: Any) -> set[date]:
    return {row.starts_on + timedelta(number) for number in range((row.ends_on - row.starts_on).days + 1)}
