"""Who gave or took whose rights stands in the history, whichever screen it was done on.

Wagtail notes there that a person or a group was edited, and not what became of their roles. Watched where the rows
change, because roles are given in more places than one: a person's form, a group's, a department's people.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed, post_save, pre_save
from wagtail.log_actions import get_active_log_context, log

ROLES, RIGHTS, PERSON = "wellspring.roles", "wellspring.rights", "wellspring.person"
GAINED, LOST = "post_add", "post_remove"
CHANGED = {
    "password": "the password",
    "email": "the mail address",
    "is_superuser": "whether they are a superuser",
    "is_active": "whether they may sign in",
}
"""What of a person opens or closes a door, by the name of the field."""
_BEFORE = "_doors_before"


def connect() -> None:
    user: Any = get_user_model()
    m2m_changed.connect(_roles_changed, sender=user.groups.through, dispatch_uid="roles_in_the_log")
    m2m_changed.connect(_rights_changed, sender=Group.permissions.through, dispatch_uid="rights_in_the_log")
    pre_save.connect(_person_changes, sender=user, dispatch_uid="person_before")
    post_save.connect(_person_changed, sender=user, dispatch_uid="person_in_the_log")


def _roles_changed(instance: Any, action: str, reverse: bool, model: Any, pk_set: Any, **_: Any) -> None:
    """From either side: a person's groups, or a group's people."""
    if not _tells(action, pk_set):
        return
    others = model.objects.filter(pk__in=pk_set)
    for person, groups in [(other, [instance]) for other in others] if reverse else [(instance, others)]:
        log(person, ROLES, data={action: [group.name for group in groups]})


def _rights_changed(instance: Any, action: str, reverse: bool, model: Any, pk_set: Any, **_: Any) -> None:
    if not reverse and _tells(action, pk_set):
        log(instance, RIGHTS, data={action: [right.name for right in model.objects.filter(pk__in=pk_set)]})


def _tells(action: str, pk_set: Iterable[int] | None) -> bool:
    """Whether somebody at the desk did it. What a release gives its roles is nobody's deed."""
    return bool(action in (GAINED, LOST) and pk_set and get_active_log_context().user)


def _person_changes(instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """A password that is saved alone is the same one, which Django hashes in a newer way as its person signs in."""
    asked = CHANGED.keys() if update_fields is None else (CHANGED.keys() & set(update_fields)) - {"password"}
    known = type(instance).objects.filter(pk=instance.pk).values(*asked).first() if asked and not raw else None
    setattr(instance, _BEFORE, known or {})


def _person_changed(instance: Any, created: bool, **_: Any) -> None:
    before = instance.__dict__.pop(_BEFORE, {})
    changed = [CHANGED[name] for name, value in before.items() if getattr(instance, name) != value]
    if changed and not created:
        log(instance, PERSON, data={"changed": changed})
