"""Beginning an answer to what somebody asked: where it belongs is chosen here, and its form opens with the question.

Whoever shows what people ask for (the report of searches, the home) links here by the name `write_answer`, with `title`
and `locale`, and knows neither the types nor the tree.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.signals import init_new_page

from content.models import Department, Faq

LONGEST = 255
ASKED = "_asked_title"
"""Where a parent carries the title of the page that is about to be begun below it."""


@require_safe
def write_answer(request: HttpRequest) -> HttpResponse:
    """The departments in which this person may write in the question's language; if there is one, its form at once."""
    title, locale = request.GET.get("title", "")[:LONGEST].strip(), request.GET.get("locale", "")
    departments = Department.objects.filter(locale__language_code=locale).exclude(alias_of__isnull=False)
    theirs = [
        department
        for department in departments.order_by("title")
        if department.permissions_for_user(request.user).can_add_subpage()
    ]
    places = [(department.title, _form(department, title)) for department in theirs]
    if len(places) == 1:
        return redirect(places[0][1])
    return render(request, "editorial/write_answer.html", {"question": title, "places": places})


def carry_title(request: HttpRequest, parent: Page) -> None:
    """Before a form is opened: what its title should be, as far as the address says so."""
    setattr(parent, ASKED, request.GET.get("title", "")[:LONGEST].strip() if request.method == "GET" else "")


@receiver(init_new_page)
def begin_with_title(sender: Any, page: Page, parent: Page, **_: Any) -> None:
    """Give a new page the title that its parent carries."""
    if title := getattr(parent, ASKED, ""):
        page.title = title[0].upper() + title[1:]


def _form(department: Department, title: str) -> str:
    form = reverse("wagtailadmin_pages:add", args=[Faq._meta.app_label, Faq._meta.model_name, department.pk])
    return f"{form}?{urlencode({'title': title})}"
