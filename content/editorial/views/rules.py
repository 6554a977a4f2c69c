"""How strict each rule of the checklist is: one screen, for administrators."""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.admin import messages
from wagtail.log_actions import log

from content.editorial.models import RuleSeverity
from content.editorial.quality.checklist import severities
from content.editorial.quality.rules import LABELS, RULES

NAME = "editorial_rules"
PERMISSION = "editorial.change_ruleseverity"
CHOICES = [(severity.value, label) for severity, label in LABELS.items()]


class RulesForm(forms.Form):
    """A choice for each rule."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, rule in RULES.items():
            self.fields[name] = forms.ChoiceField(label=rule.label, choices=CHOICES)


def rules(request: HttpRequest) -> HttpResponse:
    """Show and change how strict the rules are."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    form = RulesForm(request.POST or None, initial={name: found.value for name, found in severities().items()})
    if request.method == "POST" and form.is_valid():
        for name in form.changed_data:
            row, _ = RuleSeverity.objects.update_or_create(rule=name, defaults={"severity": form.cleaned_data[name]})
            log(row, "editorial.rule", user=request.user, data={"rule": RULES[name].label, "severity": str(row)})
        messages.success(request, "The rules are as strict as you chose, from now on.")
        return redirect(NAME)
    crumbs = [{"url": "", "label": "Rules for pages"}]
    return TemplateResponse(request, "editorial/rules.html", {"form": form, "breadcrumbs_items": crumbs})
