"""Pages that go live together: a snow emergency is twenty pages, and half of one helps nobody.

A bundle approves nothing itself. Each page goes through its workflow as ever; one that has passed waits for its bundle
(`finish`), and the bundle makes all of them live, and takes down those it is to take down, in one publication or not at
all. What goes live is the revision that was approved, whatever was drafted since.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Min
from wagtail.log_actions import log
from wagtail.models import Page, TaskState

from content.transaction import publication

from .models import Bundle, BundleItem
from .quality.gate import Unfit, blocked_by
from .standing import Stand, Standing, stands

logger = logging.getLogger(__name__)

UNFINISHED = (Bundle.State.OPEN, Bundle.State.FAILED, Bundle.State.SCHEDULED)


class NotReleased(Exception):
    """The bundle cannot be released, or changed, as it stands. The message says why, to the people at the desk."""


def items_of(bundle: Bundle) -> list[BundleItem]:
    """The items with all that `stands` looks at, in the order of their titles."""
    items = bundle.items.select_related("page__latest_revision", "page__locale", "page__content_type", "revision")
    return list(items.order_by("page__draft_title", "pk"))


def add(bundle: Bundle, page: Page, *, by: Any, does: str = BundleItem.Does.PUBLISH) -> BundleItem:
    """Put a page into a bundle. Raises NotReleased if the bundle is closed, or the page waits in another one."""
    _require_open(bundle)
    elsewhere = BundleItem.objects.filter(page=page, bundle__state__in=UNFINISHED).exclude(bundle=bundle)
    if other := elsewhere.select_related("bundle").first():
        raise NotReleased(f"“{page.get_admin_display_title()}” is already in the bundle “{other.bundle}”.")
    item, _ = BundleItem.objects.update_or_create(
        bundle=bundle, page=page, defaults={"does": does}, create_defaults={"does": does, "added_by": by}
    )
    log(bundle, "wellspring.bundle.add", user=by, data={"page": page.get_admin_display_title()})
    return item


def remove(item: BundleItem, *, by: Any) -> None:
    """Take a page out; if it was approved meanwhile it stays a draft, to be approved again or bundled again."""
    _require_open(item.bundle)
    item.delete()
    log(item.bundle, "wellspring.bundle.remove", user=by, data={"page": item.page.get_admin_display_title()})


def waits_in_a_bundle(page: Page) -> bool:
    """Whether the page, now approved, is to go live with a bundle and not at once."""
    waiting = BundleItem.objects.filter(page_id=page.pk, does=BundleItem.Does.PUBLISH)
    return waiting.filter(bundle__state__in=UNFINISHED).exists()


def submit_drafts(bundle: Bundle, *, by: Any) -> int:
    """Send every page that is still a draft into its workflow; return how many.

    Raises PermissionDenied or NotReleased, and sends none, if one of them may not be sent.
    """
    drafts = [stand.item.page for stand in stands(items_of(bundle)) if stand.standing is Standing.DRAFT]
    if not all(page.permissions_for_user(by).can_edit() for page in drafts):
        raise PermissionDenied
    unfit = [
        f"“{page.draft_title}”: {finding}"
        for page in drafts
        for finding in blocked_by(page.get_latest_revision_as_object())
    ]
    if unfit:
        raise NotReleased("Nothing was sent. Not yet: " + " ".join(unfit))
    for page in drafts:
        page.specific.get_workflow().start(page.specific, by)
    return len(drafts)


def approve_what_one_may(bundle: Bundle, *, by: Any) -> int:
    """Approve the present step of every page that this person may approve; return how many.

    Raises NotReleased, and approves none, if one of them breaks a blocking rule.
    """
    steps = steps_to_take(bundle, by)
    try:
        with transaction.atomic():
            for step in steps:
                step.task.specific.on_action(step, by, "approve")
    except Unfit as refusal:
        raise NotReleased(f"Nothing was approved. {refusal}") from refusal
    return len(steps)


def steps_to_take(bundle: Bundle, user: Any) -> list[TaskState]:
    """The steps at which pages of the bundle wait for this person."""
    waiting = [stand.task.pk for stand in stands(items_of(bundle)) if stand.task is not None]
    return list(TaskState.objects.reviewable_by(user).filter(pk__in=waiting).select_related("task"))


def schedule(bundle: Bundle, *, by: Any) -> None:
    """Let the relay release the bundle at its time. Raises NotReleased if anything in it is not ready."""
    with transaction.atomic():
        bundle = _locked(bundle)
        _require_open(bundle)
        if bundle.release_at is None:
            raise NotReleased("Give the bundle a time first, or release it by hand.")
        _choose_revisions(_ready(bundle, by))
        bundle.state, bundle.problem, bundle.released_by = Bundle.State.SCHEDULED, "", by
        bundle.save()
        log(bundle, "wellspring.bundle.schedule", user=by)


def call_off(bundle: Bundle, *, by: Any) -> None:
    """Open a bundle again that waits for its time."""
    with transaction.atomic():
        bundle = _locked(bundle)
        if bundle.state == Bundle.State.SCHEDULED:
            bundle.items.update(revision=None)
            bundle.state, bundle.released_by = Bundle.State.OPEN, None
            bundle.save()
            log(bundle, "wellspring.bundle.call_off", user=by)


def release(bundle: Bundle, *, by: Any, now: datetime) -> None:
    """Make the whole bundle live now. Raises NotReleased, and changes nothing, if anything in it is not ready."""
    with publication():
        bundle = _locked(bundle)
        _require_open(bundle)
        _choose_revisions(_ready(bundle, by))
        _carry_out(bundle, by, now)


def next_due() -> datetime | None:
    """When the next scheduled bundle is to be released; None if none is."""
    return Bundle.objects.filter(state=Bundle.State.SCHEDULED).aggregate(at=Min("release_at"))["at"]


def release_due(now: datetime) -> None:
    """The relay's job: release every bundle whose time has come. One that cannot be is opened again and says why."""
    for bundle in Bundle.objects.filter(state=Bundle.State.SCHEDULED, release_at__lte=now).order_by("release_at"):
        try:
            with publication():
                due = _locked(bundle)
                if due.state == Bundle.State.SCHEDULED:
                    _carry_out(due, due.released_by, now)
        except Exception as error:
            logger.exception("the bundle %s could not be released", bundle.pk)
            problem = str(error) if isinstance(error, NotReleased) else f"{type(error).__name__}: {error}"[:1_000]
            Bundle.objects.filter(pk=bundle.pk, state=Bundle.State.SCHEDULED).update(
                state=Bundle.State.FAILED, problem=problem
            )
            log(bundle, "wellspring.bundle.fail", data={"problem": problem})


def _ready(bundle: Bundle, by: Any) -> list[Stand]:
    """Where all of it stands, if it may be released by this person. Raises NotReleased or PermissionDenied."""
    found = stands(items_of(bundle))
    if not found:
        raise NotReleased("There is no page in the bundle.")
    if any(not stand.item.page.permissions_for_user(by).can_publish() for stand in found):
        raise PermissionDenied
    if unready := [f"“{s.item.page.draft_title}”: {s.standing.value}" for s in found if not s.standing.is_ready]:
        raise NotReleased("Not everything is ready. " + "; ".join(unready) + ".")
    return found


def _choose_revisions(found: Iterable[Stand]) -> None:
    for stand in found:
        if stand.item.does == BundleItem.Does.PUBLISH:
            stand.item.revision_id = stand.item.page.latest_revision_id
            stand.item.save(update_fields=["revision"])


def _carry_out(bundle: Bundle, by: Any, now: datetime) -> None:
    for item in items_of(bundle):
        page = item.page.specific
        if item.does == BundleItem.Does.UNPUBLISH:
            if page.live:
                page.unpublish(user=by)
        elif item.revision is None:
            raise NotReleased(f"The approved version of “{item.page.draft_title}” is no longer there.")
        elif page.live and (page.live_revision_id or 0) > item.revision.pk:
            raise NotReleased(
                f"A newer version of “{page.draft_title}” went live since. Take the page out of the bundle."
            )
        else:
            item.revision.publish(user=by, skip_permission_checks=True)
    bundle.state, bundle.problem, bundle.released_by, bundle.released_at = Bundle.State.RELEASED, "", by, now
    bundle.save()
    log(bundle, "wellspring.bundle.release", user=by)


def _locked(bundle: Bundle) -> Bundle:
    return Bundle.objects.select_for_update(of=("self",)).get(pk=bundle.pk)


def _require_open(bundle: Bundle) -> None:
    if not bundle.is_open:
        raise NotReleased(f"The bundle is {bundle.get_state_display().lower()}: open it again to change it.")
