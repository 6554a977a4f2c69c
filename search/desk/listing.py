"""What the lists of what editors decide show beside the rows themselves: the way to a trial, and what items are called.

Each list asks for all of its titles at once, however many rows it has.
"""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button, HeaderButton

from search.curation.decisions import RuledItem

from .choosing import UNPUBLISHED, titles_of


class WithTrying(IndexView):
    """A list with the way to try a search out."""

    @property
    def header_buttons(self) -> list[Button]:
        return [*super().header_buttons, HeaderButton("Try a search", url=reverse("try_search"), icon_name="search")]


class WithTitles(WithTrying):
    """Rows that know what their item is called, all by one query."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        rows = list(context["object_list"])
        titles = titles_of(row.content_id for row in rows)
        for row in rows:
            row.item_title = titles.get(row.content_id, "")
        return context


class WithItems(WithTrying):
    """Rules that know what they put first and what they hide, by two queries for all of them."""

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        rules = list(context["object_list"])
        prefetch_related_objects(rules, "items")
        titles = titles_of(item.content_id for rule in rules for item in rule.items.all())
        for rule in rules:
            rule.titles = {place: [] for place in RuledItem.Place}
            for item in rule.items.all():
                rule.titles[item.place].append(titles.get(item.content_id, UNPUBLISHED))
        return context


class ItemsColumn(Column):
    """What a rule does with items: the titles of those for which it is `place`."""

    cell_template_name = "search/items_cell.html"

    def __init__(self, place: RuledItem.Place) -> None:
        super().__init__(place, label=place.label, accessor=lambda rule: rule.titles[place])
