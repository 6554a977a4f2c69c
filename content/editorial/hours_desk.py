"""The desk's lists of opening hours and holidays, and the button that adds next year's."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.ui.tables import Column
from wagtail.snippets.action_menu import ActionMenuItem
from wagtail.snippets.views.snippets import SnippetViewSet

from content.models import HolidayCalendar, OpeningHours

ADD = "action-add-next-year"


class HoursDesk(SnippetViewSet):
    """The opening hours that places, contacts and services share."""

    model = OpeningHours
    icon = "time"
    menu_label = "Opening hours"
    list_display = ["title", Column("holidays", label="Holidays"), "closed_from", "closed_until"]
    list_per_page = 100
    search_fields = ["title"]
    ordering = ["title"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return OpeningHours.objects.select_related("holidays")


class HolidaysDesk(SnippetViewSet):
    """The holiday calendars."""

    model = HolidayCalendar
    icon = "date"
    menu_label = "Holidays"
    list_per_page = 100
    search_fields = ["title"]
    ordering = ["title"]


class AddNextYear(ActionMenuItem):
    """Saves the calendar, and adds the year after the last in it."""

    name = ADD
    label = "Save and add next year’s holidays"
    icon_name = "date"

    def is_shown(self, context: dict[str, Any]) -> bool:
        return context["view"] == "edit" and super().is_shown(context)


def next_year_button(model: type[Any]) -> ActionMenuItem | None:
    return AddNextYear(order=10) if model is HolidayCalendar else None


def add_next_year(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """After a calendar was saved with that button: add the days, and show them to be looked through."""
    if not isinstance(instance, HolidayCalendar) or ADD not in request.POST:
        return None
    new = instance.add_next_year()
    if new:
        years = ", ".join(sorted({str(holiday.day.year) for holiday in new}))
        added = "1 holiday" if len(new) == 1 else f"{len(new)} holidays"
        messages.success(request, f"Added for {years}: {added}. Please check the dates.")
    else:
        messages.warning(request, "No holiday in this calendar comes again.")
    return redirect(reverse(HolidayCalendar.snippet_viewset.get_url_name("edit"), args=[instance.pk]))
