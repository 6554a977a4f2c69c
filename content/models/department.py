"""A part of the city. CPSV-AP PublicOrganisation, HSDS `organization`, schema.org GovernmentOrganization."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from .base import ContentPage, contacts_panel, summary_panel
from .media import image_panel_field


class Department(ContentPage):
    """A department. Its services, answers and places are its children, so its editors are those of its subtree."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        JOINING = "joining", "Being set up"
        CLOSED = "closed", "Closed"

    acronym = models.CharField(max_length=20, blank=True)
    alternate_name = models.CharField(max_length=120, blank=True, help_text="What people also call it.")
    mission = models.TextField(blank=True, max_length=1_000, help_text="What it is for, in a sentence or two.")
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.ACTIVE)
    image = image_panel_field()

    page_description = "A part of the city’s government, with what it offers below it."
    parent_page_types = ["content.HomePage", "content.Department"]
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldPanel("body"),
        contacts_panel,
        ContentPage.find_panel,
        MultiFieldPanel(
            [
                FieldPanel("mission"),
                FieldRowPanel([FieldPanel("acronym"), FieldPanel("alternate_name")]),
                FieldPanel("status"),
                FieldPanel("image"),
            ],
            heading="More about the department",
            classname="collapsed",
        ),
        ContentPage.related_panel,
    ]
