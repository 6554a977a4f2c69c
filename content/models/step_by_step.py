"""A journey through several services, step by step, like opening a food truck. GOV.UK `step_by_step_nav`."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from content.blocks import JourneySteps

from .base import ContentPage, contacts_panel, summary_panel
from .streams import BlocksField


class StepByStep(ContentPage):
    """One journey. Its `body` is the introduction, which stands before the first step."""

    steps = BlocksField(JourneySteps)

    page_description = "What to do in which order, across services."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldPanel("body", heading="Introduction", classname="collapsed"),
        FieldPanel("steps"),
        ContentPage.find_panel,
        MultiFieldPanel([contacts_panel], heading="Whom to ask", classname="collapsed"),
        ContentPage.related_panel,
    ]

    class Meta:
        verbose_name = "step by step"
        verbose_name_plural = "step by steps"
