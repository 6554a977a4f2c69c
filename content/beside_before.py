"""A column of the reports that compare two periods, the desk's and those of search."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import Column


class BesideBefore(Column):
    """A number, and what it was in the period before (`<name>_before`); perhaps with the way to what it counts."""

    cell_template_name = "content/beside_before_cell.html"

    def __init__(self, name: str, *, get_url: Any = None, **options: Any) -> None:
        super().__init__(name, **options)
        self.get_url = get_url

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        url = self.get_url(instance) if self.get_url else ""
        return {**context, "before": instance[f"{self.name}_before"], "url": url}
