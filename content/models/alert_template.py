"""Alerts that a city issues again and again, written in calm so that nobody has to find words at night."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from .alert_vocabulary import Category, Certainty, Kind, Response, Severity, Urgency


class AlertTemplate(index.Indexed, models.Model):
    """What an alert of one sort begins with. Words in [square brackets] are filled in when it is issued."""

    name = models.CharField(max_length=80, unique=True)
    sort_order = models.PositiveSmallIntegerField("place in the list", default=100)
    title = models.CharField("headline", max_length=150)
    message = models.TextField(
        max_length=2_000, help_text="Words in [square brackets] are filled in when it is issued."
    )
    instruction = models.TextField(max_length=2_000, blank=True, help_text="What people should do, one step a line.")
    event = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.GENERAL)
    severity = models.CharField(max_length=10, choices=Severity.choices, default=Severity.MINOR)
    urgency = models.CharField(max_length=10, choices=Urgency.choices, default=Urgency.EXPECTED)
    certainty = models.CharField(max_length=10, choices=Certainty.choices, default=Certainty.OBSERVED)
    category = models.CharField(max_length=10, choices=Category.choices, default=Category.SAFETY)
    response_type = models.CharField(
        "what people should do", max_length=10, choices=Response.choices, default=Response.MONITOR
    )
    hours = models.PositiveSmallIntegerField(
        "in force for hours", default=24, validators=[MinValueValidator(1), MaxValueValidator(24 * 90)]
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("sort_order"), FieldPanel("hours")]),
        FieldPanel("title"),
        FieldPanel("message"),
        FieldPanel("instruction"),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("severity"), FieldPanel("urgency"), FieldPanel("certainty")]),
                FieldRowPanel([FieldPanel("category"), FieldPanel("response_type")]),
                FieldPanel("event"),
            ],
            heading="How serious",
        ),
    ]

    class Meta:
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name
