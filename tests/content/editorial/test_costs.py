"""No screen of the desk asks more questions because there is more to show: 5,000 items cost what 100 do."""

import itertools
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, Revision, TaskState, Workflow, WorkflowState

from content.editorial.default_workflow import APPROVAL
from content.editorial.logins import sessions
from content.editorial.models import Bundle, BundleItem
from content.editorial.workflow import DepartmentApproval
from content.models import Department, Faq
from search.asked.models import SearchCount
from tests.benchmarks.city import insert_children

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

FEW, MANY = 100, 5_000


@pytest.fixture
def grow(people, make_department):
    """Adds answers to Parks, each with a draft of Eva's that waits for approval, a line of history and a bundle."""
    parks = make_department("Parks")
    eva = people("eva", "Editors")
    task, workflow = DepartmentApproval.objects.get(name=APPROVAL), Workflow.objects.get(name="Approval")
    of_pages, of_faqs = ContentType.objects.get_for_model(Page), ContentType.objects.get_for_model(Faq)
    bundle = Bundle.objects.create(title="Snow", state=Bundle.State.FAILED)
    numbers = itertools.count()

    def more(count):
        now, today = timezone.now(), timezone.localdate()
        rows = [
            {
                "title": f"Answer {number}",
                "slug": f"answer-{number}",
                "locale": Locale.get_default(),
                "translation_key": uuid4(),
                "body": "[]",
                "has_unpublished_changes": True,
                "latest_revision_created_at": now + timedelta(seconds=number),  # what is listed by it has one order
                "owner": eva.user,
                "review_date": today - timedelta(days=1),
                "number": number,
            }
            for number in itertools.islice(numbers, count)
        ]
        pages = insert_children(Department.objects.get(pk=parks.pk), [(Faq, row) for row in rows])
        common = {"base_content_type": of_pages, "content_type": of_faqs}
        revisions = Revision.objects.bulk_create(
            Revision(**common, object_id=str(page.pk), created_at=now, user=eva.user, content={}, object_str=page.title)
            for page in pages
        )
        for page, revision in zip(pages, revisions, strict=True):
            page.latest_revision = revision
        Page.objects.bulk_update(pages, ["latest_revision"], batch_size=400)
        half = list(zip(pages, revisions, strict=True))[::2]  # the other half stays a draft
        states = WorkflowState.objects.bulk_create(
            WorkflowState(**common, object_id=str(page.pk), workflow=workflow, requested_by=eva.user)
            for page, _ in half
        )
        steps = TaskState.objects.bulk_create(
            TaskState(workflow_state=state, revision=revision, task=task, started_at=now)
            for state, (_, revision) in zip(states, half, strict=True)
        )
        for state, step in zip(states, steps, strict=True):
            state.current_task_state = step
        WorkflowState.objects.bulk_update(states, ["current_task_state"], batch_size=400)
        PageLogEntry.objects.bulk_create(
            PageLogEntry(
                page_id=page.pk,
                content_type=of_faqs,
                label=page.title,
                action="wagtail.edit",
                timestamp=now,
                user=eva.user,
            )
            for page in pages
        )
        missed = {
            "day": timezone.localdate(now),
            "audience": "public",
            "locale": "en",
            "searches": 1,
            "without_results": 1,
        }
        SearchCount.objects.bulk_create(SearchCount(text=row["title"], **missed) for row in rows)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # as autovacuum does once so much is there
        BundleItem.objects.bulk_create(BundleItem(bundle=bundle, page_id=page.pk) for page in pages[:60])
        return parks, bundle

    return more


@pytest.mark.parametrize("role", ["Approvers", "Readers"])
def test_the_desk_costs_the_same_however_large_the_city_is(role, grow, people, monkeypatch):
    monkeypatch.setattr(sessions, "NOTED_EVERY", timedelta(days=1))  # the note is a write, once a minute
    who = people("cid", role)
    eva = people("dee", "Editors")
    parks, bundle = grow(FEW)
    screens = {
        "home": (who, reverse("wagtailadmin_home")),
        "an author's home": (eva, reverse("wagtailadmin_home")),
        "explorer": (who, reverse("wagtailadmin_explore", args=[parks.pk])),
        "who changed what": (who, reverse("changes")),
        "who changed what in Parks": (who, reverse("changes") + f"?department={parks.pk}"),
        "waiting": (who, reverse("desk_list", args=["waiting"])),
        "drafts": (who, reverse("desk_list", args=["drafts"])),
        "due": (who, reverse("desk_list", args=["due"])),
        "searches": (who, reverse("desk_list", args=["searches"])),
        "bundles": (who, reverse("bundles:index")),
    }
    if role == "Approvers":
        screens["a bundle"] = (who, reverse("bundles:edit", args=[bundle.pk]))

    few = {name: questions(*screen) for name, screen in screens.items()}
    grow(MANY - FEW)
    many = {name: questions(*screen) for name, screen in screens.items()}

    assert many == few
    assert max(many.values()) < 90, many


def questions(person, address):
    """How many queries a screen takes, when what is the same for all screens is already known."""
    person.client.get(address)
    with CaptureQueriesContext(connection) as asked:
        response = person.client.get(address)
    assert response.status_code in (200, 302), address
    return len(asked)
