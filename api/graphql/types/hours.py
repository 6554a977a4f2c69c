"""When something is open: the rules that a document holds, and what they come to at a moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from graphene import ID, Boolean, Field, List, NonNull, String
from graphql import GraphQLResolveInfo

from content.documents import hours as documents
from content.documents.hours_at import hours_at

from ..arguments import moment
from .envelope import Part
from .scalars import Date, DateTime


class OpenInterval(Part):
    """From one time of the clock to another. One that closes no later than it opens ends on the next day."""

    opens_at = String(required=True, description='A time of 24 hours, "08:00".')
    closes_at = String(required=True, description='A time of 24 hours, "17:00".')


class WeeklyInterval(Part):
    """An interval of every week. A weekday without one is closed."""

    weekday = String(required=True, description='"MO", "TU", "WE", "TH", "FR", "SA" or "SU".')
    opens_at = String(required=True, description='A time of 24 hours, "08:00".')
    closes_at = String(required=True, description='A time of 24 hours, "17:00"; the next day, if it is no later.')


class SeasonHours(Part):
    """A time of the year with a week of its own, in place of the usual one."""

    title = String(required=True, description="Its name.")
    starts_on = Date(required=True, description="Its first day.")
    ends_on = Date(required=True, description="Its last day, itself included.")
    each_year = Boolean(required=True, description="It comes back every year: of its dates, the years mean nothing.")
    weekly = List(NonNull(WeeklyInterval), required=True, description="Its week.")


class HoursException(Part):
    """A day, or some, with other times than the week says. Without intervals it is closed."""

    starts_on = Date(required=True, description="Its first day.")
    ends_on = Date(required=True, description="Its last day, itself included.")
    reason = String(required=True, description="Why, in words; the name of a holiday.")
    is_holiday = Boolean(required=True, description="Whether it comes from the city's holiday calendar.")
    intervals = List(NonNull(OpenInterval), required=True, description="When it is open on these days.")


class ClosedForNow(Part):
    """Closed from a day on, whatever else is said."""

    starts_on = Date(required=True, description="The first day.")
    ends_on = Date(description="The last day, itself included; null where nobody knows yet.")
    reason = String(required=True, description="Why, in words.")


class TodayInterval(Part):
    """An interval that opens on the day asked about."""

    opens_at = DateTime(required=True, description="When it opens.")
    closes_at = DateTime(required=True, description="When it closes.")


class HoursAt(Part):
    """What the hours come to at one moment. All instants have the offset of the city's time zone."""

    open = Boolean(required=True, description="Whether it is open.")
    closes_at = DateTime(description="When it closes; null while it is closed, or if it never does.")
    next_open_at = DateTime(description="When it opens next; null if that is not within two years.")
    next_change_at = DateTime(description="When `open` changes.")
    valid_until = DateTime(required=True, description="Until then all of this is true: the next change or midnight.")
    day = Date(required=True, description="The day in the city's time zone.")
    intervals = List(NonNull(TodayInterval), required=True, description="What opens on that day.")
    exceptions = List(NonNull(HoursException), required=True, description="What makes the day unlike others.")
    season = String(required=True, description="The season whose week it is; blank for the usual one.")
    closed_for_now = Field(ClosedForNow, description="Why it is closed for some time.")
    by_appointment = Boolean(required=True, description="Whether people must make an appointment.")
    note = String(required=True, description="What else to know.")


class OpeningHours(Part):
    """The hours of a place, a contact or a service. What says more about a day comes first: `closedForNow`, then
    exceptions that are no holidays, holidays, a season, and the usual week."""

    content_id = ID(required=True, description="The same wherever these hours are shared.")
    time_zone = String(required=True, description='IANA name; all times are its, as "America/Chicago".')
    weekly = List(NonNull(WeeklyInterval), required=True, description="The usual week.")
    seasons = List(NonNull(SeasonHours), required=True, description="Times of the year with a week of their own.")
    exceptions = List(NonNull(HoursException), required=True, description="Days with other times, by date.")
    closed_for_now = Field(ClosedForNow, description="Closed from a day on.")
    by_appointment = Boolean(required=True, description="Whether people must make an appointment.")
    note = String(required=True, description="What else to know.")
    open_state = Field(
        HoursAt,
        required=True,
        at=DateTime(description="The moment to tell of; now, if it is not given."),
        description="Whether it is open, and what comes next.",
    )

    @staticmethod
    def resolve_open_state(
        rules: dict[str, Any], info: GraphQLResolveInfo, at: datetime | None = None
    ) -> dict[str, Any]:
        hours = documents.OpeningHours.model_validate(rules)
        found = hours_at(hours, moment("at", at) if at else info.context.now)
        if at is None:
            info.context.holds_until(found.valid_until)
        return found.model_dump(mode="json")


def opening_hours(description: str = "When it is open; null where that is not known.") -> Field:
    return Field(OpeningHours, description=description)
