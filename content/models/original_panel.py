"""In a translation's form: what its original says. The desk fills it in; here is only its place."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import HelpPanel


class OriginalPanel(HelpPanel):
    """Shown above the fields of a page that is already saved; its template shows nothing for an original."""

    def __init__(self, **options: Any) -> None:
        super().__init__(template="editorial/translation_panel.html", **options)

    def clone_kwargs(self) -> dict[str, Any]:
        return {"attrs": self.attrs}

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk)
