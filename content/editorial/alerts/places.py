"""Where a person may issue alerts: page permission on the list of a language, as everywhere in the tree."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied

from content.models import AlertsIndex


def place_for(user: Any) -> AlertsIndex:
    """The list that `user` may publish alerts in, the city's first language first. Raises PermissionDenied."""
    found = next((place for place in _places() if may_issue(user, place)), None)
    if found is None:
        raise PermissionDenied
    return found


def may_issue(user: Any, place: AlertsIndex) -> bool:
    rights = place.permissions_for_user(user)
    return bool(rights.can_add_subpage() and rights.can_publish_subpage())


def may_see(user: Any) -> bool:
    """Whether the menu shows the desk of alerts: to those who may write some, or read everything."""
    return user.has_perm("editorial.read_desk") or any(
        place.permissions_for_user(user).can_add_subpage() for place in _places()
    )


def _places() -> list[AlertsIndex]:
    return list(AlertsIndex.objects.select_related("locale").order_by("pk"))
