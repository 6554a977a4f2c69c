"""What an editor does in the browser is what readers see afterwards: each test posts Wagtail's own forms."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import rich_text

from content.models import Service
from content.publishing.models import OutboxEvent, PublishedDocument

pytestmark = pytest.mark.database


def test_a_new_page_published_from_its_form_has_a_document_for_each_audience(desk, parks, readers):
    readers.catch_up()

    notes = rich_text("<p>Ask for the age.</p>")
    said = {"title": "Swim lessons", "slug": "swim-lessons", "summary": "For all ages"}
    desk.create("service", parks, agent_notes=notes, **said)

    lessons = Service.objects.get(slug="swim-lessons")
    assert readers.see(lessons)["title"] == "Swim lessons"
    assert "agent" not in readers.see(lessons)
    assert readers.see(lessons, "agent")["agent"]["notes_text"] == "Ask for the age."
    assert readers.versions(lessons) == (1, 1)
    assert readers.news() == readers.news("agent") == ["published /parks/swim-lessons"]


def test_an_edit_that_is_published_reaches_readers(desk, lessons, readers):
    desk.publish(lessons, title="Swimming lessons", body=["<p>Bring a towel.</p>"])

    assert readers.see(lessons)["title"] == "Swimming lessons"
    assert readers.see(lessons)["body"][0]["text"] == "Bring a towel."
    assert readers.versions(lessons) == (2, 2)
    assert readers.news() == readers.news("agent") == ["updated /parks/swim-lessons"]


def test_a_draft_that_is_only_saved_reaches_nobody(desk, lessons, readers):
    desk.save(lessons, title="Secret plans")

    assert readers.see(lessons)["title"] == "Swim lessons"
    assert readers.news() == readers.news("agent") == []


def test_unpublishing_leaves_a_tombstone(desk, lessons, readers):
    desk.unpublish(lessons)

    row = readers.row(lessons)
    assert (row.state, bytes(row.body), bytes(row.card), row.search_text) == ("gone", b"", b"", "")
    assert readers.versions(lessons) == (2, 2)
    assert not row.facets.exists()
    assert readers.news() == readers.news("agent") == ["gone /parks/swim-lessons"]


def test_what_comes_back_goes_on_counting_versions(desk, lessons, readers):
    desk.unpublish(lessons)
    desk.publish(lessons)

    assert readers.see(lessons)["version"] == 3
    assert readers.news() == ["gone /parks/swim-lessons", "published /parks/swim-lessons"]


def test_unpublishing_a_department_with_all_below_it(desk, parks, lessons, readers):
    desk.unpublish(parks, with_descendants=True)

    assert readers.see(parks) is None and readers.see(lessons) is None
    assert readers.news() == ["gone /parks", "gone /parks/swim-lessons"]


def test_deleting_a_department_leaves_a_tombstone_for_each_page(desk, parks, lessons, make_faq, readers):
    answer = make_faq(parks, "Can I swim?")
    readers.catch_up()

    desk.delete(parks)

    assert not Page.objects.filter(pk__in=[parks.pk, lessons.pk, answer.pk]).exists()
    assert {readers.row(page).state for page in (parks, lessons, answer)} == {"deleted"}
    assert (
        readers.news()
        == readers.news("agent")
        == [
            "deleted /parks",
            "deleted /parks/can-i-swim",
            "deleted /parks/swim-lessons",
        ]
    )


def test_moving_a_page(desk, lessons, make_department, readers):
    leisure = make_department("Leisure")
    readers.catch_up()

    desk.move(lessons, leisure)

    seen = readers.see(lessons)
    assert (seen["path"], seen["department"]["title"]) == ("/leisure/swim-lessons", "Leisure")
    assert OutboxEvent.objects.filter(audience="public").latest("sequence").previous_path == "/parks/swim-lessons"
    assert readers.news() == readers.news("agent") == ["moved /leisure/swim-lessons"]


def test_copying_a_department_with_its_pages_live(city, parks, lessons, readers):
    new = {"title": "Parks two", "slug": "parks-two"}
    parks.copy(recursive=True, to=city, update_attrs=new)

    assert readers.news() == ["published /parks-two", "published /parks-two/swim-lessons-2"]
    copy = Service.objects.get(url_path="/home/parks-two/swim-lessons-2/")
    assert copy.translation_key != lessons.translation_key
    assert readers.see(copy)["department"]["title"] == "Parks two"


@pytest.mark.parametrize("wanted", [{}, {"publish_copies": "on"}, {"alias": "on"}])
def test_a_page_is_copied_as_a_draft_whatever_is_asked_for(desk, parks, lessons, readers, wanted):
    desk.copy(lessons, new_title="Again", new_slug="again", new_parent_page=str(parks.pk), **wanted)

    assert Service.objects.filter(slug="again", live=False, alias_of=None).exists()
    assert readers.news() == []


def test_a_copy_has_not_what_names_the_item_elsewhere_and_a_translation_has(desk, parks, make_service, translate):
    lessons = make_service(parks, "Swim lessons", service_code="SWIM", imported_from="open311:SWIM")
    desk.copy(lessons, new_title="Again", new_slug="again", new_parent_page=str(parks.pk))

    copy = Service.objects.get(slug="again")
    for page in (copy, copy.get_latest_revision_as_object()):
        assert (page.service_code, page.imported_from) == ("", "")
    translated = translate(lessons, "Clases")
    assert (translated.service_code, translated.imported_from) == ("SWIM", "open311:SWIM")
    assert lessons.copy(update_attrs={"slug": "once-more"}, keep_live=False).service_code == ""


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("unpublish", ["gone /parks/swim-lessons"]),
        ("delete", ["deleted /parks/swim-lessons"]),
    ],
)
def test_bulk_actions(desk, lessons, readers, action, told):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    desk.post(f"{url}?id={lessons.pk}&next=/", {"next": "/"})

    assert readers.news() == told


def test_publishing_in_bulk(desk, parks, readers):
    draft = parks.add_child(instance=Service(title="New", live=False))
    draft.save_revision()
    readers.catch_up()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    desk.post(f"{url}?id={draft.pk}&next=/", {"next": "/"})

    assert readers.news() == ["published /parks/new"]


def test_an_approved_page_goes_live_with_the_approval(desk, parks, lessons, readers, client):
    approvers, _ = Group.objects.get_or_create(name="Approvers")
    GroupPagePermission.objects.create(group=approvers, page=parks, permission=_permission("publish_page"))
    task = GroupApprovalTask.objects.create(name="Approval")
    task.groups.add(approvers)
    workflow = Workflow.objects.create(name="One look")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=parks)
    form = {**desk.form(lessons, title="Swimming"), "action-submit": "action-submit"}
    desk.post(reverse("wagtailadmin_pages:edit", args=[lessons.pk]), form)

    assert readers.news() == []

    lessons.refresh_from_db()
    state = lessons.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[lessons.pk, "approve", state.pk])
    desk.post(url, {"comment": "Good."})

    assert readers.see(lessons)["title"] == "Swimming"
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_an_editor_who_may_not_publish_changes_nothing(client, lessons, readers):
    editor = get_user_model().objects.create_user("eva", password="-")
    editor.groups.add(Group.objects.create(name="Nobody"))
    client.force_login(editor)

    client.post(reverse("wagtailadmin_pages:unpublish", args=[lessons.pk]), {})

    assert readers.see(lessons) is not None
    assert readers.news() == []


def test_reverting_to_an_older_revision_and_publishing_it(desk, lessons, readers):
    first = lessons.latest_revision
    desk.publish(lessons, title="Swimming")
    readers.catch_up()

    lessons.refresh_from_db()
    form = {**desk.form(lessons, title="Swim lessons"), "revision": str(first.pk), "action-publish": "action-publish"}
    desk.post(reverse("wagtailadmin_pages:edit", args=[lessons.pk]), form)

    assert readers.see(lessons)["title"] == "Swim lessons"
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_every_document_has_its_two_audiences(desk, parks, lessons):
    stored = PublishedDocument.objects.values_list("content_id", "audience")

    assert {audience for _, audience in stored} == {"public", "agent"}
    assert len(stored) == 2 * len({content_id for content_id, _ in stored})


def _permission(codename):
    from django.contrib.auth.models import Permission

    return Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
