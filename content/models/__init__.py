"""Everything editors write. One app for all of it: moving a model between apps later is misery."""

from .base import ContentPage, PageContact, PageLocation, PageRelated, PageTopic
from .contact import Contact
from .department import Department
from .faq import Faq, FaqService, FaqSource
from .home import HomePage
from .location import Location
from .media import CityImage, CityRendition
from .service import Service
from .service_code import ServiceCode, ServiceIdentifier
from .taxonomy import Topic

__all__ = [
    "CityImage",
    "CityRendition",
    "Contact",
    "ContentPage",
    "Department",
    "Faq",
    "FaqService",
    "FaqSource",
    "HomePage",
    "Location",
    "PageContact",
    "PageLocation",
    "PageRelated",
    "PageTopic",
    "Service",
    "ServiceCode",
    "ServiceIdentifier",
    "Topic",
]
