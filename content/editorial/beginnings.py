"""Fields and panels of the desk begin without a script in the page.

Wagtail writes `<script>new PageChooser(…)</script>` behind a field. A policy that lets those run lets anything run
that somebody gets into a page. Nonces do not help either: what arrives later, in a dialog, was made with another one.
So the same call is written as attributes of an element, and `beginnings.js` makes it when the element appears.
Templates of ours stand in for Wagtail's where those hold a script; choosers have theirs in Python, so that method is
replaced here. tests/content/editorial/test_policy.py fails where a release of Wagtail brings another script.
"""

from __future__ import annotations

import re
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.widgets import BaseChooser

CALL = re.compile(r"(?:new )?(\w+)\((.*)\);", re.DOTALL)
"""A call as Wagtail writes it, with JSON between the brackets."""


class UnknownCall(ValueError):
    """Wagtail begins a field in a way that this release does not know."""


def beginning(call: str) -> SafeString:
    """The element that stands for a call like `new PageChooser("id_parent", {…});`. Raises UnknownCall."""
    found = CALL.fullmatch(call.strip())
    if found is None:
        raise UnknownCall(call)
    name, given = found.groups()
    return render_to_string("editorial/beginning.html", {"name": name, "given": f"[{given}]"})


def render_chooser(
    chooser: BaseChooser, name: str, value: Any, attrs: dict[str, Any], renderer: Any = None
) -> SafeString:
    """A chooser as Wagtail renders it, without its script."""
    chosen = chooser.get_value_data(value)
    field = chooser.render_html(name, chosen, attrs)
    return format_html("{}{}", SafeString(field), beginning(chooser.render_js_init(attrs["id"], name, chosen)))


def connect() -> None:
    """Let all choosers be rendered so."""
    BaseChooser.render = render_chooser


def script() -> SafeString:
    """What the desk's pages load to begin them."""
    return format_html('<script src="{}"></script>', versioned_static("editorial/beginnings.js"))
