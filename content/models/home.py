"""The root of one language's tree. It has no document: a website's front page is the website's own."""

from typing import ClassVar

from wagtail.models import Page


class HomePage(Page):
    """Where the departments of one language hang."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["content.Department", "content.AlertsIndex"]
    max_count_per_parent = None
    preview_modes: ClassVar[list[tuple[str, str]]] = []
    content_panels = Page.content_panels
