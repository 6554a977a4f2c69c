"""The list of words that mean the same, and the screens on which a rule is made and changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button, HeaderButton

from search.models import SynonymRule


class RuleForm(WagtailAdminModelForm):
    """A rule, in one of the city's languages."""

    locale = forms.ChoiceField(label="Language", choices=lambda: settings.LANGUAGES)

    class Meta:
        model = SynonymRule
        fields = ["words", "locale"]


class RuleIndex(IndexView):
    """The list, with the way to try a search out."""

    @property
    def header_buttons(self) -> list[Button]:
        return [*super().header_buttons, HeaderButton("Try a search", url=reverse("try_search"), icon_name="search")]


def language(rule: SynonymRule) -> str:
    return str(dict(settings.LANGUAGES).get(rule.locale, rule.locale))


class RuleDesk(ModelViewSet):
    """Words that mean the same, in the menu of settings."""

    model = SynonymRule
    name = url_namespace = "search_words"
    url_prefix = "search-words"
    icon = "search"
    menu_label = "Search words"
    menu_order = 850
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = RuleIndex
    list_display = [
        TitleColumn("words", label="Words", url_name="search_words:edit"),
        Column("locale", label="Language", accessor=language),
        DateColumn("changed_at", label="Changed"),
    ]
    list_filter = ["locale"]
    list_per_page = 50
    search_fields = ["words"]
    ordering = ["words"]

    def get_form_class(self, for_update: bool = False) -> Any:
        return RuleForm
