"""The editor of a page as Wagtail has it, without the side panel of Wagtail's own checks.

They look at the preview, which here is another program's page in a frame that Wagtail cannot look into: they find
nothing, and the panel says "Issues found: 0". What the desk can check itself stands in the checklist (`quality/`).
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet


class WithoutChecks:
    """What the three views have in common that show the form of a page."""

    def get_side_panels(self) -> Any:
        panels = super().get_side_panels()  # type: ignore[misc]  # the view that this stands before has it
        return MediaContainer([panel for panel in panels if not isinstance(panel, ChecksSidePanel)])


class Create(WithoutChecks, CreateView):
    pass


class Edit(WithoutChecks, EditView):
    pass


class Revert(WithoutChecks, RevisionsRevertView):
    pass


class Editor(PageViewSet):
    """Wagtail's views of all pages, registered in the place of its own."""

    name = "editor"
    add_view_class = Create
    edit_view_class = Edit
    revisions_revert_view_class = Revert
