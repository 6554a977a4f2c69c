"""Who works in the demo city: an editor, an approver and an administrator, with what each may do.

Wagtail's own groups are used, as they are what its workflow and its documentation speak of. Their rights are given on
the home pages, not on the root above them: nobody needs to make another home page.
"""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from content.models import HomePage

from .logins import APPROVERS, EDITORS, PEOPLE, Person

ON_PAGES = {
    EDITORS: ("add_page", "change_page"),
    APPROVERS: ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"),
}
ON_IMAGES = {
    EDITORS: ("add_image", "change_image", "choose_image"),
    APPROVERS: ("add_image", "change_image", "choose_image", "delete_image"),
}
SHARED = ("add_topic", "change_topic", "view_topic", "add_contact", "change_contact", "view_contact")
EVERYWHERE = {
    EDITORS: ("access_admin", "submit_translation", *SHARED),
    APPROVERS: (
        *("access_admin", "submit_translation", *SHARED),
        *("delete_topic", "delete_contact"),
        *("add_redirect", "change_redirect", "delete_redirect"),
    ),
}


def settle_people() -> None:
    """Create the people and what they may do, where it is missing. Their passwords, once changed, stay changed."""
    homes = list(HomePage.objects.all())
    for name in (EDITORS, APPROVERS):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*_permissions(EVERYWHERE[name]))
        _allow_on_pages(group, homes)
        _allow_on_images(group)
    _settle_workflow()
    for person in PEOPLE:
        _settle_person(person)


def _permissions(codenames: tuple[str, ...]) -> list[Permission]:
    found = list(Permission.objects.filter(codename__in=codenames))
    missing = set(codenames) - {permission.codename for permission in found}
    if missing:
        raise LookupError(f"There is no permission named {', '.join(sorted(missing))}.")
    return found


def _allow_on_pages(group: Group, homes: list[HomePage]) -> None:
    GroupPagePermission.objects.filter(group=group, page__depth=1).delete()
    for permission in _permissions(ON_PAGES[group.name]):
        for home in homes:
            GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)


def _allow_on_images(group: Group) -> None:
    for permission in _permissions(ON_IMAGES[group.name]):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )


def _settle_workflow() -> None:
    """What an editor submits, an approver approves. Wagtail's migrations make one; a database once emptied has none."""
    root = Page.get_first_root_node()
    if WorkflowPage.objects.filter(page=root).exists():
        return
    task = GroupApprovalTask.objects.create(name="Approval by a moderator")
    task.groups.add(Group.objects.get(name=APPROVERS))
    workflow = Workflow.objects.create(name="Approval by a moderator")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=root)


def _settle_person(person: Person) -> None:
    users = get_user_model()
    if users.objects.filter(username=person.username).exists():
        return
    make = users.objects.create_user if person.group else users.objects.create_superuser
    user = make(
        person.username,
        email=f"{person.username}@riverbend.example",
        password=person.password,
        first_name=person.first_name,
        last_name=person.last_name,
    )
    if person.group:
        user.groups.add(Group.objects.get(name=person.group))
