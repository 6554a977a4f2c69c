"""An administrator makes a draft live without a second pair of eyes, and says why. The reason stands in the history."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

PERMISSION = "editorial.publish_alone"
ACTION = "wellspring.publish_alone"


class Reason(forms.Form):
    reason = forms.CharField(
        max_length=300, help_text="Why this cannot wait for somebody else. It is kept in the page's history."
    )


@permission_required(PERMISSION, raise_exception=True)
def publish_alone(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for the reason; publish the latest draft."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    form = Reason(request.POST if request.method == "POST" else None)
    draft = page.get_latest_revision()
    if request.method == "POST" and draft and form.is_valid():
        draft.publish(user=request.user, skip_permission_checks=True)
        log(page, ACTION, user=request.user, revision=draft, data={"reason": form.cleaned_data["reason"]})
        messages.success(request, f"“{page.draft_title}” went on its way without a second pair of eyes.")
        return redirect("wagtailadmin_pages:edit", page.pk)
    return render(request, "editorial/publish_alone.html", {"page": page, "form": form})
