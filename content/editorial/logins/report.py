"""Who signed in and who tried in vain, as a report for those who give people their logins, also as CSV and spreadsheet.

django-axes keeps both, and had shown them to nobody: what it counts failures by is gone after a quarter of an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from axes.models import AccessFailureLog, AccessLog
from django.contrib.auth import get_user_model
from django.db.models import Case, QuerySet, Value, When
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

CAME = "Signed in"
FAILED, LOCKED_OUT = "Wrong password or code", "Wrong, and has to wait now"
NOBODY = "(nobody here)"
"""In place of a name that nobody has: now and then it is the password, typed into the wrong field."""
COLUMNS = ("attempt_time", "username", "result", "ip_address", "user_agent")


class SignInPaginator(WagtailPaginator):
    verbose_name, verbose_name_plural = "sign-in", "sign-ins"


class SignIns(ReportView):
    """The latest first."""

    page_title = "Sign-ins"
    header_icon = "key"
    model = AccessLog
    verbose_name_plural = "sign-ins"
    paginator_class = SignInPaginator
    index_url_name = "sign_ins"
    index_results_url_name = "sign_ins_results"
    permission_policy = cached_property(lambda self: policy_registry.get_by_type(get_user_model()))
    any_permission_required = ["change"]
    columns = [
        DateColumn("attempt_time", label="When"),
        Column("username", label="Login"),
        Column("result", label="What came of it"),
        Column("ip_address", label="From"),
        Column("user_agent", label="Browser"),
    ]
    list_export = list(COLUMNS)
    export_headings = {column.name: column.label for column in columns}

    def get_queryset(self) -> QuerySet[Any]:
        came = AccessLog.objects.annotate(result=Value(CAME))
        failed = AccessFailureLog.objects.annotate(
            result=Case(When(locked_out=True, then=Value(LOCKED_OUT)), default=Value(FAILED))
        )
        kept = came.order_by().values(*COLUMNS).union(failed.order_by().values(*COLUMNS), all=True)
        return kept.order_by("-attempt_time")

    def get_filtered_queryset(self) -> QuerySet[Any]:
        return self.get_queryset()

    def decorate_paginated_queryset(self, object_list: Iterable[Any]) -> Iterable[Any]:
        """In place: the table has the same rows, and is drawn later."""
        names = {row["username"] for row in object_list}
        known = set(get_user_model().objects.filter(username__in=names).values_list("username", flat=True))
        for row in object_list:
            if row["username"] not in known:
                row["username"] = NOBODY
        return object_list
