"""Nobody makes their own words live: what goes live was approved by somebody who did not write it.

So nothing is published from the editor's form. A draft goes live through approval (`workflow`), with a bundle, or by an
administrator who gives a reason (`views/publish_alone.py`). Withdrawing, unpublishing and deleting put no new words
before readers and need one person. Alerts cannot wait. `WELLSPRING_FOUR_EYES=0` gives all this up, for a city with one
clerk.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.forms import Form

from content.models import ContentPage

from .drafts import wrote
from .wordless import WHEN

PUBLISHED_BY_APPROVAL = (
    "Saved as a draft. Pages go live when somebody else has approved them: choose “Submit” to send it to an approver."
)
CHANGED_WHILE_APPROVING = (
    "You changed the page, so you wrote a part of it and somebody else has to approve it. Save your changes as a "
    "draft, or open the page anew and approve it as it was."
)


def apply_to(page_type: type | None) -> bool:
    """Whether pages of this type need somebody else's approval to go live."""
    if not settings.FOUR_EYES or page_type is None:
        return False
    return issubclass(page_type, ContentPage) and page_type.needs_approval


def may_not_approve_what_one_changes(form: Form) -> None:
    """A check of the page's form: whoever edits and approves in one go would approve their own words."""
    approves = form.data.get("action-workflow-action") and form.data.get("workflow-action-name") == "approve"
    if approves and _changes_words(form) and apply_to(type(form.instance)):  # type: ignore[attr-defined]
        form.add_error(None, CHANGED_WHILE_APPROVING)


def _changes_words(form: Any) -> bool:
    """Whether more is changed than when the page goes live, or what colleagues told each other beside it."""
    written = [formset for name, formset in form.formsets.items() if name != "comments"]
    return bool(set(form.changed_data) - WHEN) or any(formset.has_changed() for formset in written)


def is_kept_from_approving(user: Any, page: Any) -> bool:
    """Whether this person could approve the draft, had they not written a part of it."""
    if not apply_to(page.specific_class) or not page.workflow_in_progress:
        return False
    task = page.current_workflow_task
    return bool(task and hasattr(task, "may_act") and task.may_act(page, user) and wrote(user, page))
