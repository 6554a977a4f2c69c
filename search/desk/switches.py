"""The switches of search, on one page."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.log_actions import log

from search.curation.decisions import SearchSettings


@permission_required("search.change_searchsettings", raise_exception=True)
def switches(request: HttpRequest) -> HttpResponse:
    """What can be switched on and off. Acts at once, everywhere."""
    form_class = forms.modelform_factory(SearchSettings, fields=["uses_popularity"])
    form = form_class(request.POST if request.method == "POST" else None, instance=SearchSettings.current())
    if request.method == "POST" and form.is_valid():
        log(form.save(), "wagtail.edit", user=request.user)
        messages.success(request, "Kept. Searches follow it within a second.")
        return redirect("search_switches")
    return render(request, "search/switches.html", {"form": form})
