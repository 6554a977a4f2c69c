"""Who may log in to the demo city, and how. Known to everyone, so it is seeded on a developer's machine only.

Apart from `people`, because whoever only prints the logins need not load Django.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """One login: with a role of the city, or in the team of a department, or else an administrator's."""

    username: str
    first_name: str
    last_name: str
    may: str
    role: str = ""
    department: str = ""
    """The slug of the department of whose team this is a member; `role` is then one of the team's."""

    @property
    def password(self) -> str:
        return f"riverbend-{self.username}"


PEOPLE = (
    Person("editor", "Elena", "Brook", "write every page, translate and submit for approval", "Editors"),
    Person("approver", "Marcus", "Weir", "also approve what others wrote, publish and unpublish", "Approvers"),
    Person("reviewer", "Ines", "Ford", "review what waits for plain language", "Plain-language reviewers"),
    Person("parks", "Tom", "Meadow", "write the pages of Parks and Recreation", "editors", "parks-and-recreation"),
    Person("emergency", "Rosa", "Gale", "issue, update and end alerts at once", "Emergency authors"),
    Person("translator", "Luis", "Rivera", "translate, and submit for approval", "Translators"),
    Person("reader", "Noor", "Field", "look at pages, drafts and reports, and change nothing", "Readers"),
    Person("agent", "Sam", "Bell", "nothing at the desk: agents read through a key", "Agents"),
    Person("admin", "Ada", "Lock", "everything, also users and settings"),
)
