"""Gives the roles of `roles` their rights in the database, where they are missing.

Done after every migration rather than in one: rights on pages need home pages, which founding makes after migrating;
permissions are rows that Django makes after migrating too; and an emptied database has to have them again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail import hooks
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from content.models import HomePage

from .default_workflow import settle_workflow
from .roles import ROLES, Place, Role, named

LIBRARY = ("wagtailimages", "wagtaildocs")
"""The apps whose permissions hold for a collection of files. A model of our own that is put in place of theirs is
governed by theirs."""

PLACES = ("homepage", "alertsindex")
"""The types of the pages that `_pages` looks for, by model name."""


def after_migrating(app_config: AppConfig, **_: Any) -> None:
    """Settle when the last app has been heard of: by then all permissions and home pages are there."""
    if app_config is [config for config in apps.get_app_configs() if config.models_module is not None][-1]:
        settle_roles()
        settle_workflow()


def settle_roles() -> None:
    """Create what is missing of the roles and their rights. Running it twice changes nothing."""
    with transaction.atomic():
        pages = {place: _pages(place) for place in Place}
        for role in ROLES:
            group, _ = Group.objects.get_or_create(name=role.name)
            give_everywhere(group, role)
            if Place.EVERYTHING not in role.on_pages:  # Wagtail gives its own groups rights on the root
                GroupPagePermission.objects.filter(group=group, page__depth=1).delete()
            for place, permissions in role.on_pages.items():
                give_on_pages(group, permissions, pages[place])


def settle_place(page: Page) -> None:
    """Let the roles reach a home page, or a list of alerts, that was just made."""
    for role in ROLES:
        for place, permissions in role.on_pages.items():
            if group := Group.objects.filter(name=role.name).first():
                give_on_pages(group, permissions, [page for found in _pages(place) if found.pk == page.pk])


def give_everywhere(group: Group, role: Role) -> None:
    """Give a group what its role may do whatever the page: permissions, shared content, pictures and files."""
    if role.has_every_permission:
        group.permissions.add(*Permission.objects.exclude(group=group))
    wanted = named((*role.everywhere, *_on_shared_content(role)))
    missing = wanted - set(group.permissions.values_list("content_type__app_label", "codename"))
    if missing:
        group.permissions.add(*_found(missing))
    _give_in_library(group, role)


def _give_in_library(group: Group, role: Role) -> None:
    library = Collection.get_first_root_node()
    held = GroupCollectionPermission.objects.filter(group=group, collection=library)
    missing = set(role.in_library) - set(held.values_list("permission__codename", flat=True))
    if library and missing:
        found = Permission.objects.filter(content_type__app_label__in=LIBRARY, codename__in=missing)
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection=library, permission=permission) for permission in found
        )


def give_on_pages(group: Group, codenames: Iterable[str], pages: Iterable[Page]) -> None:
    """Give a group these rights on each of `pages` and all that is below."""
    held = set(GroupPagePermission.objects.filter(group=group).values_list("page_id", "permission__codename"))
    missing = [(page, codename) for page in pages for codename in codenames if (page.pk, codename) not in held]
    if missing:
        of_pages = Permission.objects.filter(content_type__app_label="wagtailcore", content_type__model="page")
        found = {permission.codename: permission for permission in of_pages}
        GroupPagePermission.objects.bulk_create(
            GroupPagePermission(group=group, page_id=page.pk, permission=found[codename])
            for page, codename in missing
            if codename in found  # founding makes home pages before Django makes permissions; this comes again after
        )


def _pages(place: Place) -> list[Page]:
    root = Page.get_first_root_node()
    homes = HomePage.objects.order_by("path").select_related("locale")
    match place:
        case Place.EVERYTHING:
            return [root] if root else []
        case Place.CITY:
            return list(homes)
        case Place.TRANSLATIONS:
            return list(homes.exclude(locale__language_code=settings.LANGUAGE_CODE))
        case Place.ALERTS:
            return list(Page.objects.filter(content_type__app_label="content", content_type__model="alertsindex"))


def _on_shared_content(role: Role) -> Iterable[str]:
    if role.on_shared_content:
        hooks.search_for_hooks()  # they register what is shared
        for model in get_snippet_models():
            for verb in role.on_shared_content:
                yield f"{model._meta.app_label}.{verb}_{model._meta.model_name}"


def _found(wanted: set[tuple[str, str]]) -> list[Permission]:
    labels = {app for app, _ in wanted}
    return [
        permission
        for permission in Permission.objects.filter(content_type__app_label__in=labels).select_related("content_type")
        if (permission.content_type.app_label, permission.codename) in wanted
    ]
