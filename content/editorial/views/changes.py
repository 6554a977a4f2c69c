"""“Who changed what”: Wagtail's log of everything that was done at the desk, by person, department, deed and date.

It shows what the person may see, and can be saved as CSV or a spreadsheet. Wagtail's own report asks the page of each
line whether it may be edited; this one asks a fixed number of questions however long the history is.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import django_filters
from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.reports.audit_logging import (
    LogEntriesView,
    SiteHistoryReportFilterSet,
    get_users_for_filter,
)
from wagtail.models import Page, PageLogEntry

from content.editorial.rights import openings
from content.models import Department


def departments_to_filter(request: Any) -> QuerySet[Department]:
    """Each department once, by its name in the city's first language."""
    return Department.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("title")


class ChangesFilter(SiteHistoryReportFilterSet):
    """Wagtail's filters, and the department with all that is below it in every language."""

    department = django_filters.ModelChoiceFilter(
        label="Department", queryset=departments_to_filter, method="filter_department"
    )

    def get_users_queryset(self) -> QuerySet[Any]:
        """Everybody whose deeds are told. Wagtail asks each log for its own people, and one that does not know a person
        tells of everybody else.
        """
        people: QuerySet[Any] = get_users_for_filter(self.request.user)
        return people

    def filter_department(self, entries: QuerySet[Any], name: str, department: Department) -> QuerySet[Any]:
        if entries.model is not PageLogEntry:
            return entries.none()
        paths = Department.objects.filter(translation_key=department.translation_key).values_list("path", flat=True)
        below = Q()
        for path in paths:
            below |= Q(path__startswith=path)
        return entries.filter(page__in=Page.objects.filter(below).values("pk"))


class Changes(LogEntriesView):
    page_title = "Who changed what"
    filterset_class = ChangesFilter
    index_url_name = "changes"
    index_results_url_name = "changes_results"
    export_headings = {**LogEntriesView.export_headings, "message": "What was done"}
    list_export = [*LogEntriesView.list_export, "message"]

    def get_filename(self) -> str:
        return super().get_filename().replace("audit-log", "who-changed-what")

    def decorate_paginated_queryset(self, rows: Any) -> list[Any]:
        """The log entries of `rows`, in their order, each with the address where its object can be opened."""
        wanted: dict[int, list[Any]] = defaultdict(list)
        for row in rows:
            wanted[row["log_model_index"]].append(row["pk"])
        entries: dict[tuple[int, Any], Any] = {}
        for index, pks in wanted.items():
            found = self.log_models[index].objects.filter(pk__in=pks)
            found = found.select_related("content_type", "user__wagtail_userprofile")
            link = self._link_pages if self.log_models[index] is PageLogEntry else self._link_others
            entries |= {(index, entry.pk): entry for entry in link(found)}
        return [entries[row["log_model_index"], row["pk"]] for row in rows]

    def _link_pages(self, found: QuerySet[PageLogEntry]) -> list[PageLogEntry]:
        entries = list(found)
        there = set(Page.objects.filter(pk__in={entry.page_id for entry in entries}).values_list("pk", flat=True))
        addresses = openings(self.request.user, there)
        for entry in entries:
            entry.edit_url = addresses.get(entry.page_id)
        return entries

    def _link_others(self, found: Any) -> list[Any]:
        finder, entries = AdminURLFinder(self.request.user), []
        for entry, instance in found.with_instances():
            entry.edit_url = finder.get_edit_url(instance)
            entries.append(entry)
        return entries
