"""What was sent to a webhook: the list, to be sieved, and one message with its attempts."""

from __future__ import annotations

import json

import django_filters
from django.contrib.auth.decorators import permission_required
from django.db.models import OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from api.cloudevents import PING
from api.webhooks.models import Attempt, Delivery, Webhook

from .counting import counted
from .deeds import CHANGE
from .words import EVENTS, TYPES, told

State = Delivery.State


class MessageFilterSet(WagtailFilterSet):
    """By what became of it, what it tells, and of what."""

    state = django_filters.ChoiceFilter(choices=State.choices, label="State")
    event = django_filters.ChoiceFilter(choices=[*EVENTS.items(), (PING, "Test")], label="What happened")
    type = django_filters.ChoiceFilter(choices=list(TYPES.items()), label="Type")

    class Meta:
        model = Delivery
        fields = ["state", "event", "type"]


def in_words(message: Delivery) -> str:
    return told(message.event)


class Messages(ReportView):
    """The messages of one webhook, the latest first."""

    header_icon = "link-external"
    model = Delivery
    verbose_name_plural = "messages"
    filterset_class = MessageFilterSet
    permission_policy = cached_property(lambda self: policy_registry.get_by_type(Webhook))
    any_permission_required = ["change"]
    list_export: list[str] = []
    columns = [
        TitleColumn("event", label="What happened", accessor=in_words, url_name="webhook_message"),
        Column("path", label="Path"),
        Column("locale", label="Language"),
        StatusTagColumn("get_state_display", label="State", primary=lambda message: message.state == State.DELIVERED),
        Column("attempts", label="Attempts", accessor="attempted"),
        DateColumn("created_at", label="Since"),
        DateColumn("next_attempt_at", label="Next attempt"),
    ]

    @cached_property
    def webhook(self) -> Webhook:
        return get_object_or_404(Webhook, pk=self.kwargs["webhook_id"])

    def get_page_title(self) -> str:
        return f"Sent to {self.webhook}"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return trail(self.webhook, "Messages")

    def get_index_url(self) -> str:
        return reverse("webhook_messages", kwargs=self.kwargs)

    def get_index_results_url(self) -> str:
        return reverse("webhook_messages_results", kwargs=self.kwargs)

    def get_queryset(self) -> QuerySet[Delivery]:
        of_it = Delivery.objects.filter(webhook=self.webhook).defer("body").order_by("-pk")
        self.queryset = of_it.annotate(attempted=counted(Attempt.objects.filter(delivery=OuterRef("pk"))))
        found: QuerySet[Delivery] = super().get_queryset()
        return found


@permission_required(CHANGE, raise_exception=True)
def message(request: HttpRequest, message_id: int) -> HttpResponse:
    """One message: what it says, and each time that it was sent. It looks again by itself while it is on its way."""
    found = get_object_or_404(Delivery.objects.select_related("webhook"), pk=message_id)
    is_expected_soon = found.state == State.WAITING and not found.tries
    listed = reverse("webhook_messages", args=[found.webhook.pk])
    context = {
        "message": found,
        "body": json.dumps(json.loads(found.body), indent=2, ensure_ascii=False),
        "attempts": found.attempts.order_by("-pk"),
        "is_expected_soon": is_expected_soon and (found.is_test or found.webhook.state == Webhook.State.ACTIVE),
        "breadcrumbs_items": trail(found.webhook, in_words(found), listed),
        "header_icon": "link-external",
        "header_title": in_words(found),
    }
    return TemplateResponse(request, "api/webhooks/message.html", context)


def trail(webhook: Webhook, here: str, messages_url: str = "") -> list[dict[str, str]]:
    """The way from the list of webhooks to a screen of one."""
    return [
        {"url": reverse("webhooks:index"), "label": "Webhooks"},
        {"url": reverse("webhooks:edit", args=[webhook.pk]), "label": webhook.name},
        *([{"url": messages_url, "label": "Messages"}] if messages_url else []),
        {"url": "", "label": here},
    ]
