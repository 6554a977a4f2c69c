"""The days on which a city's offices keep other hours, shared by all opening hours that follow them."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.search import index

from .dated import LAST_DAY, WHAT_TIMES, RowsApartForm, in_our_times
from .shown import ShownByItems
from .week import IntervalsField
from .words import WordsField, in_language


class HolidayCalendarForm(RowsApartForm):
    apart = ("holidays",)


class HolidayCalendar(ShownByItems, index.Indexed, ClusterableModel):
    """One list of holidays, in all languages. A change here changes every item whose hours follow it."""

    content_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(max_length=150, help_text="For editors, like “City holidays”. Readers do not see it.")
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]
    base_form_class = HolidayCalendarForm
    panels = [
        FieldPanel("title"),
        InlinePanel("holidays", label="Holiday", heading="Holidays", help_text="By date, for some years ahead."),
    ]

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def add_next_year(self) -> list[Holiday]:
        """The holidays of the last year in the list that come again, a year on; saved, and returned."""
        present = list(self.holidays.all())
        last = max((holiday.day.year for holiday in present), default=None)
        if last is None:
            return []
        coming = [holiday.next_year() for holiday in present if holiday.day.year == last and holiday.comes_again]
        taken = {holiday.day for holiday in present}
        new = [holiday for holiday in coming if holiday.day <= LAST_DAY and holiday.day not in taken]
        self.holidays.add(*new)
        self.save()
        return new


class Holiday(Orderable):
    """One day of one calendar. Every year has a row of its own, because a rule alone misses what a council decides."""

    class ComesAgain(models.TextChoices):
        NO = "", "Only this once"
        DATE = "date", "On the same date"
        WEEKDAY = "weekday", "On the same weekday, like the fourth Thursday"
        LAST_WEEKDAY = "last-weekday", "On the last such weekday, like the last Monday"

    calendar = ParentalKey(HolidayCalendar, related_name="holidays", on_delete=models.CASCADE)
    day = models.DateField(validators=in_our_times)
    name = WordsField(max_length=120, help_text="As readers see it.")
    intervals = IntervalsField("open", help_text=WHAT_TIMES)
    comes_again = models.CharField(
        "next year", max_length=12, choices=ComesAgain.choices, blank=True, default=ComesAgain.DATE
    )

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("intervals")]),
        FieldPanel("name"),
        FieldPanel("comes_again"),
    ]

    date_field = "day"

    @property
    def starts_on(self) -> date:
        return self.day

    ends_on = starts_on

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {in_language(self.name, '')}"

    def clean(self) -> None:
        super().clean()
        is_last = self.day and (self.day + timedelta(7)).month != self.day.month
        if self.day and self.comes_again == self.ComesAgain.LAST_WEEKDAY and not is_last:
            raise ValidationError({"comes_again": "This day is not the last such weekday of its month."})

    def next_year(self) -> Holiday:
        """The same holiday a year later, not yet in any calendar."""
        return Holiday(
            day=_a_year_on(self.day, self.comes_again),
            name=self.name,
            intervals=self.intervals,
            comes_again=self.comes_again,
        )


def _a_year_on(day: date, comes_again: str) -> date:
    """The date of a holiday in the next year. What falls on February 29 comes again on the 28th."""
    year = day.year + 1
    if comes_again == Holiday.ComesAgain.DATE:
        return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day)
    first = date(year, day.month, 1)
    first += timedelta((day.weekday() - first.weekday()) % 7)
    weeks = [first + timedelta(7 * week) for week in range(5)]
    weeks = [week for week in weeks if week.month == day.month]
    if comes_again == Holiday.ComesAgain.LAST_WEEKDAY:
        return weeks[-1]
    return weeks[min((day.day - 1) // 7, len(weeks) - 1)]
