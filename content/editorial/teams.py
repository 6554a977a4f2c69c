"""The people of one department: a group of editors and a group of approvers, with rights on its pages in all languages.

A department has them when an administrator gives it people (`views/team.py`), not from its first day: an import brings
hundreds of departments, and a list of a thousand empty groups helps nobody. City-wide editors and approvers serve it
until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from content.models import Department

from .models import TeamGroup
from .roles import TEAM
from .settling import give_everywhere, give_on_pages


def found_team(department: UUID) -> Mapping[str, Group]:
    """Create what is missing of a department's groups and their rights; return them by role. Twice changes nothing."""
    pages = list(Department.objects.filter(translation_key=department).select_related("locale").order_by("path"))
    with transaction.atomic():
        groups = {}
        for role, (rights, on_pages) in TEAM.items():
            team = TeamGroup.objects.filter(department=department, role=role).select_related("group").first()
            name = _name(pages, role, team)
            group = team.group if team else Group.objects.create(name=name)
            if team is None:
                TeamGroup.objects.create(group=group, department=department, role=role)
            elif group.name != name:
                group.name = name
                group.save(update_fields=["name"])
            give_everywhere(group, rights)
            give_on_pages(group, on_pages, pages)
            groups[role] = group
    return groups


def follow(department: Department) -> None:
    """Let the groups of a department, if it has any, follow its name and its translations."""
    if TeamGroup.objects.filter(department=department.translation_key).exists():
        found_team(department.translation_key)


def unfollow(department: UUID) -> None:
    """Take leave of a translation of a department; of its groups too, if it was the last one."""
    if not TeamGroup.objects.filter(department=department).exists():
        return
    if Department.objects.filter(translation_key=department).exists():
        found_team(department)
    else:
        Group.objects.filter(team__department=department).delete()


def _name(pages: list[Department], role: str, team: TeamGroup | None) -> str:
    """“Parks: editors”, by the department's name in the city's first language; numbered if another one is called so."""
    first = min(pages, key=lambda page: page.locale.language_code != settings.LANGUAGE_CODE)
    others = Group.objects.exclude(team=team) if team else Group.objects.all()
    taken = set(others.filter(name__startswith=first.title[:120]).values_list("name", flat=True))
    name, number = f"{first.title[:120]}: {role}", 1
    while name in taken:
        number += 1
        name = f"{first.title[:120]} {number}: {role}"
    return name
