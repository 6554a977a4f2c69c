"""The checklist at the desk: shown with a score, as strict as an administrator makes it, in the way where it blocks."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import streamfield

from content.editorial.models import RuleSeverity
from content.editorial.quality.checklist import check
from content.models import Service

pytestmark = pytest.mark.usefixtures("without_wagtails_indexes")


@pytest.fixture
def plain(make_department, make_service):
    return make_service(make_department("Parks"), "Rent a canoe", body=[("text", "<p>Bring a hat.</p>")])


def shown(desk, page):
    return desk.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def block(rule):
    RuleSeverity.objects.update_or_create(rule=rule, defaults={"severity": "blocks"})


def test_the_form_shows_the_score_and_what_would_be_better(desk, plain):
    page = shown(desk, plain)
    assert f"{check(plain).score} of 100." in page
    assert "There is no summary." in page and "Headings are in order" in page


def test_the_score_falls_with_what_is_wrong_and_how_much_it_matters(plain):
    before = check(plain).score
    block("summary")
    assert check(plain).score == before - 15
    plain.summary = "Paddle the river."
    assert check(plain).score == before + 10


def test_a_blocking_rule_holds_up_and_says_why_and_a_draft_is_saved_all_the_same(desk, plain, readers):
    block("summary")
    response = desk.publish(plain, status=200, title="Hire a canoe")
    assert "Not yet: There is no summary." in response.content.decode()
    assert readers.see(plain)["title"] == "Rent a canoe"

    desk.save(plain, title="Hire a canoe")
    assert Service.objects.get(pk=plain.pk).get_latest_revision_as_object().title == "Hire a canoe"


@pytest.mark.parametrize(
    ("kind", "needed", "streams"),
    [("meeting", "starts_at", ("agenda", "files", "participants")), ("officialdocument", "document_type", ())],
)
def test_of_a_page_that_lacks_what_its_type_needs_the_field_is_told(desk, make_department, kind, needed, streams):
    parks, empty = make_department("Parks"), dict.fromkeys(streams, streamfield([]))
    form = desk.empty_form(kind, parks, title="Budget hearing", slug="budget-hearing", **empty)
    address = reverse("wagtailadmin_pages:add", args=["content", kind, parks.pk])
    response = desk.post(address, {**form, needed: "", "action-submit": "1"}, status=200)
    assert needed in response.context["form"].errors


def test_a_page_with_nothing_but_a_title_goes_no_further(desk, make_department, make_service, readers):
    bare = make_service(make_department("Parks"), "Rent a canoe", keywords="boat")
    told = desk.publish(bare, status=200, title="Hire a canoe").content.decode()
    assert "Not yet: It has nothing but a title." in told


def test_what_is_judged_is_what_the_form_says_and_not_what_was_saved(desk, plain, settings, readers):
    settings.FOUR_EYES = False
    block("summary")
    desk.publish(plain, summary="Paddle the river.")
    assert readers.see(plain)["summary"] == "Paddle the river."


def test_an_administrator_makes_a_rule_stricter(desk, plain):
    form = dict.fromkeys(("reading-level", "sentences", "numbers", "headings", "pictures", "links"), "note")
    form |= dict.fromkeys(("content", "own-links", "link-words", "duplicates", "languages"), "warning")
    desk.post(reverse("editorial_rules"), {**form, "summary": "blocks"})
    assert [verdict.label for verdict in check(plain).blocking] == ["Blocks publishing"]


def test_nobody_else_does(people, plain):
    editor = people("eva", "Editors")
    assert editor.client.get(reverse("editorial_rules")).status_code in (302, 403)
    assert not RuleSeverity.objects.exists()


def approve_from_a_list(person, page, **headers):
    """As “Approve” and “Approve with a comment” in Wagtail's lists and reports do it."""
    state = Service.objects.get(pk=page.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return person.client.post(url, {"comment": "", "next": "/admin/reports/workflow_tasks/"}, headers=headers)


@pytest.mark.parametrize("headers", [{}, {"X-Requested-With": "XMLHttpRequest"}], ids=["list", "pop-up"])
def test_a_page_that_breaks_a_rule_meanwhile_is_approved_from_nowhere(people, plain, readers, headers):
    author, approver = people("eva", "Editors"), people("cid", "Approvers")
    author.submits(plain, title="Hire a canoe")
    block("summary")

    response = approve_from_a_list(approver, plain, **headers)

    assert "/admin/reports/workflow_tasks/" in (
        response.url if response.status_code == 302 else response.json()["redirect"]
    )
    told = approver.client.get("/admin/reports/workflow_tasks/").content.decode()
    assert "“Hire a canoe” may not go on yet: There is no summary." in told
    assert readers.see(plain)["title"] == "Rent a canoe" and approver.may_approve(plain)

    approver.asks_for_changes(plain, "It needs a summary.")  # which a rule never holds up
    assert Service.objects.get(pk=plain.pk).current_workflow_state.status == "needs_changes"
