"""Where each page of a bundle stands on its way to being released, for all of them in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, TaskState, WorkflowState

from .four_eyes import apply_to
from .models import BundleItem


class Standing(Enum):
    """What can be said of an item. The text is what the desk shows."""

    READY = "Ready"
    APPROVED = "Approved"
    DRAFT = "Draft: submit it for approval"
    IN_REVIEW = "Waiting for approval"
    NEEDS_CHANGES = "Sent back for changes"
    NOTHING_NEW = "No draft: there is nothing to publish"
    OWN_SCHEDULE = "Has a time of its own to go live: take that out of the page's settings"
    NOT_LIVE = "Is not live: there is nothing to unpublish"

    @property
    def is_ready(self) -> bool:
        return self in (Standing.READY, Standing.APPROVED)


@dataclass(frozen=True)
class Stand:
    """An item, and where it stands. `task` is the step it waits at, if it does."""

    item: BundleItem
    standing: Standing
    task: TaskState | None = None


def stands(items: Sequence[BundleItem], now: datetime | None = None) -> list[Stand]:
    """Where each of `items` stands. Their pages and latest revisions should be loaded with them."""
    now = now or timezone.now()
    pages = [item.page for item in items]
    in_workflow = _workflows_in_progress(pages)
    approved = _approved_revisions(pages)
    return [_stand(item, in_workflow.get(str(item.page_id)), approved, now) for item in items]


def _stand(item: BundleItem, workflow: WorkflowState | None, approved: set[int], now: datetime) -> Stand:
    page, task = item.page, workflow.current_task_state if workflow else None
    if item.does == BundleItem.Does.UNPUBLISH:
        return Stand(item, Standing.READY if page.live else Standing.NOT_LIVE)
    if page.latest_revision_id is None or (page.live and not page.has_unpublished_changes):
        return Stand(item, Standing.NOTHING_NEW)
    draft_goes_live_at = page.latest_revision.content.get("go_live_at")
    if draft_goes_live_at and datetime.fromisoformat(draft_goes_live_at) > now:
        return Stand(item, Standing.OWN_SCHEDULE, task)
    if page.latest_revision_id in approved:
        return Stand(item, Standing.APPROVED)
    if not apply_to(page.specific_class):
        return Stand(item, Standing.READY)
    if workflow is None:
        return Stand(item, Standing.DRAFT)
    needs_changes = workflow.status == WorkflowState.STATUS_NEEDS_CHANGES
    return Stand(item, Standing.NEEDS_CHANGES if needs_changes else Standing.IN_REVIEW, task)


def _workflows_in_progress(pages: Sequence[Page]) -> dict[str, WorkflowState]:
    states = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(page.pk) for page in pages]
    )
    return {state.object_id: state for state in states.select_related("current_task_state__task")}


def _approved_revisions(pages: Sequence[Page]) -> set[int]:
    """The latest revisions that passed a workflow to its end."""
    passed = TaskState.objects.filter(
        revision_id__in=[page.latest_revision_id for page in pages if page.latest_revision_id],
        status=TaskState.STATUS_APPROVED,
        workflow_state__status=WorkflowState.STATUS_APPROVED,
    )
    return set(passed.values_list("revision_id", flat=True))
