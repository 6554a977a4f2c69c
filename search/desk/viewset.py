"""The lists of what editors decide about searches, and the screens on which each is made and changed."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from search.curation.decisions import FoundBy, LeftOutWords, ResultRule, RuledItem, SynonymRule
from search.curation.questions import OwnQuestion

from .choosing import ItemChooser
from .forms import FoundByForm, InALanguage, QuestionForm, ResultRuleForm
from .languages import language_of
from .listing import ItemsColumn, WithItems, WithTitles, WithTrying


class Prefilled(CreateView):
    """A form that begins with what the address says, for whoever comes from another screen."""

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET
        return {**super().get_initial(), **{name: asked[name] for name in self.form_class.base_fields if name in asked}}


class SearchDesk(ModelViewSet):
    """What all of these lists have in common."""

    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class: type[IndexView] = WithTrying
    add_view_class: type[CreateView] = Prefilled
    list_filter: tuple[str, ...] = ("locale",)
    list_per_page = 50


class RuleDesk(SearchDesk):
    """Words that mean the same."""

    model = SynonymRule
    name = url_namespace = "search_words"
    url_prefix = "search-words"
    icon = "list-ul"
    menu_label = "Search words"
    list_display = (
        TitleColumn("words", label="Words", url_name="search_words:edit"),
        Column("locale", label="Language", accessor=language_of),
        DateColumn("changed_at", label="Changed"),
    )
    search_fields = ("words",)
    ordering = ("words",)

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.modelform_factory(SynonymRule, form=InALanguage, fields=["words", "locale"])


class ResultDesk(SearchDesk):
    """Results that come first or are not shown."""

    model = ResultRule
    name = url_namespace = "search_results"
    url_prefix = "search-results"
    icon = "thumbtack"
    menu_label = "Pinned and hidden"
    index_view_class = WithItems
    list_display = (
        TitleColumn("phrases", label="What residents type", accessor=str, url_name="search_results:edit"),
        ItemsColumn(RuledItem.Place.FIRST),
        ItemsColumn(RuledItem.Place.NEVER),
        Column("locale", label="Language", accessor=language_of),
        Column("starts_on", label="From"),
        Column("ends_on", label="To"),
        Column("why", label="Why"),
    )
    search_fields = ("phrases", "why")
    ordering = ("phrases",)
    edit_handler = ObjectList(
        [
            FieldPanel("phrases", widget=forms.Textarea(attrs={"rows": 3})),
            FieldRowPanel([FieldPanel("match"), FieldPanel("locale")]),
            InlinePanel(
                "items",
                [FieldPanel("content_id", widget=ItemChooser), FieldPanel("place")],
                label="Item",
                heading="Items",
                help_text="What is shown first comes in this order.",
                min_num=1,
                max_num=20,
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]), FieldPanel("why")], "When and why"
            ),
        ],
        base_form_class=ResultRuleForm,
    )


class LeftOutDesk(SearchDesk):
    """Words that searches ignore, and what is never suggested."""

    model = LeftOutWords
    name = url_namespace = "search_left_out"
    url_prefix = "search-left-out"
    icon = "circle-xmark"
    menu_label = "Words left out"
    list_display = (
        TitleColumn("words", label="Words", url_name="search_left_out:edit"),
        Column("get_out_of_display", label="What happens"),
        Column("locale", label="Language", accessor=language_of),
        DateColumn("changed_at", label="Changed"),
    )
    list_filter = ("out_of", "locale")
    search_fields = ("words",)
    ordering = ("words",)

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.modelform_factory(
            LeftOutWords,
            form=InALanguage,
            fields=["words", "out_of", "locale"],
            widgets={"words": forms.Textarea(attrs={"rows": 3}), "out_of": forms.RadioSelect},
        )


class FoundByDesk(SearchDesk):
    """Words that items are found by and that nobody sees."""

    model = FoundBy
    name = url_namespace = "search_found_by"
    url_prefix = "search-found-by"
    icon = "tag"
    menu_label = "Hidden words"
    index_view_class = WithTitles
    list_display = (
        TitleColumn("item_title", label="Item", url_name="search_found_by:edit"),
        Column("words", label="Also found by"),
        Column("locale", label="Language", accessor=language_of),
        DateColumn("changed_at", label="Changed"),
    )
    search_fields = ("words",)
    ordering = ("-changed_at", "pk")

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.modelform_factory(
            FoundBy,
            form=FoundByForm,
            fields=["content_id", "locale", "words"],
            widgets={"content_id": ItemChooser, "words": forms.Textarea(attrs={"rows": 3})},
        )


class QuestionDesk(SearchDesk):
    """Questions whose right answers editors know. How search does on them is a screen of its own (`standing`)."""

    model = OwnQuestion
    name = url_namespace = "search_questions"
    url_prefix = "search-questions"
    icon = "help"
    menu_label = "Questions"
    list_display = (
        TitleColumn("text", label="What residents type", url_name="search_questions:edit"),
        Column("locale", label="Language", accessor=language_of),
        DateColumn("changed_at", label="Changed"),
    )
    search_fields = ("text",)
    ordering = ("text",)
    edit_handler = ObjectList(
        [
            FieldPanel("text"),
            FieldPanel("locale"),
            InlinePanel(
                "answers",
                [FieldPanel("content_id", widget=ItemChooser)],
                label="Right answer",
                heading="Right answers",
                help_text="Any of them is enough.",
                min_num=1,
                max_num=10,
            ),
        ],
        base_form_class=QuestionForm,
    )
