"""Who may publish an emergency: those who may publish pages here and hold a permission of its own.

Publishing asks the draft that is about to go live (`permissions_for_user`), so it holds for every way to publish: the
button, the quick screen, a workflow's last approval, a schedule.
"""

from __future__ import annotations

from typing import Any

from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import PagePermissionTester

from .alert_vocabulary import GRAVE, Kind

EMERGENCY_PERMISSION = "publish_emergency_alert"
REFUSAL = (
    "You may not publish this: emergencies, and alerts that are Severe or Extreme, need the permission "
    "“Can publish emergency alerts”. Save it as a draft and ask an emergency author."
)


def is_emergency(kind: str, severity: str) -> bool:
    return kind == Kind.EMERGENCY or severity in GRAVE


def may_publish(user: Any, kind: str, severity: str) -> bool:
    """Whether `user` may publish an alert of this kind, as far as emergencies go."""
    return not is_emergency(kind, severity) or user.has_perm(f"content.{EMERGENCY_PERMISSION}")


class EmergencyRefused(PublishPagePermissionError):
    """Somebody who may not tried to publish an emergency."""

    def __init__(self) -> None:
        super().__init__(REFUSAL)


class AlertPermissions(PagePermissionTester):
    """Wagtail's rules for a page, and this one."""

    def can_publish(self) -> bool:
        return bool(super().can_publish()) and self.may_publish_emergency()

    def may_publish_emergency(self) -> bool:
        return may_publish(self.user, self.page.kind, self.page.severity)
