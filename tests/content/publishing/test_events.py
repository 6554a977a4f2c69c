"""What an event says besides what the change feed shows: whom it concerns, before the change and after it."""

import pytest

from content.publishing import queries

pytestmark = pytest.mark.database


def departments_of_the_last_event(item):
    (event,) = [event for event in queries.changes("public", 0, 1000)[-1:] if event.content_id == item.translation_key]
    facets = queries.facets_of_events("public", [event.sequence])[event.sequence]
    return event.event, {value for name, value in facets if name == "department"}


def test_who_followed_a_department_can_be_told_of_what_leaves_it(parks, lessons, make_department):
    works = make_department("Works")
    of_parks, of_works = str(parks.translation_key), str(works.translation_key)

    lessons.refresh_from_db()
    lessons.move(works, pos="last-child")
    assert departments_of_the_last_event(lessons) == ("item.moved", {of_parks, of_works})

    lessons.refresh_from_db()
    lessons.summary = "Now of Works."
    lessons.save_revision().publish()
    assert departments_of_the_last_event(lessons) == ("item.updated", {of_works})

    lessons.unpublish()
    assert departments_of_the_last_event(lessons) == ("item.gone", {of_works})


def test_the_events_of_a_time_are_found_by_their_numbers(lessons):
    events = queries.changes("public", 0, 1000)
    first, last = events[0].occurred_at, events[-1].occurred_at
    assert queries.numbers_between("public", first, last) == (events[0].sequence, events[-1].sequence)
    assert queries.numbers_between("public", last, last) == (events[-1].sequence, events[-1].sequence)
    assert queries.numbers_between("public", first.replace(year=1999), first.replace(year=2000)) is None
