"""Who may log in to the demo city, and how. Known to everyone, so it is seeded on a developer's machine only.

Apart from `people`, because whoever only prints the logins need not load Django.
"""

from __future__ import annotations

from dataclasses import dataclass

EDITORS, APPROVERS = "Editors", "Moderators"
"""Wagtail's own groups."""


@dataclass(frozen=True)
class Person:
    """One login. Without a group, it is an administrator's."""

    username: str
    password: str
    first_name: str
    last_name: str
    may: str
    group: str = ""


PEOPLE = (
    Person("editor", "riverbend-editor", "Elena", "Brook", "write, translate and submit for approval", EDITORS),
    Person("approver", "riverbend-approver", "Marcus", "Weir", "also approve, publish and unpublish", APPROVERS),
    Person("admin", "riverbend-admin", "Ada", "Lock", "everything, also users and settings"),
)
