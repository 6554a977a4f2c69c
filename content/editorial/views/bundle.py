"""The desk's screens for bundles: the list of them, one of them with its pages, and the deeds it offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminPageChooser
from wagtail.log_actions import log
from wagtail.models import Page

from content.editorial import bundles
from content.editorial.bundles import NotReleased
from content.editorial.models import Bundle, BundleItem
from content.editorial.rights import changeable, opened
from content.editorial.standing import stands

CHANGE = "editorial.change_bundle"


class BundleForm(WagtailAdminModelForm):
    """What a bundle is called, and when it goes. Nothing of it changes while it waits for its time."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.instance.pk and not self.instance.is_open:
            raise ValidationError("This bundle is not open. Call it off first, then change it.")
        return cleaned

    def clean_release_at(self) -> Any:
        release_at = self.cleaned_data["release_at"]
        if release_at and release_at <= timezone.now():
            raise ValidationError("That time has passed. Choose one to come, or leave it empty.")
        return release_at


class AddPage(forms.Form):
    """Another page for a bundle, and what is to become of it."""

    page = forms.ModelChoiceField(Page.objects.all(), widget=AdminPageChooser(), label="Page")
    does = forms.ChoiceField(choices=BundleItem.Does.choices, label="What happens to it")


class BundleIndex(IndexView):
    def get_base_queryset(self) -> QuerySet[Bundle]:
        queryset: QuerySet[Bundle] = super().get_base_queryset().annotate(pages=Count("items"))
        return queryset


class BundleCreate(CreateView):
    def save_instance(self) -> Bundle:
        self.form.instance.created_by = self.request.user
        bundle: Bundle = super().save_instance()
        return bundle

    def get_success_url(self) -> str:
        return reverse("bundles:edit", args=[self.object.pk])


class BundleEdit(EditView):
    """One bundle: where each of its pages stands, what may be done, and its form below."""

    template_name = "editorial/bundle.html"

    def get_success_url(self) -> str:
        return reverse("bundles:edit", args=[self.object.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = stands(bundles.items_of(self.object))
        opened(self.request.user, [stand.item.page for stand in found])
        return super().get_context_data(**kwargs) | {
            "stands": found,
            "is_ready": bool(found) and all(stand.standing.is_ready for stand in found),
            "may_call_off": any(stand.item.page.may_change for stand in found),
            "mine_to_approve": len(bundles.steps_to_take(self.object, self.request.user)) if found else 0,
            "add_page_form": AddPage(),
        }


class BundleDesk(ModelViewSet):
    """Bundles, as the menu shows them."""

    model = Bundle
    name = url_namespace = "bundles"
    url_prefix = "bundles"
    icon = "folder-inverse"
    menu_label = "Bundles"
    menu_order = 160
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = BundleIndex
    add_view_class = BundleCreate
    edit_view_class = BundleEdit
    form_fields = ["title", "note", "release_at"]
    list_display = [
        TitleColumn("title", url_name="bundles:edit"),
        Column("get_state_display", label="State"),
        Column("pages", label="Pages"),
        DateColumn("release_at", label="Release at"),
    ]
    list_per_page = 50
    search_fields = ["title", "note"]
    ordering = ["-created_at"]

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.modelform_factory(
            Bundle,
            form=BundleForm,
            formfield_callback=self.formfield_for_dbfield,
            fields=self.form_fields,
        )


def _add(bundle: Bundle, request: HttpRequest) -> str:
    form = AddPage(request.POST)
    if not form.is_valid():
        raise NotReleased("Choose a page to add.")
    return add_page(bundle, form.cleaned_data["page"], form.cleaned_data["does"], request.user)


def add_page(bundle: Bundle, page: Page, does: str, user: Any) -> str:
    """Add a page that this person may write or publish; return what to tell them."""
    _require_writer(page, user)
    bundles.add(bundle, page, by=user, does=does)
    return f"“{page.get_admin_display_title()}” is in the bundle “{bundle}”."


def _require_writer(page: Page, user: Any) -> None:
    rights = page.permissions_for_user(user)
    if page.is_root() or not (rights.can_edit() or rights.can_publish()):
        raise PermissionDenied


def _remove(bundle: Bundle, request: HttpRequest) -> str:
    item = get_object_or_404(bundle.items.select_related("bundle", "page"), pk=request.POST.get("item") or 0)
    _require_writer(item.page, request.user)
    bundles.remove(item, by=request.user)
    return "Taken out of the bundle."


def _submit(bundle: Bundle, request: HttpRequest) -> str:
    return f"Sent for approval: {bundles.submit_drafts(bundle, by=request.user)}."


def _approve(bundle: Bundle, request: HttpRequest) -> str:
    return f"Approved: {bundles.approve_what_one_may(bundle, by=request.user)}."


def _schedule(bundle: Bundle, request: HttpRequest) -> str:
    bundles.schedule(bundle, by=request.user)
    return "It will be released at its time."


def _call_off(bundle: Bundle, request: HttpRequest) -> str:
    """Whoever may change a page of it may: to keep something from readers is easier than to put it before them."""
    if not changeable(request.user, bundle.items.values_list("page_id", flat=True)):
        raise PermissionDenied
    bundles.call_off(bundle, by=request.user)
    return "Called off: the bundle is open again."


def _release(bundle: Bundle, request: HttpRequest) -> str:
    bundles.release(bundle, by=request.user, now=timezone.now())
    return "Released: all of it is live."


DEEDS: dict[str, Callable[[Bundle, HttpRequest], str]] = {
    "add": _add,
    "remove": _remove,
    "submit": _submit,
    "approve": _approve,
    "schedule": _schedule,
    "call-off": _call_off,
    "release": _release,
}


@require_POST
@permission_required(CHANGE, raise_exception=True)
def do(request: HttpRequest, bundle_id: int, deed: str) -> HttpResponse:
    """Do one deed with a bundle, and show the bundle again with what came of it."""
    bundle = get_object_or_404(Bundle, pk=bundle_id)
    try:
        messages.success(request, DEEDS[deed](bundle, request))
    except NotReleased as refusal:
        messages.error(request, str(refusal))
    return redirect("bundles:edit", bundle.pk)


class ChooseBundle(forms.Form):
    """Which bundle a page goes into: one that is open, or a new one."""

    bundle = forms.ModelChoiceField(
        Bundle.objects.filter(state__in=[Bundle.State.OPEN, Bundle.State.FAILED]).order_by("-created_at"),
        required=False,
        empty_label="A new bundle",
    )
    title = forms.CharField(max_length=150, required=False, label="Name of the new bundle")
    does = forms.ChoiceField(choices=BundleItem.Does.choices, label="When the bundle goes")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("bundle") and not cleaned.get("title"):
            self.add_error("title", "Choose a bundle above, or give the new one a name.")
        return cleaned


@permission_required(CHANGE, raise_exception=True)
def add_from_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """“Add to bundle…”, from a page's own menu."""
    page = get_object_or_404(Page, pk=page_id)
    _require_writer(page, request.user)
    form = ChooseBundle(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():  # no empty bundle stays of a page that it may not have
                bundle = form.cleaned_data["bundle"] or _new(form.cleaned_data["title"], request.user)
                told = add_page(bundle, page, form.cleaned_data["does"], request.user)
            messages.success(request, told)
            return redirect("bundles:edit", bundle.pk)
        except NotReleased as refusal:
            form.add_error(None, str(refusal))
    return render(request, "editorial/add_to_bundle.html", {"page": page, "form": form})


def _new(title: str, user: Any) -> Bundle:
    bundle = Bundle.objects.create(title=title, created_by=user)
    log(bundle, "wagtail.create", user=user)
    return bundle
