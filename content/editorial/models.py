"""The tables of the desk."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models


class Desk(models.Model):
    """No rows and no table: it carries the desk's own permissions, as Wagtail's `Admin` does for `access_admin`."""

    class Meta:
        managed = False
        default_permissions = ()
        permissions = [
            ("read_desk", "Can look at every page, draft and report"),
            ("publish_alone", "Can publish without a second pair of eyes, giving a reason"),
        ]

    def __str__(self) -> str:
        return "the desk"


class TeamGroup(models.Model):
    """This group is the editors, or the approvers, of that department in all its languages."""

    group = models.OneToOneField(Group, on_delete=models.CASCADE, primary_key=True, related_name="team")
    department = models.UUIDField()
    """The department's content id."""
    role = models.CharField(max_length=20)
    """A key of `roles.TEAM`."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["department", "role"], name="one_group_per_team_role")]

    def __str__(self) -> str:
        return self.group.name
