"""What a source says about items, in our words: the one shape between formats and pages. A file for each type.

A field that is None is one the source says nothing about: it is left as it is, and a person's words in it never count
as a change.
"""

from __future__ import annotations

from .alert import AlertRecord
from .contact import ContactRecord
from .department import DepartmentRecord
from .faq import FaqRecord, SourceRow
from .guide import GuideRecord
from .hours import HolidayCalendarRecord, HolidayRow, OpeningHoursRecord, SeasonRow, SpecialDayRow
from .location import LocationRecord
from .meeting import MeetingRecord
from .news import NewsRecord
from .official_document import OfficialDocumentRecord
from .page import PageRecord
from .record import NAMED, Block, Body, Keys, Record, Ref, named
from .redirect import RedirectRecord
from .service import ServiceRecord
from .service_code import ServiceCodeRecord
from .step_by_step import StepByStepRecord
from .topic import TopicRecord

__all__ = [
    "NAMED",
    "AlertRecord",
    "AnyRecord",
    "Block",
    "Body",
    "ContactRecord",
    "DepartmentRecord",
    "FaqRecord",
    "GuideRecord",
    "HolidayCalendarRecord",
    "HolidayRow",
    "Keys",
    "LocationRecord",
    "MeetingRecord",
    "NewsRecord",
    "OfficialDocumentRecord",
    "OpeningHoursRecord",
    "PageRecord",
    "Record",
    "RedirectRecord",
    "Ref",
    "SeasonRow",
    "ServiceCodeRecord",
    "ServiceRecord",
    "SourceRow",
    "SpecialDayRow",
    "StepByStepRecord",
    "TopicRecord",
    "named",
]

AnyRecord = Record | RedirectRecord
