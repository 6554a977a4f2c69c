"""How a draft goes live: approved in its department by somebody who did not write it, then reviewed for its words."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow, WorkflowPage, WorkflowState

from content.editorial.default_workflow import settle_workflow
from content.models import Service
from tests.fixtures.people import Person

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def fresh(page):
    return Service.objects.get(pk=page.pk)


@pytest.fixture
def lessons(parks, make_service):
    return make_service(parks, "Swim lessons", summary="For all ages")


@pytest.fixture
def author(people):
    return people("eva", "Editors")


@pytest.fixture
def approver(people, parks):
    return people("ada", "approvers", parks)


def test_a_draft_goes_live_when_department_and_reviewer_have_approved_it(people, author, approver, lessons, readers):
    reviewer = people("ria", "Plain-language reviewers")

    author.submits(lessons, title="Learn to swim")
    assert approver.waiting() == [str(lessons.pk)] and reviewer.waiting() == []

    approver.approves(lessons)
    assert readers.see(lessons)["title"] == "Swim lessons"
    assert approver.waiting() == [] and reviewer.waiting() == [str(lessons.pk)]

    reviewer.approves(lessons)
    assert readers.see(lessons)["title"] == "Learn to swim"


def test_a_city_without_reviewers_skips_their_step(author, approver, lessons, readers):
    author.submits(lessons, title="Learn to swim")
    approver.approves(lessons)

    assert readers.see(lessons)["title"] == "Learn to swim"


def test_only_those_who_may_publish_the_page_approve_it(people, author, lessons, make_department):
    library = people("lia", "approvers", make_department("Library"))
    city = people("cid", "Approvers")
    author.submits(lessons, title="Learn to swim")

    assert not library.may_approve(lessons) and library.waiting() == []
    library.approves(lessons)
    assert fresh(lessons).workflow_in_progress

    assert city.may_approve(lessons) and city.waiting() == [str(lessons.pk)]


def test_nobody_approves_what_they_wrote_a_part_of(people, author, approver, lessons, readers):
    """The approver wrote the draft before the author did, so the last revision is not theirs."""
    approver.edit(lessons, title="Swim with us")
    author.submits(lessons, title="Learn to swim")

    assert not approver.may_approve(lessons) and approver.waiting() == []
    approver.approves(lessons)
    assert readers.see(lessons)["title"] == "Swim lessons"
    assert (
        "somebody else has to approve"
        in approver.desk.client.get(reverse("wagtailadmin_pages:edit", args=[lessons.pk])).content.decode()
    )

    people("cid", "Approvers").approves(lessons)
    assert readers.see(lessons)["title"] == "Learn to swim"


def test_an_administrator_s_own_draft_is_held_to_it_too(author, lessons, readers, desk):
    administrator = Person(None, desk)

    administrator.edit(lessons, title="Learn to swim", **{"action-publish": "1"})

    assert readers.see(lessons)["title"] == "Swim lessons"
    assert fresh(lessons).get_latest_revision_as_object().title == "Learn to swim"
    assert any("Saved as a draft" in told for told in administrator.told)


def test_what_went_live_before_says_nothing_of_the_next_draft(people, author, approver, lessons):
    approver.submits(lessons, title="Swim with us")
    people("cid", "Approvers").approves(lessons)

    author.submits(lessons, title="Learn to swim")

    assert approver.may_approve(lessons) and approver.waiting() == [str(lessons.pk)]


def test_whoever_changes_a_page_while_approving_it_does_not_approve_it(author, approver, lessons, readers):
    author.submits(lessons, title="Learn to swim")

    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    response = approver.edit(lessons, title="Swim!", **action)

    assert "You changed the page" in response.content.decode()
    assert fresh(lessons).workflow_in_progress
    approver.edit(lessons, **action)
    assert readers.see(lessons)["title"] == "Learn to swim"


def test_whoever_approves_is_told_whether_it_is_live_now(people, author, approver, lessons):
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    reviewer = people("ria", "Plain-language reviewers")
    author.submits(lessons, title="Learn to swim")

    approver.edit(lessons, **action)
    assert "You approved it. Next: Plain-language review." in approver.told
    reviewer.edit(lessons, **action)
    assert "You approved it. It is live now." in reviewer.told


def test_a_change_after_the_approval_has_to_be_approved_again(people, author, approver, lessons, readers):
    reviewer, second = people("ria", "Plain-language reviewers"), people("rob", "Plain-language reviewers")
    author.submits(lessons, title="Learn to swim")
    approver.approves(lessons)
    reviewer.edit(lessons, title="Swim")

    second.approves(lessons)
    assert readers.see(lessons)["title"] == "Swim lessons"

    approver.approves(lessons)
    assert readers.see(lessons)["title"] == "Swim"


def test_what_is_typed_in_a_window_left_open_is_not_what_was_approved(people, approver, lessons, readers):
    """The editor saves over its own last revision, which was submitted and published from another window."""
    approver.submits(lessons, title="Learn to swim")
    published = fresh(lessons).latest_revision
    people("cid", "Approvers").approves(lessons)

    approver.edit(lessons, title="Swim for free", overwrite_revision_id=published.pk)
    approver.submits(lessons)
    approver.approves(lessons)

    assert readers.see(lessons)["title"] == "Learn to swim"
    assert fresh(lessons).live_revision.as_object().title == "Learn to swim"
    assert fresh(lessons).get_latest_revision_as_object().title == "Swim for free"


def test_the_editor_saves_over_what_nobody_has_decided_about(author, lessons):
    author.edit(lessons, title="Learn to swim")
    saved = fresh(lessons).latest_revision_id

    author.edit(lessons, title="Learn to swim well", overwrite_revision_id=saved)

    assert fresh(lessons).latest_revision_id == saved
    assert fresh(lessons).get_latest_revision_as_object().title == "Learn to swim well"


def test_nothing_is_published_from_a_new_page_s_form_or_from_a_list(people, parks, lessons, readers):
    city = people("cid", "Approvers")
    city.desk.create("service", parks, title="Skate park", slug="skate-park")
    skate = Service.objects.get(slug="skate-park")
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    city.client.post(f"{bulk}?id={skate.pk}&next=/admin/", {"next": "/admin/"})

    assert not fresh(skate).live and readers.see(skate) is None
    form = city.client.get(reverse("wagtailadmin_pages:edit", args=[skate.pk])).content.decode()
    assert "action-publish" not in form and "action-submit" in form


def test_the_schedule_that_the_author_set_survives_the_approval(author, approver, lessons, readers):
    later = timezone.localtime().replace(second=0, microsecond=0) + timedelta(days=2)
    end = later + timedelta(days=1)
    author.submits(
        lessons, title="Learn to swim", go_live_at=f"{later:%Y-%m-%d %H:%M}", expire_at=f"{end:%Y-%m-%d %H:%M}"
    )
    approver.approves(lessons)

    assert readers.see(lessons)["title"] == "Swim lessons"
    scheduled = fresh(lessons).get_scheduled_revision_as_object()
    assert scheduled.title == "Learn to swim"
    assert (scheduled.go_live_at, scheduled.expire_at) == (later, end)


def test_an_approver_sets_the_time_or_asks_something_and_may_still_approve(people, author, approver, lessons, readers):
    city, later = people("cid", "Approvers"), f"{timezone.localtime() + timedelta(days=2):%Y-%m-%d %H:%M}"
    author.submits(lessons, title="Learn to swim")

    approver.edit(lessons, go_live_at=later)
    assert approver.waiting() == [str(lessons.pk)] and approver.may_approve(lessons)
    approver.edit(lessons, title="Swim!")
    assert approver.waiting() == [] and not approver.may_approve(lessons)

    city.edit(lessons, expire_at="", **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert readers.see(lessons)["title"] == "Swim lessons"
    assert fresh(lessons).get_scheduled_revision_as_object().title == "Swim!"


def test_an_administrator_publishes_alone_with_a_reason_that_is_kept(author, lessons, readers, desk, people):
    author.edit(lessons, title="Learn to swim")
    address = reverse("publish_alone", args=[lessons.pk])

    people("cid", "Approvers").client.post(address, {"reason": "I may not"})
    desk.post(address, {"reason": ""}, status=200)
    assert readers.see(lessons)["title"] == "Swim lessons"

    desk.post(address, {"reason": "The pool opens in an hour"})
    assert readers.see(lessons)["title"] == "Learn to swim"
    entry = PageLogEntry.objects.get(action="wellspring.publish_alone")
    assert (entry.page_id, entry.data["reason"]) == (lessons.pk, "The pool opens in an hour")
    assert "The pool opens in an hour" in entry.message


def test_a_city_with_one_clerk_can_do_without(people, lessons, readers, settings):
    clerk = people("cid", "Approvers")
    settings.FOUR_EYES = False

    clerk.edit(lessons, title="Learn to swim", **{"action-publish": "1"})
    assert readers.see(lessons)["title"] == "Learn to swim"

    clerk.submits(lessons, title="Swim")
    clerk.approves(lessons)
    assert readers.see(lessons)["title"] == "Swim"


def test_comments_can_be_written_and_are_kept_out_of_what_readers_see(author, lessons, readers):
    version = readers.versions(lessons)
    comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-id": "",
        "comments-0-text": "Is this still true?",
        "comments-0-contentpath": "title",
        "comments-0-position": "",
        "comments-0-resolved": "",
        "comments-0-DELETE": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    author.edit(lessons, **comment)

    assert [c.text for c in fresh(lessons).wagtail_admin_comments.all()] == ["Is this still true?"]
    assert readers.versions(lessons) == version


def test_settling_leaves_what_an_administrator_assigned(db, city):
    settle_workflow()
    short = Workflow.objects.get(name="Approval")
    WorkflowPage.objects.update(workflow=short)

    settle_workflow()

    assert [assigned.workflow.name for assigned in WorkflowPage.objects.all()] == ["Approval"]
    assert Workflow.objects.count() == 2 and not WorkflowState.objects.exists()
