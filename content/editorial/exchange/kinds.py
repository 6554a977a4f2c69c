"""Which record becomes a row of which model: a line for each type."""

from __future__ import annotations

from django.db.models import Model

from content.models import Alert, Contact, ContentPage, Department, Faq, Location, News, Service, Topic

from .records import (
    AlertRecord,
    ContactRecord,
    DepartmentRecord,
    FaqRecord,
    LocationRecord,
    NewsRecord,
    PageRecord,
    Record,
    ServiceRecord,
    TopicRecord,
)

SNIPPETS: dict[type[Record], type[Model]] = {TopicRecord: Topic, ContactRecord: Contact}

PAGES: dict[type[PageRecord], type[ContentPage]] = {
    DepartmentRecord: Department,
    LocationRecord: Location,
    ServiceRecord: Service,
    FaqRecord: Faq,
    NewsRecord: News,
    AlertRecord: Alert,
}

PAGE_MODELS: tuple[type[Model], ...] = tuple(PAGES.values())
MODELS: tuple[type[Model], ...] = (*SNIPPETS.values(), *PAGE_MODELS)
