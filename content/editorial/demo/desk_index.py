"""What only the desk needs to know of the seeded items: its own search, and “where is this used”.

Wagtail does this whenever an item is saved. For a whole city it is a fifth of the seeding, and can follow while the
demo is already up.
"""

from __future__ import annotations

from django.db import transaction
from modelsearch.index import insert_or_update_object
from wagtail.models import ReferenceIndex

from content.models import (
    CityDocument,
    CityImage,
    Contact,
    Department,
    Faq,
    Location,
    OfficialDocument,
    Service,
    Topic,
)


def index_desk() -> None:
    """Bring both indexes up to date, a transaction an item, so that nobody waits for the end."""
    for model in (Contact, Topic, CityImage, CityDocument, Department, Location, Service, Faq, OfficialDocument):
        for item in model._default_manager.all():
            with transaction.atomic():
                ReferenceIndex.create_or_update_for_object(item)
                insert_or_update_object(item)
