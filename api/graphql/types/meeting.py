"""A public meeting."""

from __future__ import annotations

from graphene import Boolean, Field, List, NonNull, String

from ..loading import part, parts
from . import department, location, topic
from .connection import Connection
from .envelope import ItemType, Part
from .parts import Contact, Relation
from .relations import body, followed, followed_list, related
from .scalars import Date, DateTime


class Attachment(Part):
    """A paper of an item of the agenda."""

    title = String(required=True, description="What it is called.")
    url = String(required=True, description="Where it is.")
    item = Field(Relation, resolver=part, description="The item that it is; null for a file elsewhere.")


class MeetingFile(Attachment):
    """A paper of the whole meeting."""

    kind = String(required=True, description='"agenda", "packet", "minutes", "notice", "presentation" or "other".')


class AgendaItem(Part):
    """What is decided or discussed, and what became of it."""

    id = String(required=True, description="Its name in the agenda; stays when others are added or moved.")
    number = String(required=True, description="Its number as printed.")
    title = String(required=True, description="What it is about.")
    html = String(required=True, description="More of it, as sanitised HTML.")
    text = String(required=True, description="The same as plain text.")
    attachments = Field(List(NonNull(Attachment)), required=True, resolver=parts, description="Its papers.")
    result = String(
        description='"passed", "failed", "postponed", "referred", "withdrawn" or "received"; null before the meeting.'
    )
    action = String(required=True, description="What was done, in words.")
    votes = String(required=True, description="Who voted how, or the count.")


class OnlineMeeting(Part):
    """Where to join from afar."""

    url = String(required=True, description="The address.")
    instructions = String(required=True, description="How to join.")


class Recording(Part):
    """Where to hear and see it afterwards; an address is empty where there is none."""

    video_url = String(required=True, description="Video.")
    audio_url = String(required=True, description="Audio.")
    transcript_url = String(required=True, description="Transcript.")


class Participant(Part):
    """Someone who takes part."""

    name = String(required=True, description="Who.")
    role = String(required=True, description="As what.")


class Meeting(ItemType):
    """A meeting of a public body. OCD event, Legistar Event, schema.org Event."""

    public_body = String(required=True, description="Who meets.")
    classification = String(
        required=True, description='"regular", "special", "emergency", "hearing", "work-session" or "other".'
    )
    status = String(required=True, description='"scheduled", "cancelled", "rescheduled" or "passed", as the city says.')
    status_note = String(required=True, description="Why it was cancelled or moved, and to when.")
    rescheduled_to = followed(lambda: Meeting, "The meeting in its place.")
    starts_at = DateTime(required=True, description="When it begins; where it is all day, only the day counts.")
    ends_at = DateTime(description="When it ends.")
    all_day = Boolean(required=True, description="Whether only its day counts.")
    department = followed(lambda: department.Department, "Who answers for it.")
    topics = followed_list(lambda: topic.Topic, "What it is about.")
    keywords = List(NonNull(String), required=True, description="Other words that people look for it with.")
    location = followed(lambda: location.Location, "Where it is.")
    place = String(required=True, description="The room, or the whole address where there is no location.")
    online = Field(OnlineMeeting, description="Where to join online.")
    phone_in = String(required=True, description="How to join by phone.")
    agenda_posted_at = DateTime(description="When the agenda was posted.")
    agenda = Field(List(NonNull(AgendaItem)), required=True, resolver=parts, description="The agenda, in order.")
    files = Field(
        List(NonNull(MeetingFile)), required=True, resolver=parts, description="Agenda, minutes and other papers."
    )
    minutes_approved_on = Field(Date, description="When the minutes were approved.")
    recording = Field(Recording, description="Where to hear and see it afterwards.")
    public_notice_on = Field(Date, description="When the public notice was given.")
    comments_due_at = DateTime(description="Until when comments are taken.")
    comments_how = String(required=True, description="How to comment.")
    participants = List(NonNull(Participant), required=True, description="Who takes part.")
    contacts = List(NonNull(Contact), required=True, description="Whom to ask.")
    body = body()
    related = related()


class MeetingConnection(Connection):
    """A page of a list of meetings."""

    class Meta:
        node = Meeting
