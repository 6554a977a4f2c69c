"""Who may delete pictures and files: those whose role says so, and whoever uploaded one.

To Wagtail, who may change a picture may delete it. Here many may change what is in the library, words for those who
cannot see among it, and a picture that is deleted is gone at once from every page of every department.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from content.models import CityDocument, CityImage

DELETE = "delete"


class LibraryRights(CollectionOwnershipPermissionPolicy):
    """Wagtail's policy of what is in collections, with deleting as a right of its own."""

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        others = set(actions) - {DELETE}
        if DELETE in actions and self._may_delete(user, instance):
            return True
        return bool(others) and bool(super().user_has_any_permission_for_instance(user, others, instance))

    def _may_delete(self, user: Any, instance: Any) -> bool:
        rights = {"add", DELETE} if instance.uploaded_by_user == user else {DELETE}
        return bool(self._check_perm(user, rights, collection=instance.collection))


def connect() -> None:
    """By the exact class, or Wagtail's apps, which are made ready later, would put theirs in its place."""
    for model, auth_model in ((CityImage, "wagtailimages.Image"), (CityDocument, "wagtaildocs.Document")):
        policy = LibraryRights(model, auth_model=auth_model, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
