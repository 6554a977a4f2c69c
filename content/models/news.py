"""News: what the city tells on a day. schema.org NewsArticle."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from .base import ContentPage, contacts_panel, summary_panel
from .media import image_panel_field


class News(ContentPage):
    """One piece of news. It can be found for as long as it is published; websites show it as current for a while."""

    date = models.DateField(default=localdate, help_text="The day shown to readers. Lists have the newest first.")
    image = image_panel_field()
    interest_ends = models.DateField(
        "of interest until",
        null=True,
        blank=True,
        help_text="After this day websites no longer show it as current. It stays readable and can be found.",
    )

    page_description = "Something new, with a date."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldRowPanel([FieldPanel("date"), FieldPanel("interest_ends")]),
        FieldPanel("image"),
        FieldPanel("body"),
        ContentPage.find_panel,
        MultiFieldPanel([contacts_panel], heading="Whom to ask", classname="collapsed"),
        ContentPage.related_panel,
    ]

    class Meta:
        verbose_name_plural = "news"

    def clean(self) -> None:
        super().clean()
        if self.date and self.interest_ends and self.interest_ends < self.date:
            raise ValidationError({"interest_ends": "This is before the day of the news itself."})
