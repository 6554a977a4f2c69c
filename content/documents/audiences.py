"""Who may read what, field by field. Deny by default: a field that is not named here fails the start of the program.

Written out rather than derived, so that a new field is a decision somebody takes and a reviewer sees.
"""

from __future__ import annotations

from .alert import AgentAlertDocument, AlertDocument
from .base import ENVELOPE, Document
from .department import AgentDepartmentDocument, DepartmentDocument
from .faq import AgentFaqDocument, FaqDocument
from .guide import AgentGuideDocument, GuideDocument
from .location import AgentLocationDocument, LocationDocument
from .meeting import AgentMeetingDocument, MeetingDocument
from .news import AgentNewsDocument, NewsDocument
from .official_document import AgentOfficialDocumentDocument, OfficialDocumentDocument
from .service import AgentServiceDocument, ServiceDocument
from .step_by_step import AgentStepByStepDocument, StepByStepDocument
from .topic import TopicDocument

PUBLIC_FIELDS: dict[type[Document], tuple[str, ...]] = {
    ServiceDocument: (
        *ENVELOPE,
        *("alternate_name", "status", "status_note", "department", "topics", "keywords", "eligibility"),
        *("processing_time", "online", "opening_hours", "contacts", "locations", "body", "open311", "identifiers"),
        "related",
    ),
    FaqDocument: (
        *ENVELOPE,
        *("department", "topics", "keywords", "services", "contacts", "body", "sources", "featured"),
        "related",
    ),
    DepartmentDocument: (
        *ENVELOPE,
        *("acronym", "alternate_name", "mission", "status", "department", "topics", "keywords", "contacts"),
        *("image", "body", "related"),
    ),
    LocationDocument: (
        *ENVELOPE,
        *("kind", "alternate_name", "department", "topics", "keywords", "address", "latitude", "longitude"),
        *("opening_hours", "displayed_hours", "contacts", "features", "accessibility", "transport", "image"),
        *("body", "related"),
    ),
    NewsDocument: (
        *ENVELOPE,
        *("date", "interest_ends", "department", "topics", "keywords", "image", "contacts", "body", "related"),
    ),
    GuideDocument: (*ENVELOPE, "department", "topics", "keywords", "body", "parts", "contacts", "related"),
    StepByStepDocument: (*ENVELOPE, "department", "topics", "keywords", "body", "steps", "contacts", "related"),
    MeetingDocument: (
        *ENVELOPE,
        *("public_body", "classification", "status", "status_note", "rescheduled_to", "starts_at", "ends_at"),
        *("all_day", "department", "topics", "keywords", "location", "place", "online", "phone_in"),
        *("agenda_posted_at", "agenda", "files", "minutes_approved_on", "recording", "public_notice_on"),
        *("comments_due_at", "comments_how", "participants", "contacts", "body", "related"),
    ),
    OfficialDocumentDocument: (
        *ENVELOPE,
        *("document_type", "number", "issued_on", "effective_on", "department", "topics", "keywords", "file"),
        *("alternative_file", "alternative_url", "body", "replaces", "superseded_by", "related"),
    ),
    TopicDocument: (*ENVELOPE, "parent"),
    AlertDocument: (
        *ENVELOPE,
        *("kind", "msg_type", "references", "followed_by", "event", "category", "response_type"),
        *("severity", "urgency", "certainty"),
        *("effective", "onset", "expires", "message_html", "message_text", "instruction_html", "instruction_text"),
        *("area", "whole_city", "departments", "topics", "services", "locations", "paths", "channels", "link"),
        *("push_text", "push_long_text", "sms_segments", "contacts", "keywords", "related", "dismissal_token"),
    ),
}

AGENT_FIELDS: dict[type[Document], tuple[str, ...]] = {
    AgentServiceDocument: ("agent", "service_level"),
    AgentFaqDocument: ("agent",),
    AgentDepartmentDocument: ("agent",),
    AgentLocationDocument: ("agent",),
    AgentNewsDocument: ("agent",),
    AgentOfficialDocumentDocument: ("agent",),
    AgentAlertDocument: ("agent",),
    AgentGuideDocument: ("agent",),
    AgentStepByStepDocument: ("agent",),
    AgentMeetingDocument: ("agent",),
}
"""What an agent's document has beyond the public one that it extends."""


class UnnamedField(TypeError):
    """A document class has a field that no audience was given."""


def check_audiences() -> None:
    """Raise UnnamedField unless every field of every document class is named above."""
    for document, fields in PUBLIC_FIELDS.items():
        _check(document, set(fields))
    for document, extra in AGENT_FIELDS.items():
        public = next(base for base in document.__mro__ if base in PUBLIC_FIELDS)
        _check(document, {*PUBLIC_FIELDS[public], *extra})


def _check(document: type[Document], named: set[str]) -> None:
    differing = named ^ set(document.model_fields)
    if differing:
        raise UnnamedField(
            f"{document.__name__}: {', '.join(sorted(differing))} must be both in the class and in "
            "content/documents/audiences.py; decide who may read it"
        )
