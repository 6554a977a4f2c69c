"""What both reports of what readers said have in common: who may look, what is sieved, and what each row is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from content.documents import TYPES
from content.editorial.voices.about import About, Name, about
from content.models import Department

ANY_RIGHT = ["add", "change", "publish"]
"""Who may look: whoever Wagtail shows its own reports of pages, readers of the desk among them."""


def under(department: Department) -> QuerySet[Page]:
    """The pages of a department in all languages."""
    below = Page.objects.none()
    for page in Department.objects.filter(translation_key=department.translation_key):
        below |= Page.objects.descendant_of(page, inclusive=True)
    return below


class VoicesFilterSet(WagtailFilterSet):
    """By type and by department."""

    type = django_filters.ChoiceFilter(choices=[(name, name.replace("-", " ").capitalize()) for name in TYPES])
    department = django_filters.ModelChoiceFilter(
        queryset=lambda request: Department.objects.filter(locale=Locale.get_default()).order_by("title"),
        method="of_department",
    )

    def of_department(self, rows: QuerySet[Any], name: str, department: Department) -> QuerySet[Any]:
        return rows.filter(content_id__in=under(department).values("translation_key"))


class VoicesReport(ReportView):
    """A list of voices, a page at a time, with the titles of what they are about."""

    permission_policy = cached_property(lambda self: policy_registry.get_by_type(Page))
    any_permission_required = ANY_RIGHT

    def decorate_paginated_queryset(self, object_list: Iterable[Any]) -> Iterable[Any]:
        """Find what the rows of this page, or of a spreadsheet, are about, all together. The table is drawn later."""
        self.items = about(map(name_of, object_list), self.request.user)
        for row in object_list:
            _entitle(row, self.item(row).title)
        return object_list

    def item(self, row: Any) -> About:
        return self.items[name_of(row)]

    def item_column(self) -> TitleColumn:
        return TitleColumn(
            "title",
            label="Item",
            get_url=lambda row: self.item(row).edit_url or None,
        )


def name_of(row: Any) -> Name:
    """The item and the language that a row is about; a counted row is a mapping."""
    return (row["content_id"], row["locale"]) if isinstance(row, dict) else (row.content_id, row.locale)


def _entitle(row: Any, title: str) -> None:
    if isinstance(row, dict):
        row["title"] = title
    else:
        row.title = title
