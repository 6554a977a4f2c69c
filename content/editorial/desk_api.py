"""Wagtail's own API of the desk, for its explorer: it shows pages, and does nothing to them.

Its actions ask for a right on the page alone, and no screen of ours or Wagtail's uses them. Through them an approver
published their own draft, or a copy of it, where every form of the desk asks for somebody else's approval.
"""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter


class PagesToRead(PagesAdminAPIViewSet):
    """Wagtail's pages without its actions."""

    actions: ClassVar[dict[str, Any]] = {}


@hooks.register("construct_admin_api")
def pages_are_only_read(router: WagtailAPIRouter) -> None:
    router.register_endpoint("pages", PagesToRead)
