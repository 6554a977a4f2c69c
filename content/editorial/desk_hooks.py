"""Wagtail's hooks for the people of the desk: reading without changing, translating, teams, what is told of rights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from content.models import ContentPage, Department

from .rights import READ
from .rights_log import GAINED, LOST, PERSON, RIGHTS, ROLES
from .views import team
from .views.editor import Editor
from .views.read import read
from .views.translate import Translate


@hooks.register("register_admin_urls")
def desk_urls() -> list[Any]:
    """The last one stands before Wagtail's own, which has the same address and name."""
    return [
        path("desk/read/<int:page_id>/", read, name="desk_read"),
        path("desk/team/<int:page_id>/", team.team, name="desk_team"),
        path("translation/submit/page/<int:page_id>/", Translate.as_view()),
    ]


@hooks.register("register_admin_viewset")
def editor() -> Editor:
    return Editor()


@hooks.register("register_permissions")
def desk_permissions() -> QuerySet[Permission]:
    """Let the desk's own rights be ticked in Wagtail's form for groups."""
    return Permission.objects.filter(content_type__app_label="editorial")


@hooks.register("register_page_listing_more_buttons")
def read_from_the_list(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """“Read draft”, for those who may not open the page in the editor. The front page and folders say nothing."""
    says_something = issubclass(page.specific_class or Page, ContentPage)
    if user.has_perm(READ) and says_something and not page.permissions_for_user(user).can_edit():
        yield Button("Read draft", reverse("desk_read", args=[page.pk]), icon_name="view", priority=10)


@hooks.register("register_page_header_buttons")
def read_from_the_header(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    yield from read_from_the_list(page, user, next_url)


@hooks.register("register_page_header_buttons")
def people_of_a_department(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name == "edit" and page.specific_class is Department and user.has_perm(team.PERMISSION):
        yield Button("People…", reverse("desk_team", args=[page.pk]), icon_name="group", priority=90)


@hooks.register("register_log_actions")
def tell_of_teams(actions: Any) -> None:
    @actions.register_action(team.ACTION)
    class TeamChanged(LogFormatter):
        label = "Change people"

        def format_message(self, log_entry: Any) -> str:
            told = (f"{role}: {', '.join(people) or 'nobody'}" for role, people in log_entry.data.items())
            return f"People of the department changed. {'; '.join(told)}"


@hooks.register("register_log_actions")
def tell_of_rights(actions: Any) -> None:
    class Changed(LogFormatter):
        """What was given, and what was taken."""

        of = ""

        def format_message(self, log_entry: Any) -> str:
            how = "given" if GAINED in log_entry.data else "taken away"
            return f"{self.of} {how}: {', '.join(log_entry.data.get(GAINED) or log_entry.data.get(LOST, ()))}"

    @actions.register_action(ROLES)
    class RolesChanged(Changed):
        label, of = "Change roles", "Roles"

    @actions.register_action(RIGHTS)
    class RightsChanged(Changed):
        label, of = "Change rights", "Rights"

    @actions.register_action(PERSON)
    class PersonChanged(LogFormatter):
        label = "Change a login"

        def format_message(self, log_entry: Any) -> str:
            return f"Changed: {', '.join(log_entry.data.get('changed', ()))}"
