"""The list of consumers, and the screens on which one is made, changed and looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from api import keys
from api.models import ApiConsumer, ApiUsage

from .form import ConsumerForm
from .keys import show_key

SHOWN_DAYS = 30


class ConsumerIndex(IndexView):
    def get_base_queryset(self) -> QuerySet[ApiConsumer]:
        now = timezone.now()
        in_force = Q(keys__revoked_at=None) & (Q(keys__expires_at=None) | Q(keys__expires_at__gt=now))
        month = ApiUsage.objects.filter(consumer=OuterRef("pk"), day__gt=now.date() - timedelta(days=SHOWN_DAYS))
        asked = month.order_by().values("consumer").annotate(sum=Sum("requests")).values("sum")
        queryset: QuerySet[ApiConsumer] = super().get_base_queryset()
        return queryset.annotate(
            in_force=Count("keys", filter=in_force, distinct=True),  # not once for each day of usage
            asked=Coalesce(Subquery(asked), 0),
            last_day=Max("usage__day"),
        )


class ConsumerCreate(CreateView):
    """Its success is the screen that shows the first key: the only time that it is seen."""

    def save_instance(self) -> ApiConsumer:
        consumer: ApiConsumer = self.form.save(commit=False)
        consumer.created_at = timezone.now()
        consumer.save()
        log(instance=consumer, action="wagtail.create", user=self.request.user)
        return consumer

    def save_action(self) -> HttpResponse:
        _, key = keys.issue_to(self.object, now=timezone.now())
        return show_key(self.request, self.object, key)


class ConsumerEdit(EditView):
    """One consumer: its keys, what it asked, and its form below."""

    template_name = "api/consumers/edit.html"

    def get_success_url(self) -> str:
        return reverse("consumers:edit", args=[self.object.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        records = self.object.keys.order_by("-created_at")
        days = self.object.usage.filter(day__gt=now.date() - timedelta(days=SHOWN_DAYS)).order_by("-day")
        most = max((day.requests for day in days), default=0)
        told = {
            "keys": [(record, keys.state_of(record, now)) for record in records],
            "usage": [(day, round(100 * day.requests / most) if most else 0) for day in days],
            "shown_days": SHOWN_DAYS,
        }
        return super().get_context_data(**kwargs) | told


class ConsumerDesk(ModelViewSet):
    """Consumers, in the menu of settings."""

    model = ApiConsumer
    name = url_namespace = "consumers"
    url_prefix = "consumers"
    icon = "key"
    menu_label = "API consumers"
    menu_order = 890
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = ConsumerIndex
    add_view_class = ConsumerCreate
    edit_view_class = ConsumerEdit
    list_display = [
        TitleColumn("name", label="Name", url_name="consumers:edit"),
        Column("get_audience_display", label="Reads for"),
        Column("contact", label="Who to write to"),
        Column("in_force", label="Keys in force"),
        Column("asked", label=f"Requests in {SHOWN_DAYS} days"),
        Column("last_day", label="Last seen"),
    ]
    list_per_page = 50
    search_fields = ["name", "contact"]
    ordering = ["name"]

    def get_form_class(self, for_update: bool = False) -> Any:
        return ConsumerForm
