"""Everything editors write. One app for all of it: moving a model between apps later is misery."""

from .alert import Alert, AlertItem, AlertsIndex
from .alert_template import AlertTemplate
from .base import ContentPage, PageContact, PageLocation, PageRelated, PageTopic
from .city_file import CityDocument
from .contact import Contact
from .department import Department
from .faq import Faq, FaqService, FaqSource
from .guide import Guide
from .holidays import Holiday, HolidayCalendar
from .home import HomePage
from .hours import OpeningHours, Season, SpecialDay
from .location import Location
from .media import CityImage, CityRendition
from .meeting import Meeting
from .news import News
from .official_document import OfficialDocument
from .service import Service
from .service_code import ServiceCode, ServiceIdentifier
from .step_by_step import StepByStep
from .taxonomy import Topic

__all__ = [
    "Alert",
    "AlertItem",
    "AlertTemplate",
    "AlertsIndex",
    "CityDocument",
    "CityImage",
    "CityRendition",
    "Contact",
    "ContentPage",
    "Department",
    "Faq",
    "FaqService",
    "FaqSource",
    "Guide",
    "Holiday",
    "HolidayCalendar",
    "HomePage",
    "Location",
    "Meeting",
    "News",
    "OfficialDocument",
    "OpeningHours",
    "PageContact",
    "PageLocation",
    "PageRelated",
    "PageTopic",
    "Season",
    "Service",
    "ServiceCode",
    "ServiceIdentifier",
    "SpecialDay",
    "StepByStep",
    "Topic",
]
