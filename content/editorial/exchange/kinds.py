"""Which record becomes a row of which model: a line for each type."""

from __future__ import annotations

from django.db.models import Model

from content.models import (
    Alert,
    Contact,
    ContentPage,
    Department,
    Faq,
    Guide,
    Location,
    Meeting,
    News,
    OfficialDocument,
    Service,
    StepByStep,
    Topic,
)

from .records import (
    AlertRecord,
    ContactRecord,
    DepartmentRecord,
    FaqRecord,
    GuideRecord,
    LocationRecord,
    MeetingRecord,
    NewsRecord,
    OfficialDocumentRecord,
    PageRecord,
    Record,
    ServiceRecord,
    StepByStepRecord,
    TopicRecord,
)

SNIPPETS: dict[type[Record], type[Model]] = {TopicRecord: Topic, ContactRecord: Contact}

PAGES: dict[type[PageRecord], type[ContentPage]] = {
    DepartmentRecord: Department,
    LocationRecord: Location,
    ServiceRecord: Service,
    FaqRecord: Faq,
    NewsRecord: News,
    OfficialDocumentRecord: OfficialDocument,
    AlertRecord: Alert,
    GuideRecord: Guide,
    StepByStepRecord: StepByStep,
    MeetingRecord: Meeting,
}

PAGE_MODELS: tuple[type[Model], ...] = tuple(PAGES.values())
MODELS: tuple[type[Model], ...] = (*SNIPPETS.values(), *PAGE_MODELS)
