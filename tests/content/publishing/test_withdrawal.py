"""Withdrawn: no longer current, readable with a notice, out of lists and search, and back at any time."""

from datetime import UTC, datetime

import pytest
from wagtail.models import Revision

from content.models import Service
from content.models.withdrawal import NotLive
from content.publishing import queries
from content.publishing.queries import Listing

pytestmark = pytest.mark.database
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
NOTICE = "Lessons ended in October."


def listed(state="live", **question):
    return [row.path for row in queries.listed(Listing("public", "en", "service", state=state, **question))]


def test_a_withdrawn_item_can_be_read_with_its_notice(lessons, parks, make_service, readers):
    swim = make_service(parks, "Open swim")
    readers.catch_up()

    lessons.withdraw(NOTICE, now=NOON, replaced_by=swim)

    document = readers.see(lessons)
    assert document["state"] == "withdrawn"
    assert document["withdrawn"]["at"] == "2026-11-26T12:00:00Z"
    assert document["withdrawn"]["notice"] == NOTICE
    assert document["withdrawn"]["replaced_by"]["title"] == "Open swim"
    assert readers.news() == readers.news("agent") == ["withdrawn /parks/swim-lessons"]
    assert readers.see(lessons, "agent")["withdrawn"] == document["withdrawn"]


def test_lists_leave_it_out_unless_asked(lessons, parks, make_service):
    make_service(parks, "Open swim")
    department = (("department", str(parks.translation_key)),)
    lessons.withdraw(NOTICE, now=NOON)

    assert listed() == listed(facets=department) == ["/parks/open-swim"]
    assert listed("withdrawn") == listed("withdrawn", facets=department) == ["/parks/swim-lessons"]
    named = str(parks.translation_key)
    of_parks = queries.linked("department", [named], "service", "en", "public", 10)
    assert [row.path for row in queries.by_names(of_parks[named]).values()] == ["/parks/open-swim"]
    assert queries.linked_counts("department", [named], "service", "en", "public")[named] == 1


def test_it_comes_back(lessons, readers):
    lessons.withdraw(NOTICE, now=NOON)
    readers.catch_up()

    lessons.bring_back()

    assert readers.see(lessons)["state"] == "live"
    assert readers.see(lessons)["withdrawn"] is None
    assert readers.news() == ["published /parks/swim-lessons"]
    assert listed() == ["/parks/swim-lessons"]


def test_an_older_draft_does_not_bring_it_back(lessons, readers):
    lessons.title = "Lessons in swimming"
    draft = lessons.save_revision()
    Service.objects.get(pk=lessons.pk).withdraw(NOTICE, now=NOON)

    Revision.objects.get(pk=draft.pk).publish()

    document = readers.see(lessons)
    assert (document["title"], document["state"]) == ("Lessons in swimming", "withdrawn")


def test_what_replaces_it_is_followed(lessons, parks, make_service, readers):
    swim = make_service(parks, "Open swim")
    lessons.withdraw(NOTICE, now=NOON, replaced_by=swim)

    Service.objects.get(pk=swim.pk).unpublish()

    assert readers.see(lessons)["withdrawn"]["replaced_by"] is None


def test_links_to_it_stay(lessons, parks, make_faq, readers):
    answer = make_faq(parks, "Can I swim?", services=[lessons])

    lessons.withdraw(NOTICE, now=NOON)

    assert readers.see(answer)["services"][0]["title"] == "Swim lessons"


def test_a_copy_or_translation_of_it_is_current(lessons, translate, readers):
    lessons.withdraw(NOTICE, now=NOON)
    assert readers.see(translate(lessons))["state"] == "live"


def test_a_draft_cannot_be_withdrawn(lessons):
    lessons.unpublish()
    with pytest.raises(NotLive):
        lessons.withdraw(NOTICE, now=NOON)
