"""The people of a department: who writes its pages, and who approves them. Nobody has to know of groups and rights."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages
from wagtail.log_actions import log

from content.editorial.models import TeamGroup
from content.editorial.roles import TEAM
from content.editorial.teams import found_team
from content.models import Department

PERMISSION = "auth.change_user"
"""Who may give people roles may give them a department."""
ACTION = "wellspring.team"


class People(forms.ModelMultipleChoiceField):
    """Some of the active people of the desk, by their names."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        people = get_user_model().objects.filter(is_active=True).order_by("last_name", "first_name", "username")
        super().__init__(people, required=False, **kwargs)

    def label_from_instance(self, user: Any) -> str:
        return f"{user.get_full_name() or user.get_username()} ({user.get_username()})"


class TeamForm(forms.Form):
    """One field for each role of a department's team."""

    def __init__(self, department: Department, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = TeamGroup.objects.filter(department=department.translation_key)
        for role, (rights, _) in TEAM.items():
            members = get_user_model().objects.filter(groups__team__in=groups.filter(role=role))
            self.fields[role] = People(label=role.capitalize(), help_text=f"They {rights.may}.", initial=members)


@permission_required(PERMISSION, raise_exception=True)
def team(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show who is in the team; a change of it makes the groups, if there are none yet."""
    department = get_object_or_404(Department, pk=page_id)
    form = TeamForm(department, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        groups: dict[str, Any] = dict(found_team(department.translation_key))
        for role, group in groups.items():
            group.user_set.set(form.cleaned_data[role])
        told = {role: [user.get_username() for user in people] for role, people in form.cleaned_data.items()}
        log(department, ACTION, user=request.user, data=told)
        messages.success(request, f"“{department.title}” has its people.")
        return redirect("wagtailadmin_pages:edit", department.pk)
    return render(request, "editorial/team.html", {"department": department, "form": form})
