"""The title of a page that was never published is shown to those who may look at its draft, by the chooser too.

Wagtail's lists and its search keep to that; its chooser shows everything to everybody.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry


@hooks.register("construct_page_chooser_queryset")
def choose_what_one_may_look_at(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    shown = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(Q(live=True) | Q(pk__in=shown.values("pk")))
