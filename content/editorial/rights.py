"""Who may look at pages that they may not change.

Wagtail shows a page to those who may change it; readers, translators and reviewers have to see the rest too. Whoever
holds `editorial.read_desk` finds every page in the explorer, and its draft at `views/read.py`. What they may *do* with
a page stays what Wagtail says, so nothing here can open a way to a change.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

READ = "editorial.read_desk"
EDIT = "wagtailadmin_pages:edit"
ANY_RIGHT_AT_ALL = {"add", "change", "publish"}
"""Wagtail's lists, search and reports ask for any of these, and more, when all they do is show pages."""

HOME_DEPTH = 2
"""How deep the city's home pages are; whoever has a right on one has it on all below."""


class ReadablePages(PagePermissionPolicy):
    """Wagtail's policy of pages, with all of them to look at for those who may read the desk."""

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        if set(actions) >= ANY_RIGHT_AT_ALL and user.has_perm(READ):
            return True
        return bool(super().user_has_any_permission(user, actions))

    def instances_with_direct_explore_permission(self, user: Any) -> Any:
        if user.has_perm(READ):
            return Page.objects.filter(depth=1)
        return super().instances_with_direct_explore_permission(user)

    def explorable_instances(self, user: Any) -> QuerySet[Page]:
        if user.has_perm(READ):
            return self.model._default_manager.all()
        return super().explorable_instances(user)


def may_read(user: Any, page: Page) -> bool:
    """Whether a person may look at this page's draft: everything, or what they may change or publish."""
    if user.has_perm(READ):
        return True
    rights = page.permissions_for_user(user)
    return rights.can_edit() or rights.can_publish()


def misses_others_in(user: Any, place: Page | None = None) -> bool:
    """Whether there are pages below `place`, or anywhere, that the desk shows to others and not to this person."""
    policy = policy_registry.get_by_type(Page)
    shown = policy.instances_with_direct_explore_permission(user)
    if any(page.depth <= HOME_DEPTH for page in shown):  # of whoever may read the desk it is the root
        return False
    return place is None or not any(place.pk == page.pk or place.is_descendant_of(page) for page in shown)


def may_do(user: Any, action: str) -> bool:
    """Whether a person may `add`, `change` or `publish` any page at all."""
    return bool(policy_registry.get_by_type(Page).user_has_permission(user, action))


def pages_of(user: Any) -> QuerySet[Page]:
    """The pages that this person may change."""
    theirs: QuerySet[Page] = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    return theirs


def changeable(user: Any, pks: Iterable[int]) -> set[int]:
    """Those of these pages that this person may change, in one query. What waits for their approval is not asked."""
    return set(pages_of(user).filter(pk__in=set(pks)).values_list("pk", flat=True))


def openings(user: Any, pks: Iterable[int]) -> dict[int, str]:
    """The address at which this person opens each of these pages: in the editor, or only to read."""
    pks = set(pks)
    theirs = changeable(user, pks)
    return {pk: _opening(pk, pk in theirs) for pk in pks}


def opened(user: Any, pages: Iterable[Any]) -> list[Any]:
    """The pages, for a template that lists them: each with its `opening`, and whether this person `may_change` it."""
    pages = list(pages)
    theirs = changeable(user, [page.pk for page in pages])
    for page in pages:
        page.may_change = page.pk in theirs
        page.opening = _opening(page.pk, page.may_change)
    return pages


def _opening(pk: int, may_change: bool) -> str:
    return reverse(EDIT if may_change else "desk_read", args=[pk])
