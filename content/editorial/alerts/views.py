"""The screens of alerts: what stands where, issuing one, ending one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from wagtail.admin import messages

from content.editorial.rights import opened
from content.models import Alert, AlertsIndex, AlertTemplate
from content.models.alert_chain import ends, latest
from content.models.alert_permission import REFUSAL, may_publish
from content.models.alert_vocabulary import MessageType

from . import standing
from .form import IssueForm, from_alert, from_nothing, from_template
from .places import may_issue, may_see, place_for
from .said import said_of

A_PAGE = 25
"""Past alerts on one page; of the other lists there are few."""


def desk(request: HttpRequest) -> HttpResponse:
    """What is in force, what is to come, what is not published yet, and what is over."""
    if not may_see(request.user):
        raise PermissionDenied
    now = timezone.now()
    lists = [
        ("In force now", opened(request.user, standing.in_force(now))),
        ("Scheduled", opened(request.user, standing.scheduled(now))),
        ("Drafts", opened(request.user, standing.drafts(now))),
    ]
    past = Paginator(standing.past(now), A_PAGE).get_page(request.GET.get("p"))
    past.object_list = opened(request.user, past.object_list)
    return render(
        request,
        "editorial/alerts/desk.html",
        {"lists": lists, "past": past, "issues": _issues(request.user)},
    )


def choose(request: HttpRequest) -> HttpResponse:
    """Which sort of alert it is to be."""
    place_for(request.user)
    templates = [
        (template, may_publish(request.user, template.kind, template.severity))
        for template in AlertTemplate.objects.all()
    ]
    return render(request, "editorial/alerts/choose.html", {"templates": templates})


def issue(request: HttpRequest) -> HttpResponse:
    """The quick screen: fill in, see what each channel will say, publish."""
    follows = _asked(Alert.objects.filter(live=True), request.GET.get("follows"))
    place = follows.get_parent().specific if follows else place_for(request.user)
    if not may_issue(request.user, place):
        raise PermissionDenied
    template = _asked(AlertTemplate.objects.all(), request.GET.get("template"))
    given: Any = request.POST if request.method == "POST" else None
    form = IssueForm(given, place=place, user=request.user, follows=follows, initial=_initial(template, follows))
    said = None
    is_whole = form.is_valid()
    if form.is_bound and (form.was_sent_before or (is_whole and "publish" in request.POST)):
        if _publish_once(form, place, request.user):
            messages.success(request, f"“{form.cleaned_data['title']}” is published.")
        else:
            messages.warning(request, f"“{form.cleaned_data['title']}” is published already, once.")
        return redirect("alerts_desk")
    if is_whole:
        said = said_of(form.alert(), place)
    context = {"form": form, "template": template, "follows": follows, "said": said, "place": place}
    return render(request, "editorial/alerts/issue.html", context)


def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End an alert: the second of two clicks. Whatever took its place in another language ends with it."""
    alert: Any = get_object_or_404(Alert.objects.select_related("locale"), pk=pk, live=True)
    if not may_issue(request.user, alert.get_parent().specific):
        raise PermissionDenied
    last = latest(alert)
    is_followed = standing.alerts(timezone.now()).filter(pk=pk, is_followed=True).exists()
    if is_followed or last.msg_type == MessageType.CANCEL:
        messages.warning(request, f"“{alert.title}” is over already.")
        return redirect("alerts_desk")
    refusal = "" if all(may_publish(request.user, each.kind, each.severity) for each in (alert, last)) else REFUSAL
    if request.method == "POST" and not refusal:
        if _end_once(alert, request.user):
            messages.success(request, f"“{alert.title}” has ended.")
        else:
            messages.warning(request, f"“{alert.title}” is over already.")
        return redirect("alerts_desk")
    return render(request, "editorial/alerts/end.html", {"alert": alert, "refusal": refusal})


def _publish_once(form: IssueForm, place: AlertsIndex, user: Any) -> bool:
    """Make its alert live, and tell whether it was not yet. Of two taps at once, the second waits for the first."""
    with transaction.atomic():
        AlertsIndex.objects.select_for_update().get(pk=place.pk)
        if form.was_sent_before:
            return False
        _publish(form.alert(), place, user)
    return True


def _end_once(alert: Any, user: Any) -> bool:
    """End it in every language or in none, and tell whether it was not over yet. Of two taps, the second waits."""
    with transaction.atomic():
        places = {place.locale_id: place for place in AlertsIndex.objects.select_for_update().order_by("pk")}
        last = latest(alert)
        if last.msg_type == MessageType.CANCEL:
            return False
        for each in ends(last):
            place = places.get(each.locale_id)
            if place and may_issue(user, place):
                _publish(each, place, user)
    return True


def _publish(alert: Alert, place: Any, user: Any) -> None:
    """Make it live as an editor does: a page, its revision, published by a person who may."""
    alert.owner = user
    place.add_child(instance=alert)
    alert.save_revision(user=user, log_action=True).publish(user=user)


def _initial(template: AlertTemplate | None, follows: Alert | None) -> dict[str, Any]:
    now = timezone.now()
    if follows is not None:
        return from_alert(follows, now)
    return from_template(template, now) if template else from_nothing(now)


def _asked(found: Any, pk: str | None) -> Any:
    """The row that the address names; None if it names none."""
    return get_object_or_404(found, pk=pk) if pk and pk.isdigit() else None


def _issues(user: Any) -> bool:
    try:
        place_for(user)
    except PermissionDenied:
        return False
    return True
