"""What the desk's templates ask about who may see what."""

from __future__ import annotations

from typing import Any

from django import template
from wagtail.models import Page

from content.editorial.rights import misses_others_in

register = template.Library()


@register.inclusion_tag("editorial/not_shown.html")
def pages_not_shown(user: Any, place: Page | None = None) -> dict[str, bool]:
    """A sentence about the pages that a list below `place`, or of all, leaves out for this person."""
    return {"misses_others": misses_others_in(user, place)}
