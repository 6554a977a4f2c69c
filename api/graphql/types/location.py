"""A place."""

from __future__ import annotations

from graphene import Field, Float, List, NonNull, String

from . import department, service, topic
from .connection import Connection
from .envelope import ItemType
from .hours import opening_hours
from .parts import Address, Contact, Picture
from .relations import body, followed, followed_list, linked_list, related


class Location(ItemType):
    """A place people go to. HSDS location, Open311 Inquiry facility."""

    kind = String(required=True, description='What sort of place it is, as "library" or "pool".')
    alternate_name = String(required=True, description="What people also call it.")
    department = followed(lambda: department.Department, "Who runs it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    address = Field(Address, description="Where it is.")
    latitude = Float(description="Degrees north, WGS 84.")
    longitude = Float(description="Degrees east, WGS 84.")
    opening_hours = opening_hours()
    displayed_hours = String(required=True, description="When it is open, in words.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    features = List(NonNull(String), required=True, description="What there is, a line each.")
    accessibility = String(required=True, description="How people with disabilities get in and around.")
    transport = String(required=True, description="How to get there.")
    image = Field(Picture, description="A picture of it.")
    body = body()
    related = related()
    services = linked_list(
        lambda: service.ServiceConnection, "service", by="location", description="What can be had there."
    )


class LocationConnection(Connection):
    """A page of a list of places."""

    class Meta:
        node = Location
