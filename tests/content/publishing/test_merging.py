"""Merged: an item left in favour of another, and everything that led to it leads there."""

import pytest

from content.models import Service
from content.models.withdrawal import Circular, NotLive
from content.publishing import queries

pytestmark = pytest.mark.database


@pytest.fixture
def swim(parks, make_service):
    return make_service(parks, "Open swim")


def test_links_to_it_lead_to_the_other(lessons, swim, parks, make_faq, readers):
    linked = f'<p>Book <a linktype="page" id="{lessons.pk}">lessons</a>.</p>'
    answer = make_faq(parks, "Can I swim?", services=[lessons], body=[("text", linked)])
    readers.catch_up()

    lessons.merge_into(swim)

    document = readers.see(answer)
    assert [service["title"] for service in document["services"]] == ["Open swim"]
    assert str(swim.translation_key) in document["body"][0]["html"]
    assert "redirected /parks/open-swim" in readers.news()
    row = queries.by_id(lessons.translation_key, "en", "public")
    assert (row.state, row.leads_to, row.body) == ("redirected", swim.translation_key, b"")


def test_it_is_gone_while_the_other_cannot_be_read_and_leads_there_again_after(lessons, swim, parks, make_faq, readers):
    answer = make_faq(parks, "Can I swim?", services=[lessons])
    lessons.merge_into(swim)
    swim.refresh_from_db()

    swim.unpublish()
    assert readers.row(lessons).state == "gone"
    assert readers.see(answer)["services"] == []

    swim.save_revision().publish()
    assert readers.row(lessons).state == "redirected"
    assert readers.see(answer)["services"][0]["title"] == "Open swim"


def test_it_leads_through_another_that_was_merged_in_turn(lessons, swim, parks, make_service, readers):
    pool = make_service(parks, "The pool")
    lessons.merge_into(swim)

    Service.objects.get(pk=swim.pk).merge_into(pool)

    assert readers.row(lessons).leads_to == readers.row(swim).leads_to == pool.translation_key


def test_a_circle_ends_as_gone(lessons, swim, readers):
    lessons.merge_into(swim)
    Service.objects.filter(pk=swim.pk).update(replaced_by=lessons.pk)

    Service.objects.get(pk=swim.pk).unpublish()

    assert (readers.row(lessons).state, readers.row(swim).state) == ("gone", "gone")


def test_it_goes_on_leading_there_when_its_page_is_deleted(lessons, swim, readers):
    lessons.merge_into(swim)
    Service.objects.get(pk=lessons.pk).delete()
    assert readers.row(lessons).state == "redirected"


def test_publishing_it_again_undoes_it(lessons, swim, parks, make_faq, readers):
    answer = make_faq(parks, "Can I swim?", services=[lessons])
    lessons.merge_into(swim)

    Service.objects.get(pk=lessons.pk).save_revision().publish()

    assert readers.see(lessons)["state"] == "live"
    assert readers.row(lessons).leads_to is None
    assert readers.see(answer)["services"][0]["title"] == "Swim lessons"
    Service.objects.get(pk=lessons.pk).unpublish()
    assert readers.row(lessons).state == "gone"


def test_a_draft_of_it_saved_meanwhile_changes_nothing(lessons, swim, readers):
    lessons.merge_into(swim)
    page = Service.objects.get(pk=lessons.pk).get_latest_revision_as_object()
    page.title = "Lessons"
    page.save()
    assert readers.row(lessons).state == "redirected"


def test_nothing_leads_to_a_draft_or_to_itself(lessons, swim, translate):
    swim.unpublish()
    with pytest.raises(NotLive):
        lessons.merge_into(swim)
    with pytest.raises(Circular):
        lessons.merge_into(translate(lessons, title="Clases"))
