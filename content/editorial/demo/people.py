"""The people of the demo city: one for each role. What the roles may do is `content.editorial.roles`."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from content.editorial.default_workflow import settle_workflow
from content.editorial.settling import settle_roles
from content.editorial.teams import found_team
from content.models import Department

from .logins import PEOPLE, Person


def settle_people() -> None:
    """Create the people who are missing. Their passwords, once changed, stay changed."""
    settle_roles()
    settle_workflow()
    for person in PEOPLE:
        _settle(person)


def settle_teams() -> None:
    """Let people join the teams of their departments, which must be there by now; a city without them has none."""
    for person in PEOPLE:
        department = Department.objects.filter(slug=person.department).order_by("path").first()
        if department:
            user = get_user_model().objects.get(username=person.username)
            user.groups.add(found_team(department.translation_key)[person.role])


def _settle(person: Person) -> None:
    users: Any = get_user_model().objects
    if users.filter(username=person.username).exists():
        return
    make = users.create_user if person.role else users.create_superuser
    user = make(
        person.username,
        email=f"{person.username}@riverbend.example",
        password=person.password,
        first_name=person.first_name,
        last_name=person.last_name,
    )
    if person.role and not person.department:
        user.groups.add(Group.objects.get(name=person.role))
