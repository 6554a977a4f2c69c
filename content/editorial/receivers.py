"""What the desk does when pages are saved.

Rights on pages stay equal to the pages: new languages, new lists, departments that are renamed or translated. And
revisions in which nobody wrote are marked.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Revision

from content.models import Department

from .settling import PLACES, settle_place
from .teams import follow, unfollow
from .wordless import mark


def connect() -> None:
    post_save.connect(_department_saved, sender=Department, dispatch_uid="team_follows")
    post_delete.connect(_department_deleted, sender=Department, dispatch_uid="team_unfollows")
    post_save.connect(_place_made, dispatch_uid="roles_reach_new_places")
    post_save.connect(_revision_saved, sender=Revision, dispatch_uid="wordless_revisions")


def _department_saved(sender: type, instance: Department, raw: bool = False, **_: Any) -> None:
    if not raw:
        follow(instance)


def _department_deleted(sender: type, instance: Department, **_: Any) -> None:
    unfollow(instance.translation_key)


def _place_made(sender: type[Model], instance: Any, created: bool = False, raw: bool = False, **_: Any) -> None:
    if created and not raw and issubclass(sender, Page) and sender._meta.model_name in PLACES:
        settle_place(instance)


def _revision_saved(sender: type, instance: Revision, raw: bool = False, **_: Any) -> None:
    """Also when a revision is saved over: the editor saves by itself while somebody types."""
    if not raw and instance.user_id and issubclass(instance.base_content_type.model_class() or Model, Page):
        mark(instance)
