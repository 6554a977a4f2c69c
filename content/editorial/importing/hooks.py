"""Where importing stands in the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import views


class ImportMenuItem(MenuItem):
    """Shown to those who may import."""

    def is_shown(self, request: HttpRequest) -> bool:
        return views.may_import(request.user)


@hooks.register("register_admin_menu_item")
def import_menu_item() -> MenuItem:
    return ImportMenuItem("Import", reverse("import"), icon_name="upload", name="import", order=850)


@hooks.register("register_admin_urls")
def import_urls() -> list[Any]:
    return [
        path("import/", views.start, name="import"),
        path("import/new/<slug:format>/", views.upload, name="import_upload"),
        path("import/template/<slug:kind>.<slug:form>", views.template, name="import_template"),
        path("import/<int:pk>/", views.show, name="import_run"),
        path("import/<int:pk>/columns/", views.columns, name="import_columns"),
        path("import/<int:pk>/progress/", views.progress, name="import_progress"),
        path("import/<int:pk>/go/", views.go_ahead, name="import_go"),
        path("import/<int:pk>/stop/", views.stop, name="import_stop"),
        path("import/<int:pk>/rejected.csv", views.rejected, name="import_rejected"),
    ]


@hooks.register("register_log_actions")
def tell_of_imports(actions: Any) -> None:
    for deed, words in views.IN_THE_LOG.items():
        actions.register_action(views.LOGGED + deed, words, words)
