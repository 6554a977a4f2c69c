"""Who is to be told that a draft waits for their step, was approved, or came back with a wish.

A line is written for each of them in the transaction of the deed, and the relay makes letters of the lines
(`letter_writing`): a bundle of forty drafts is one letter to each of its approvers, and nobody at the desk waits for a
mail server. Wagtail would write within the request, a letter a page; it keeps doing so for its own kind of task.

Whoever wrote a part of a draft cannot approve it and is not asked to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from .drafts import authors
from .models import LetterLine
from .workflow import SecondPairOfEyes

News = LetterLine.News


def connect() -> None:
    """Listen, for what workflows come to in Wagtail's stead: Django keeps the first receiver of a name, and this app is
    made ready before `wagtail.admin`."""
    task_submitted.connect(_tell_who_may_act, sender=TaskState, dispatch_uid="step_letters")
    workflow_submitted.connect(
        _tell_superusers, sender=WorkflowState, dispatch_uid="workflow_state_submitted_email_notification"
    )
    workflow_approved.connect(
        _tell_that_it_was_approved, sender=WorkflowState, dispatch_uid="workflow_state_approved_email_notification"
    )
    workflow_rejected.connect(
        _tell_what_is_wished, sender=WorkflowState, dispatch_uid="workflow_state_rejected_email_notification"
    )


def _tell_who_may_act(instance: TaskState, user: Any = None, **_: Any) -> None:
    task = instance.task.specific
    if isinstance(task, SecondPairOfEyes):
        page = instance.workflow_state.content_object.specific
        _ask(task.people_to_act_on(page), page, instance, user)


def _tell_superusers(instance: WorkflowState, user: Any = None, **_: Any) -> None:
    """They may do everything, and are told when a workflow begins, not at each of its steps."""
    if instance.current_task_state:
        people = get_user_model().objects.filter(is_superuser=True, is_active=True)
        _ask(people, instance.content_object, instance.current_task_state, user)


def _tell_that_it_was_approved(instance: WorkflowState, user: Any = None, **_: Any) -> None:
    _tell_its_submitter(instance, News.APPROVED, user)


def _tell_what_is_wished(instance: WorkflowState, user: Any = None, **_: Any) -> None:
    _tell_its_submitter(instance, News.REJECTED, user)


def _ask(people: Iterable[Any], page: Any, step: TaskState, user: Any) -> None:
    kept_from_it = authors(page) if settings.FOUR_EYES else set()
    _write_down(News.SUBMITTED, step, [person for person in people if person != user and person.pk not in kept_from_it])


def _tell_its_submitter(state: WorkflowState, news: str, user: Any) -> None:
    if state.requested_by and state.requested_by != user and state.current_task_state:
        _write_down(news, state.current_task_state, [state.requested_by])


def _write_down(news: str, step: TaskState, people: list[Any]) -> None:
    lines = [LetterLine(person=person, news=news, step_id=step.pk) for person in people if person.email]
    LetterLine.objects.bulk_create(lines, ignore_conflicts=True)
