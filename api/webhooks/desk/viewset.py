"""The list of webhooks, and the screens on which one is made and changed."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from api.webhooks import standing
from api.webhooks.models import Delivery, Webhook

from . import words
from .counting import counted
from .form import WebhookForm
from .secret import show_secret

WAITING = Delivery.objects.filter(webhook=OuterRef("pk"), state=Delivery.State.WAITING)


class WebhookIndex(IndexView):
    def get_base_queryset(self) -> QuerySet[Webhook]:
        queryset: QuerySet[Webhook] = super().get_base_queryset().annotate(waiting=counted(WAITING))
        return queryset


class WebhookCreate(CreateView):
    """Its success is the screen that shows the secret: the only time that it is seen."""

    def save_instance(self) -> Webhook:
        webhook: Webhook = self.form.save(commit=False)
        self.secret = standing.begin(webhook, now=timezone.now())
        log(instance=webhook, action="wagtail.create", user=self.request.user)
        return webhook

    def save_action(self) -> HttpResponse:
        return show_secret(self.request, self.object, self.secret)


class WebhookEdit(EditView):
    """One webhook: how it stands, what can be done, and its form below."""

    template_name = "api/webhooks/edit.html"

    def get_success_url(self) -> str:
        return reverse("webhooks:edit", args=[self.object.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counted = dict(
            Delivery.objects.filter(webhook=self.object).values_list("state").annotate(Count("pk")).order_by()
        )
        told = {"counted": counted, "last_result": words.last_result(self.object), "now": timezone.now()}
        return super().get_context_data(**kwargs) | told

    def save_instance(self) -> Webhook:
        """A new address is tried at once, whatever the old one did."""
        webhook: Webhook = super().save_instance()
        if "url" in self.form.changed_data:
            standing.forgive(webhook)
        return webhook


class WebhookDesk(ModelViewSet):
    """Webhooks, in the menu of settings."""

    model = Webhook
    name = url_namespace = "webhooks"
    url_prefix = "webhooks"
    icon = "link-external"
    menu_label = "Webhooks"
    menu_order = 900
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = WebhookIndex
    add_view_class = WebhookCreate
    edit_view_class = WebhookEdit
    list_display = [
        TitleColumn("name", label="Name", url_name="webhooks:edit"),
        Column("url", label="Address"),
        StatusTagColumn("state", label="State", accessor=words.standing, primary=lambda hook: hook.state == "active"),
        Column("last_result", label="Last result", accessor=words.last_result),
        DateColumn("last_attempt_at", label="When"),
        Column("waiting", label="Waiting"),
    ]
    list_per_page = 50
    search_fields = ["name", "url"]
    ordering = ["name"]

    def get_form_class(self, for_update: bool = False) -> Any:
        return WebhookForm
