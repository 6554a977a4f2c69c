"""How a draft goes live: its author submits it, an approver of its department approves, a reviewer reviews its words.

Who approves is nobody's list to keep: whoever may publish a page may approve it, which is its department's approvers
and the city's. Wagtail's own task knows one list of groups for all pages, and lets people approve what they wrote.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.module_loading import import_string
from wagtail.models import Page, Task, TaskState
from wagtail.permissions import policy_registry

from .drafts import not_written_by, wrote
from .roles import REVIEWERS

ACTIONS = [
    ("reject", "Request changes", True),
    ("approve", "Approve", False),
    ("approve", "Approve with a comment", True),
]


class AuthorMayNotApprove(PermissionDenied):
    """Somebody tried to approve a draft that they wrote a part of."""

    def __init__(self) -> None:
        super().__init__("You wrote a part of this draft, so somebody else has to approve it.")


class SecondPairOfEyes(Task):
    """A step at which somebody looks at a draft who did not write it. Which people, the subclasses say."""

    class Meta:
        abstract = True

    def may_act(self, page: Page, user: Any) -> bool:
        """Whether this person takes this step for pages like this one, whoever wrote it."""
        raise NotImplementedError

    def pages_to_act_on(self, user: Any) -> QuerySet[Page]:
        """The same for all pages at once."""
        raise NotImplementedError

    def people_to_act_on(self, page: Page) -> list[Any]:
        """Everybody who takes this step for the page, but for superusers, who may do everything."""
        raise NotImplementedError

    def get_actions(self, page: Page, user: Any) -> list[tuple[str, str, bool]]:
        return ACTIONS if self.may_act(page, user) and not _is_author(page, user) else []

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        page = task_state.workflow_state.content_object
        if action_name == "approve" and _is_author(page, user):
            raise AuthorMayNotApprove
        if action_name == "approve":
            for path in settings.APPROVAL_CHECKS:
                import_string(path)(page)
        if task_state.revision_id != page.latest_revision_id:  # changed since the step began; this is what they look at
            task_state.revision_id = page.latest_revision_id
            task_state.save(update_fields=["revision"])
        return super().on_action(task_state, user, action_name, **kwargs)

    def user_can_access_editor(self, page: Page, user: Any) -> bool:
        return self.may_act(page, user)

    def locked_for_user(self, page: Page, user: Any) -> bool:
        return not self.may_act(page, user)

    def get_task_states_user_can_moderate(self, user: Any, **_: Any) -> QuerySet[TaskState]:
        pages = self.pages_to_act_on(user).annotate(as_text=Cast("pk", CharField())).values("as_text")
        states = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS, workflow_state__object_id__in=pages)
        if settings.FOUR_EYES:
            states = not_written_by(user, states)
        return TaskState.objects.filter(pk__in=states.values("pk"))  # plain, for Wagtail to join with other tasks'


class DepartmentApproval(SecondPairOfEyes):
    """Somebody who may publish the page, of its department or of the whole city, approves it."""

    class Meta:
        verbose_name = "approval by the department"

    def may_act(self, page: Page, user: Any) -> bool:
        return bool(page.permissions_for_user(user).can_publish())

    def pages_to_act_on(self, user: Any) -> QuerySet[Page]:
        pages: QuerySet[Page] = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
        return pages

    def people_to_act_on(self, page: Page) -> list[Any]:
        policy = policy_registry.get_by_type(Page)
        people = policy.users_with_permission_for_instance("publish", page, include_superusers=False)
        return [person for person in people if self.may_act(page, person)]

    @classmethod
    def get_description(cls) -> str:
        return "Anybody who may publish the page, and did not write the draft, can approve it"


class PlainLanguageReview(SecondPairOfEyes):
    """A plain-language reviewer reads it. A city that has none goes without: the step is skipped."""

    class Meta:
        verbose_name = "plain-language review"

    may_review: ClassVar[Q] = Q(groups__name=REVIEWERS.name, is_active=True)

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        state: TaskState = super().start(workflow_state, user=user)
        if not get_user_model().objects.filter(self.may_review).exists():
            state.status = TaskState.STATUS_SKIPPED
            state.save(update_fields=["status"])
        return state

    def may_act(self, page: Page, user: Any) -> bool:
        return reviews_plain_language(user)

    def pages_to_act_on(self, user: Any) -> QuerySet[Page]:
        return Page.objects.all() if reviews_plain_language(user) else Page.objects.none()

    def people_to_act_on(self, page: Page) -> list[Any]:
        return list(get_user_model().objects.filter(self.may_review, is_superuser=False))

    @classmethod
    def get_description(cls) -> str:
        return f"The group “{REVIEWERS.name}” reviews it; skipped where nobody is in it"


def reviews_plain_language(user: Any) -> bool:
    """Whether this person is a plain-language reviewer. Looked up once a request: each page of a list asks for it."""
    if not hasattr(user, "_reviews_plain_language"):
        names = {group.name for group in user.groups.all()}
        user._reviews_plain_language = user.is_superuser or REVIEWERS.name in names
    return bool(user._reviews_plain_language)


def _is_author(page: Page, user: Any) -> bool:
    return settings.FOUR_EYES and wrote(user, page)
