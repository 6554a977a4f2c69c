"""Wagtail's hooks for how pages go live: by approval and in bundles, not from the editor's form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, re_path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from . import four_eyes
from .bundles import UNFINISHED, waits_in_a_bundle
from .models import BundleItem
from .views import bundle as bundle_views
from .views.bundle import BundleDesk
from .views.letters import ReviewersLetters
from .views.publish_alone import ACTION, PERMISSION, publish_alone

NOT_IN_BULK = (
    "Pages go live when somebody else has approved them, so they cannot be published from a list. Put them into a "
    "bundle to let them go live together."
)
WROTE_IT = "You wrote a part of this draft, so somebody else has to approve it."


@hooks.register("register_admin_urls")
def publishing_urls() -> list[Any]:
    deeds = "|".join(bundle_views.DEEDS)
    return [
        re_path(rf"^bundles/(?P<bundle_id>\d+)/(?P<deed>{deeds})/$", bundle_views.do, name="bundle_do"),
        path("desk/bundle/<int:page_id>/", bundle_views.add_from_page, name="add_to_bundle"),
        path("desk/publish-alone/<int:page_id>/", publish_alone, name="publish_alone"),
    ]


@hooks.register("register_admin_viewset")
def bundle_desk() -> BundleDesk:
    return BundleDesk()


hooks.register("register_account_settings_panel", ReviewersLetters)


@hooks.register("construct_page_action_menu")
def no_publishing_from_the_form(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Take “Publish” out of the editor's menu, and let “Approve” stand first for whoever may do that."""
    if four_eyes.apply_to(_type_of(request, context.get("page"))):
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]
    menu_items.sort(key=lambda item: item.name != "approve" or item.launch_modal)


@hooks.register("before_create_page")
def create_as_a_draft(request: HttpRequest, parent_page: Page, page_type: type[Page]) -> None:
    _without_publishing(request, page_type)


@hooks.register("before_edit_page")
def save_as_a_draft(request: HttpRequest, page: Page) -> None:
    _without_publishing(request, page.specific_class)


@hooks.register("before_edit_page")
def say_whose_turn_it_is(request: HttpRequest, page: Page) -> None:
    if request.method != "GET":
        return
    if four_eyes.is_kept_from_approving(request.user, page):
        messages.info(request, WROTE_IT)
    if wish := _wish_for_changes(page):
        messages.warning(request, wish)


def _wish_for_changes(page: Page) -> str:
    """Who sent the draft back and with which words. Wagtail's status panel says only that somebody did."""
    state = page.current_workflow_state
    if state is None or state.status != state.STATUS_NEEDS_CHANGES:
        return ""
    step = state.current_task_state
    who = step.finished_by.get_full_name() or step.finished_by.get_username() if step.finished_by else "Somebody"
    words = f": “{step.comment}”" if step.comment else "."
    return f"{who} asks for changes{words} Make them, and choose “Resubmit” in the menu beside “Save draft”."


@hooks.register("after_edit_page")
def say_what_an_approval_did(request: HttpRequest, page: Page) -> None:
    """Wagtail says that the page was updated, and not whether readers see it now."""
    if "action-workflow-action" in request.POST and request.POST.get("workflow-action-name") == "approve":
        messages.info(request, _after_approval(Page.objects.get(pk=page.pk)))


def _after_approval(page: Page) -> str:
    if page.current_workflow_task:
        return f"You approved it. Next: {page.current_workflow_task.name}."
    if waits_in_a_bundle(page):
        return "You approved it. It goes live with its bundle."
    if page.approved_schedule:
        return "You approved it. It goes live at its time."
    return "You approved it. It is live now."


def _without_publishing(request: HttpRequest, page_type: type[Page] | None) -> None:
    """Let a form that asks to publish be saved as a draft instead: nothing that was written is lost."""
    if request.method == "POST" and "action-publish" in request.POST and four_eyes.apply_to(page_type):
        post = request.POST.copy()
        del post["action-publish"]
        request.POST = post  # type: ignore[assignment]
        messages.warning(request, four_eyes.PUBLISHED_BY_APPROVAL)


@hooks.register("before_bulk_action")
def no_publishing_in_bulk(request: HttpRequest, action: str, objects: Any, view: Any) -> HttpResponse | None:
    if action != "publish" or not issubclass(view.model, Page) or not four_eyes.apply_to(_any_approved(objects)):
        return None
    messages.error(request, NOT_IN_BULK)
    return redirect(view.next_url)


def _any_approved(pages: Any) -> type[Page] | None:
    return next((page.specific_class for page in pages if four_eyes.apply_to(page.specific_class)), None)


def _type_of(request: HttpRequest, page: Page | None) -> type | None:
    """The page's type; of a page that is only being created, from the address of its form."""
    if page is not None and page.pk:
        found: type | None = page.specific_class
        return found
    asked = request.resolver_match.kwargs if request.resolver_match else {}
    if "content_type_app_name" not in asked:
        return None
    return apps.get_model(asked["content_type_app_name"], asked["content_type_model_name"])


@hooks.register("register_page_header_buttons")
def ways_to_go_live(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """“Add to bundle…”, or the bundle that the page is in; “Publish alone…” for administrators."""
    if view_name != "edit" or page.is_root():
        return
    if user.has_perm(bundle_views.CHANGE):
        waiting = BundleItem.objects.filter(page_id=page.pk, bundle__state__in=UNFINISHED).select_related("bundle")
        if item := waiting.first():
            url = reverse("bundles:edit", args=[item.bundle_id])
            yield Button(f"In bundle: {item.bundle}", url, icon_name="folder-inverse", priority=40)
        else:
            url = reverse("add_to_bundle", args=[page.pk])
            yield Button("Add to bundle…", url, icon_name="folder-inverse", priority=40)
    has_draft = page.has_unpublished_changes or not page.live
    if has_draft and user.has_perm(PERMISSION) and four_eyes.apply_to(page.specific_class):
        yield Button("Publish alone…", reverse("publish_alone", args=[page.pk]), icon_name="warning", priority=95)


@hooks.register("register_log_actions")
def tell_of_releases(actions: Any) -> None:
    actions.register_action("wellspring.bundle.schedule", "Schedule a bundle", "Bundle set to be released at its time")
    actions.register_action("wellspring.bundle.call_off", "Call off a bundle", "Release of the bundle called off")
    actions.register_action("wellspring.bundle.release", "Release a bundle", "Bundle released")

    @actions.register_action("wellspring.bundle.add")
    class Added(LogFormatter):
        label = "Add to a bundle"

        def format_message(self, log_entry: Any) -> str:
            return f"“{log_entry.data.get('page', '')}” was put into the bundle"

    @actions.register_action("wellspring.bundle.remove")
    class Removed(LogFormatter):
        label = "Take out of a bundle"

        def format_message(self, log_entry: Any) -> str:
            return f"“{log_entry.data.get('page', '')}” was taken out of the bundle"

    @actions.register_action("wellspring.bundle.fail")
    class Failed(LogFormatter):
        label = "Bundle not released"

        def format_message(self, log_entry: Any) -> str:
            return f"The bundle could not be released: {log_entry.data.get('problem', '')}"

    @actions.register_action(ACTION)
    class PublishedAlone(LogFormatter):
        label = "Publish alone"

        def format_message(self, log_entry: Any) -> str:
            return f"Published without a second pair of eyes: {log_entry.data.get('reason', '')}"
