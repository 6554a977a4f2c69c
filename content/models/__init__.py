"""Everything editors write. One app for all of it: moving a model between apps later is misery."""

from .alert import Alert, AlertItem, AlertsIndex
from .base import ContentPage, PageContact, PageLocation, PageRelated, PageTopic
from .city_file import CityDocument
from .contact import Contact
from .department import Department
from .faq import Faq, FaqService, FaqSource
from .holidays import Holiday, HolidayCalendar
from .home import HomePage
from .hours import OpeningHours, Season, SpecialDay
from .location import Location
from .media import CityImage, CityRendition
from .news import News
from .service import Service
from .service_code import ServiceCode, ServiceIdentifier
from .taxonomy import Topic

__all__ = [
    "Alert",
    "AlertItem",
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
    "Holiday",
    "HolidayCalendar",
    "HomePage",
    "Location",
    "News",
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
    "Topic",
]
