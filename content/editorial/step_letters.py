"""Writes to those who may take a draft's next step: its approvers, or the plain-language reviewers.

Wagtail writes so to the groups of its own kind of task, and to superusers when a workflow begins, so those are not
written to a second time. Whoever wrote a part of the draft cannot approve it and is not asked to. A letter is sent
after the commit: on SQLite everybody who wants to save waits for a transaction, and a mail server may be slow.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import TaskState
from wagtail.signals import task_submitted

from .drafts import authors
from .workflow import SecondPairOfEyes


class StepLetter(GroupApprovalTaskStateSubmissionEmailNotifier):
    """Wagtail's letter for our tasks, to the people whom each of them names."""

    def can_handle(self, instance: Any, **_: Any) -> bool:
        return isinstance(instance, TaskState) and isinstance(instance.task.specific, SecondPairOfEyes)

    def get_recipient_users(self, task_state: TaskState, user: Any = None, **_: Any) -> set[Any]:
        page = task_state.workflow_state.content_object.specific
        kept_from_it = authors(page) if settings.FOUR_EYES else set()
        people = task_state.task.specific.people_to_act_on(page)
        return {person for person in people if person != user and person.pk not in kept_from_it}


def connect() -> None:
    task_submitted.connect(_write_after_commit, sender=TaskState, dispatch_uid="step_letters")


def _write_after_commit(instance: TaskState, **about: Any) -> None:
    transaction.on_commit(lambda: StepLetter()(instance=instance, **about), robust=True)
