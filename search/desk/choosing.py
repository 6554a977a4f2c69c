"""Choosing a published item by its title: the dialog, and the field that opens it.

Wagtail's choosers choose a row and keep its number. What is kept here is the item's content_id, and what is looked
through are public documents: search knows no pages, and an item that only agents may read cannot be chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.chooser import BaseChooseView, ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser

from content.publishing.models import PublishedDocument
from content.publishing.store import sortable

from .languages import language_of

UNPUBLISHED = "An item that is not published now"


def titles_of(content_ids: Iterable[UUID]) -> dict[UUID, str]:
    """What the desk calls these items: their title and type, in the city's own language if they have it."""
    rows = _published().filter(content_id__in=set(content_ids)).values_list("content_id", "locale", "title", "type")
    in_order = sorted(rows, key=lambda row: row[1] == settings.LANGUAGE_CODE)
    return {content_id: f"{title} ({type})" for content_id, _, title, type in in_order}


class ByTitle(BaseFilterForm):
    """Items whose title has every one of these words, as far as they are typed."""

    q = forms.CharField(
        label="Title", required=False, widget=forms.TextInput(attrs={"placeholder": "Words of a title"})
    )

    def filter(self, objects: QuerySet[PublishedDocument]) -> QuerySet[PublishedDocument]:
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        for word in self.search_query.split():
            objects = objects.filter(sort_title__contains=sortable(word))
        return objects


class Lists(BaseChooseView):
    """What both halves of the dialog show."""

    filter_form_class = ByTitle
    ordering = ("sort_title", "locale", "pk")

    @property
    def title_column(self) -> TitleColumn:
        column = super().title_column
        column.accessor = "title"
        return column

    @property
    def columns(self) -> list[Column]:
        return [
            *super().columns,
            Column("type", label="Type"),
            Column("locale", label="Language", accessor=language_of),
        ]

    def get_object_list(self) -> QuerySet[PublishedDocument]:
        return _published()


class Choose(Lists, ChooseView):
    pass


class ChooseResults(Lists, ChooseResultsView):
    pass


class Chosen(ChosenView):
    """What the field is told of the item that was chosen."""

    def get_object(self, pk: str) -> PublishedDocument:
        return _published().get(pk=pk)

    def get_chosen_response_data(self, item: PublishedDocument) -> dict[str, str]:
        return {"id": str(item.content_id), "title": f"{item.title} ({item.type})"}


class ItemChooserDesk(ChooserViewSet):
    """The dialog's addresses."""

    model = PublishedDocument
    name = "search_items"
    url_prefix = "search-items"
    icon = "doc-full"
    choose_one_text = page_title = "Choose an item"
    register_widget = False
    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    chosen_view_class = Chosen


class ItemChooser(BaseChooser):
    """The field. Whoever shows many at once gives them the titles that they need, in `titles`."""

    model = PublishedDocument
    icon = "doc-full"
    choose_one_text = "Choose an item"
    choose_another_text = "Choose another item"
    chooser_modal_url_name = "search_items:choose"
    show_edit_link = False
    titles: Mapping[UUID, str] | None = None

    def get_value_data(self, value: Any) -> dict[str, str] | None:
        content_id = _as_uuid(value)
        if content_id is None:
            return None
        known = titles_of([content_id]) if self.titles is None else self.titles
        return {"id": str(content_id), "title": known.get(content_id, UNPUBLISHED)}


def tell_titles(rows: Iterable[forms.ModelForm]) -> None:
    """Give the choosers of many forms the titles they show, all with one query."""
    choosers = [(row["content_id"].value(), row.fields["content_id"].widget) for row in rows]
    titles = titles_of(content_id for value, _ in choosers if (content_id := _as_uuid(value)))
    for _, chooser in choosers:
        chooser.titles = titles


def _published() -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(audience="public", state=PublishedDocument.State.LIVE).defer(
        "body", "card", "search_text", "words"
    )


def _as_uuid(value: Any) -> UUID | None:
    try:
        return value if isinstance(value, UUID) else UUID(str(value))
    except ValueError:
        return None
