"""A guide: one subject told in parts, each with an address of its own. GOV.UK `guide`."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from content.blocks import GuideParts

from .base import ContentPage, contacts_panel, summary_panel
from .streams import BlocksField


class Guide(ContentPage):
    """One guide. Its `body` is the introduction, which stands before the first part."""

    parts = BlocksField(GuideParts)

    page_description = "A longer text in parts, each on a page of its own."
    parent_page_types = ["content.Department"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        summary_panel,
        FieldPanel("body", heading="Introduction", classname="collapsed"),
        FieldPanel("parts"),
        ContentPage.find_panel,
        MultiFieldPanel([contacts_panel], heading="Whom to ask", classname="collapsed"),
        ContentPage.related_panel,
    ]
