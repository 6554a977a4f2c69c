"""When something is open: the rules and the dated exceptions. HSDS `schedule`; schema.org OpeningHoursSpecification."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from .dated import WHAT_TIMES, DatedRow, RowsApartForm, in_our_times
from .holidays import HolidayCalendar
from .shown import ShownByItems
from .week import IntervalsField, WeekField
from .words import WordsField

HOW_TO_TYPE = "Like 8 am – 5 pm, or 8:00–12:00, 13:00–17:00. Empty: closed. “24 hours”: day and night."


class OpeningHoursForm(RowsApartForm):
    apart = ("seasons", "special_days")


class OpeningHours(ShownByItems, index.Indexed, ClusterableModel):
    """One set of hours, in all languages, that places, contacts and services share. Times are the city's own."""

    content_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(max_length=150, help_text="For editors, like “Branch libraries”. Readers do not see it.")
    week = WeekField("usual week", help_text=HOW_TO_TYPE)
    holidays = models.ForeignKey(
        HolidayCalendar,
        verbose_name="holiday calendar",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followed_by",
        help_text="None: holidays are days like others.",
    )
    by_appointment = models.BooleanField(
        default=False, help_text="People must make an appointment; the times are when there are any."
    )
    note = WordsField(blank=True, help_text="Shown beside the hours, like “Last entry 30 minutes before closing”.")
    closed_from = models.DateField(
        null=True, blank=True, validators=in_our_times, help_text="First day on which it is closed for now."
    )
    closed_until = models.DateField(
        "closed to", null=True, blank=True, validators=in_our_times, help_text="Last such day, if it is known."
    )
    closed_reason = WordsField("why", blank=True, help_text="Like “New roof”.")
    imported_from = models.CharField(max_length=200, blank=True, editable=False, db_index=True)

    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]
    base_form_class = OpeningHoursForm
    panels = [
        FieldPanel("title"),
        FieldPanel("week"),
        FieldPanel("holidays"),
        InlinePanel(
            "special_days",
            label="Special day",
            heading="Special days",
            help_text="Days with other times, or closed, for a reason of their own. They come before holidays.",
            classname="collapsed",
        ),
        InlinePanel(
            "seasons",
            label="Season",
            heading="Seasons",
            help_text="A time of the year with a week of its own.",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("closed_from"), FieldPanel("closed_until")]), FieldPanel("closed_reason")],
            heading="Closed for now",
            classname="collapsed",
        ),
        MultiFieldPanel([FieldPanel("by_appointment"), FieldPanel("note")], heading="More", classname="collapsed"),
    ]

    class Meta:
        ordering = ["title"]
        verbose_name_plural = "opening hours"

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        errors = {}
        if self.closed_until and not self.closed_from:
            errors["closed_from"] = "Say from which day."
        elif self.closed_from and self.closed_until and self.closed_until < self.closed_from:
            errors["closed_until"] = "It ends before it begins."
        if self.closed_reason and not self.closed_from:
            errors["closed_from"] = "Say from which day it is closed, or leave the reason empty."
        if errors:
            raise ValidationError(errors)


class Season(DatedRow):
    """A time of the year with a week of its own, in place of the usual one."""

    hours = ParentalKey(OpeningHours, related_name="seasons", on_delete=models.CASCADE)
    ends_on = models.DateField("to", validators=in_our_times, help_text="The last day, itself included.")
    title = WordsField("name", max_length=120, help_text="As readers see it, like “Summer”.")
    each_year = models.BooleanField(
        "every year", default=True, help_text="It comes back on the same dates every year, whatever year stands there."
    )
    week = WeekField(help_text=HOW_TO_TYPE)

    panels = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("each_year")]),
        FieldPanel("title"),
        FieldPanel("week"),
    ]

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and (self.ends_on - self.starts_on).days > 365:
            raise ValidationError({"ends_on": "A season is no longer than a year."})


class SpecialDay(DatedRow):
    """A day, or some, on which it is closed or has other times."""

    hours = ParentalKey(OpeningHours, related_name="special_days", on_delete=models.CASCADE)
    ends_on = models.DateField(
        "to", null=True, blank=True, validators=in_our_times, help_text="Leave empty for a single day."
    )
    reason = WordsField(max_length=120, help_text="As readers see it, like “Staff training”.")
    intervals = IntervalsField("open", help_text=WHAT_TIMES)

    panels = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("intervals"),
        FieldPanel("reason"),
    ]

    def clean(self) -> None:
        self.ends_on = self.ends_on or self.starts_on
        super().clean()
        if self.starts_on and self.ends_on and (self.ends_on - self.starts_on).days > 365:
            raise ValidationError({"ends_on": "That is more than a year. Use “Closed for now”."})


def hours_field(help_text: str) -> models.ForeignKey[Any, Any]:
    """The hours that a place, a contact or a service keeps."""
    return models.ForeignKey(
        OpeningHours, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", help_text=help_text
    )
