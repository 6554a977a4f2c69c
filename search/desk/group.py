"""The place in the menu where editors run search."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSetGroup

from .viewset import FoundByDesk, LeftOutDesk, ResultDesk, RuleDesk


class ScreenItem(MenuItem):
    """A way to one screen, for whoever may see it."""

    permission: str

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.permission)


class Screen(ViewSet):
    """A screen that is no list. Its address, `leads_to`, is among those of `hooks`."""

    permission: str
    leads_to: str

    @property
    def menu_url(self) -> str:
        return reverse(self.leads_to)

    @property
    def menu_item_class(self) -> type[MenuItem]:
        return type("Item", (ScreenItem,), {"permission": self.permission})


class SearchGroup(ModelViewSetGroup):
    """Everything that editors decide about searches."""

    menu_label = "City search"
    menu_name = "city-search"
    menu_icon = "search"
    menu_order = 650
    items = (
        Screen(
            "search_try",
            icon="search",
            menu_label="Try a search",
            permission="search.change_synonymrule",
            leads_to="try_search",
        ),
        RuleDesk,
        ResultDesk,
        FoundByDesk,
        LeftOutDesk,
        Screen(
            "search_standing",
            icon="success",
            menu_label="Questions",
            permission="search.view_ownquestion",
            leads_to="how_search_does",
        ),
        Screen(
            "search_switches",
            icon="cogs",
            menu_label="Switches",
            permission="search.change_searchsettings",
            leads_to="search_switches",
        ),
    )
