"""A place in a page's form that the desk fills, so that pages need not know the desk."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.admin.panels import Panel


class DeskPanel(Panel):
    """Shows what the function that `settings.DESK_PANELS[name]` names makes of the page, as safe HTML; or nothing."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.name = name

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "name": self.name}

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self) -> bool:
            return self.panel.name in settings.DESK_PANELS

        def render_html(self, parent_context: dict[str, Any] | None = None) -> str:
            return import_string(settings.DESK_PANELS[self.panel.name])(self.instance, self.request)
