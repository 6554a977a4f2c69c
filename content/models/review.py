"""When somebody must look again whether an item is still true, and who."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from .desk_panel import DeskPanel


class Reviewed(models.Model):
    """A page that is looked at again from time to time. Without an owner, its department's approvers are asked."""

    review_date = models.DateField(
        null=True, blank=True, db_index=True, help_text="When someone should check that this is still true."
    )
    last_reviewed = models.DateField(null=True, blank=True, help_text="When someone last found it true.")
    review_months = models.PositiveSmallIntegerField(
        "look again after", default=12, help_text="Months. Used when somebody marks the page as reviewed."
    )
    review_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="who looks after it",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    review_fallback = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="who if not",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Asked when the page is two weeks late, or its owner has left.",
    )

    class Meta:
        abstract = True

    review_panels = [
        DeskPanel("checklist", heading="Before publishing"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("review_date"), FieldPanel("last_reviewed"), FieldPanel("review_months")]),
                FieldRowPanel([FieldPanel("review_owner"), FieldPanel("review_fallback")]),
            ],
            heading="Review",
        ),
    ]

    def clean(self) -> None:
        super().clean()
        if not 1 <= self.review_months <= 60:
            raise ValidationError({"review_months": "Choose from 1 to 60 months."})
