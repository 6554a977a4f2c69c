"""Wagtail's hooks for alerts: the menu, the addresses, and the right that can be ticked for a group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button
from wagtail.models import Page

from content.models import Alert, AlertTemplate
from content.models.alert_permission import EMERGENCY_PERMISSION
from content.models.alert_vocabulary import MessageType

from . import views
from .places import may_see


class AlertTemplateDesk(ModelViewSet):
    """The templates, for administrators to change: shared content that whoever writes pages may write, they are not."""

    model = AlertTemplate
    name = url_namespace = "alert_templates"
    url_prefix = "alert-templates"
    icon = "warning"
    menu_label = "Alert templates"
    add_to_settings_menu = True
    exclude_form_fields: list[str] = []
    list_display = ["name", "get_kind_display", "severity", "hours"]
    list_per_page = 100
    search_fields = ["name", "title"]
    ordering = ["sort_order", "name"]


@hooks.register("register_admin_viewset")
def template_desk() -> AlertTemplateDesk:
    return AlertTemplateDesk()


class AlertsItem(MenuItem):
    """First in the menu, for those who may write alerts or look at all that there is."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request.user)


@hooks.register("register_admin_menu_item")
def alerts_item() -> MenuItem:
    return AlertsItem("Alerts", reverse("alerts_desk"), name="alerts", icon_name="warning", order=50)


@hooks.register("register_admin_urls")
def alerts_urls() -> list[Any]:
    return [
        path("alerts/", views.desk, name="alerts_desk"),
        path("alerts/new/", views.choose, name="alerts_choose"),
        path("alerts/issue/", views.issue, name="alerts_issue"),
        path("alerts/<int:pk>/end/", views.end, name="alerts_end"),
    ]


@hooks.register("register_permissions")
def emergency_permission() -> QuerySet[Permission]:
    """Let the right to publish an emergency be ticked in Wagtail's form for groups."""
    return Permission.objects.filter(content_type__app_label="content", codename=EMERGENCY_PERMISSION)


@hooks.register("register_page_header_buttons")
def follow_up_buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """“Update…” and “End…” in the editor of an alert that is live."""
    alert = page.specific if page.live and page.specific_class is Alert else None
    if alert is not None and alert.msg_type != MessageType.CANCEL and alert.permissions_for_user(user).can_publish():
        yield Button("Update…", f"{reverse('alerts_issue')}?follows={page.pk}", icon_name="edit", priority=80)
        yield Button("End…", reverse("alerts_end", args=[page.pk]), icon_name="cross", priority=81)
