"""Slows down whoever guesses passwords, and nobody else.

django-axes counts failures in the database, so all processes count together. It knows one limit; here are three. One
person at one address soon has to wait. That alone leaves two ways: one address that tries one password for each name,
and many addresses that try one name. So a name and an address have limits too, which are higher. Those two would let a
stranger lock out an editor, or one machine in city hall everybody behind the same address; so a browser that somebody
has logged in with before (`known_browsers`) is held to the first limit alone.
"""

from __future__ import annotations

from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_ip_address, get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest

from .known_browsers import is_known

LIMITS: dict[tuple[str, ...], str] = {
    ("username", "ip_address"): "person",
    ("username",): "name",
    ("ip_address",): "address",
}
"""What failures are counted by, and which of `LOGIN_FAILURES` they are held to."""


def counted_by(request: HttpRequest, credentials: dict[str, Any] | None = None) -> list[list[str]]:
    """What this attempt is counted by (AXES_LOCKOUT_PARAMETERS)."""
    name = get_client_username(request, credentials) or ""
    columns = list(LIMITS)
    return [list(each) for each in (columns[:1] if is_known(request, name) else columns)]


class Throttle(AxesDatabaseHandler):
    """django-axes with a limit for each way of counting."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """How many limits are reached: AXES_FAILURE_LIMIT is one."""
        counts = zip(counted_by(request, credentials), self.get_user_attempts(request, credentials), strict=True)
        return sum(
            (attempts.aggregate(all=Sum("failures_since_start"))["all"] or 0)
            >= settings.LOGIN_FAILURES[LIMITS[tuple(columns)]]
            for columns, attempts in counts
        )

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Forget this person's own failures once they are in. What others tried at the address, or under the name from
        elsewhere, stays: a login of one's own would let an attacker go on.
        """
        name = get_client_username(request, credentials)
        count, _ = AccessAttempt.objects.filter(username=name, ip_address=get_client_ip_address(request)).delete()
        return count
