"""An alert, as residents read it."""

from __future__ import annotations

from graphene import Boolean, Field, Int, List, NonNull, String

from . import department, location, service, topic
from .connection import Connection
from .envelope import ItemType, Part
from .parts import Contact
from .relations import followed, followed_list, related
from .scalars import DateTime


class AlertArea(Part):
    """Where an alert holds: CAP area."""

    description = String(required=True, description="In words.")
    polygons = List(NonNull(String), required=True, description="Outlines: latitude,longitude points parted by spaces.")
    circles = List(NonNull(String), required=True, description="Each a point, a space and a radius in kilometres.")


class AlertLink(Part):
    """Where more is said."""

    url = String(required=True, description="The address.")
    label = String(required=True, description="The words of the link; empty where nobody chose any.")


class Alert(ItemType):
    """What people must know now. CAP 1.2 alert and info. Whether it is in force, `alerts(active: true)` tells."""

    kind = String(required=True, description='"emergency" or "general".')
    msg_type = String(required=True, description='"Alert", "Update" or "Cancel".')
    references = followed(lambda: Alert, "The alert that this one updates or ends.")
    followed_by = followed(lambda: Alert, "The alert that updates or ends this one: show it in its place.")
    event = String(required=True, description="What it is about, in a word or two.")
    category = String(required=True, description='CAP category, as "Met" or "Infra".')
    response_type = String(required=True, description='CAP responseType, as "Avoid" or "Shelter".')
    severity = String(required=True, description='"Extreme", "Severe", "Moderate", "Minor" or "Unknown".')
    urgency = String(required=True, description='"Immediate", "Expected", "Future", "Past" or "Unknown".')
    certainty = String(required=True, description='"Observed", "Likely", "Possible", "Unlikely" or "Unknown".')
    effective = Field(DateTime, description="In force from.")
    onset = Field(DateTime, description="When the event itself begins, if later.")
    expires = Field(DateTime, description="In force until; null: until it is ended.")
    message_html = String(required=True, description="What has happened, as sanitised HTML.")
    message_text = String(required=True, description="The same as plain text.")
    instruction_html = String(required=True, description="What to do, as sanitised HTML.")
    instruction_text = String(required=True, description="The same as plain text.")
    area = Field(AlertArea, required=True, description="Where it holds.")
    whole_city = Boolean(required=True, description="Whether it concerns everybody.")
    departments = followed_list(lambda: department.Department, "The departments that it concerns.")
    topics = followed_list(lambda: topic.Topic, "The topics that it concerns.")
    services = followed_list(lambda: service.Service, "The services that it concerns.")
    locations = followed_list(lambda: location.Location, "The places that it concerns.")
    paths = List(NonNull(String), required=True, description="The pages of the website, with all below, to show it on.")
    channels = List(NonNull(String), required=True, description="Where it is meant to be shown.")
    link = Field(AlertLink, description="Where more is said.")
    push_text = String(required=True, description="For phones, at most 90 characters.")
    push_long_text = String(required=True, description="For newer phones, at most 360 characters.")
    sms_segments = Int(required=True, description="How many text messages it takes as texts.sms.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    related = related()
    dismissal_token = String(required=True, description="Another one when it says something new.")


class AlertConnection(Connection):
    """A page of a list of alerts."""

    class Meta:
        node = Alert
