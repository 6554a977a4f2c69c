"""The tables of the desk."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from .importing.models import ImportRow, ImportRun
from .logins.models import AskedForPassword
from .voices.models import Comment, Feedback, Flag
from .wordless import Wordless
from .workflow import DepartmentApproval, PlainLanguageReview

__all__ = [
    "AskedForPassword",
    "Bundle",
    "BundleItem",
    "Comment",
    "DepartmentApproval",
    "Desk",
    "Feedback",
    "Flag",
    "ImportRow",
    "ImportRun",
    "LetterLine",
    "PlainLanguageReview",
    "ReviewReminder",
    "RuleSeverity",
    "TeamGroup",
    "Wordless",
]


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


class Bundle(models.Model):
    """Pages that go live together, or leave together: all of them at one moment, or none."""

    class State(models.TextChoices):
        OPEN = "open", "Being put together"
        SCHEDULED = "scheduled", "Waiting for its time"
        RELEASED = "released", "Released"
        FAILED = "failed", "Could not be released"

    title = models.CharField(max_length=150, help_text="What people at the desk call it, like “Snow emergency”.")
    note = models.TextField(
        blank=True, max_length=2_000, help_text="What it is for, and what to look out for. Only the desk sees this."
    )
    release_at = models.DateTimeField(
        "release at", null=True, blank=True, help_text="Leave empty to release it by hand, when it is ready."
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN, editable=False)
    problem = models.TextField(blank=True, editable=False)
    """Why it could not be released, for the people at the desk."""
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    released_at = models.DateTimeField(null=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    """Who released it, or said that it is to be released at its time."""

    class Meta:
        indexes = [models.Index(fields=["state", "release_at"], name="bundle_by_release")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Whether its pages may still change. One that failed is open again, with its problem shown."""
        return self.state in (self.State.OPEN, self.State.FAILED)


class BundleItem(models.Model):
    """What a bundle does with one page. `revision` is what will go live, chosen when its time was set."""

    class Does(models.TextChoices):
        PUBLISH = "publish", "Publish"
        UNPUBLISH = "unpublish", "Unpublish"

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="bundle_items")
    does = models.CharField(max_length=10, choices=Does.choices, default=Does.PUBLISH)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bundle", "page"], name="one_item_per_page_of_a_bundle")]

    def __str__(self) -> str:
        return f"{self.does} {self.page_id} with {self.bundle_id}"


class RuleSeverity(models.Model):
    """An administrator wants this rule of the checklist so strict. A rule without a row is as its table says."""

    rule = models.CharField(max_length=40, primary_key=True)
    severity = models.CharField(
        max_length=10, choices=[("note", "Note"), ("warning", "Warning"), ("blocks", "Blocks publishing")]
    )

    def __str__(self) -> str:
        return self.get_severity_display()


class ReviewReminder(models.Model):
    """This person was told by mail that this page was due on that day, or will be. Nobody is told twice of one day."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due = models.DateField()
    again_at = models.DateTimeField(null=True)
    """When a letter that failed is tried again; empty of one that was sent."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "person", "due"], name="one_reminder_a_due_day")]

    def __str__(self) -> str:
        return f"{self.person_id} was reminded of {self.page_id}, due {self.due}"


class LetterLine(models.Model):
    """This person is to be told of this step of a draft by the next letter, with all the other lines for them."""

    class News(models.TextChoices):
        """As Wagtail names the letters that a person may refuse."""

        SUBMITTED = "submitted", "Waits for them"
        APPROVED = "approved", "Was approved"
        REJECTED = "rejected", "Needs changes"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    step = models.ForeignKey(TaskState, on_delete=models.CASCADE, related_name="+")
    news = models.CharField(max_length=10, choices=News.choices)
    created_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    """Put off while the mail server does not answer."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "step", "news"], name="one_line_a_person_and_step")]

    def __str__(self) -> str:
        return f"{self.person_id} is to be told of {self.step_id}"
