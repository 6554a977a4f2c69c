"""Wagtail's indexes, brought up to date once for each item instead of once for each time it is saved.

Creating a page saves it three times: as a draft, with its revision, and as published. After each of them Wagtail
enqueues two tasks, for the admin's search and for “where is this used”, which together cost more than the saving; and
the second once more for every topic, contact and place of the page, each of which indexes the whole page. So tasks wait
for the end of the item, and each runs once. What is swapped is this thread's task backend, so other threads see nothing
of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from django.apps import apps
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.base import BaseTaskBackend
from modelcluster.fields import ParentalKey
from modelsearch.tasks import insert_or_update_object_task
from wagtail.tasks import update_reference_index_task

PER_OBJECT = {update_reference_index_task, insert_or_update_object_task}
"""The tasks whose arguments are an app's label, a model's name and a primary key."""


class _Waiting(BaseTaskBackend):
    """Remembers each task once, in the order in which they were first asked for."""

    supports_priority = True

    def __init__(self) -> None:
        super().__init__(DEFAULT_TASK_BACKEND_ALIAS, {})
        self.tasks: dict[tuple[Any, ...], Any] = {}

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        if task in PER_OBJECT and _is_part_of_a_page(*args[:2]):
            return
        self.tasks[task, tuple(args), tuple(sorted(kwargs.items()))] = task


@cache
def _is_part_of_a_page(app_label: str, model_name: str) -> bool:
    """Whether rows of this model are saved with a page, whose own task covers them."""
    return any(isinstance(field, ParentalKey) for field in apps.get_model(app_label, model_name)._meta.get_fields())


@contextmanager
def once_per_item() -> Iterator[None]:
    """Hold back the tasks that the block enqueues, and enqueue each of them once at its end. If it raises, none."""
    with _held_back() as waiting:
        yield
    ours = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    for task, args, kwargs in waiting.tasks:
        ours.enqueue(task, args, dict(kwargs))


@contextmanager
def nothing_indexed() -> Iterator[None]:
    """Let go of the tasks that the block enqueues. Of what is rolled back nothing is found, and the indexes take a
    quarter of the time."""
    with _held_back():
        yield


@contextmanager
def _held_back() -> Iterator[_Waiting]:
    ours, waiting = task_backends[DEFAULT_TASK_BACKEND_ALIAS], _Waiting()
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = waiting
    try:
        yield waiting
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = ours
