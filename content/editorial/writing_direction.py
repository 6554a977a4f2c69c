"""Which way the desk's fields and texts run: as the words in them do, so that Arabic is read while it is written.

The page's language does not decide it: a translation begins in the original's words. What is Latin or digits in every
language runs from left to right, also where the editor's own buttons are in Arabic.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.widgets import DateTimeBaseInput, Input
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.widgets import SlugInput

AS_ITS_WORDS = (forms.TextInput, forms.Textarea)
LEFT_TO_RIGHT = (SlugInput, DateTimeBaseInput, forms.URLInput, forms.EmailInput, forms.NumberInput)


def directed(widget: Any, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict[str, Any]:
    """The attributes of a field's element, as Django puts them together, with the way it runs."""
    attrs = {**base_attrs, **(extra_attrs or {})}
    if isinstance(widget, LEFT_TO_RIGHT):
        return {"dir": "ltr", **attrs}
    return {"dir": "auto", **attrs} if isinstance(widget, AS_ITS_WORDS) else attrs


def connect() -> None:
    """Let the elements of all forms say so, those in blocks and lists too."""
    kinds: list[Any] = [Input, forms.Textarea]
    for kind in kinds:
        kind.build_attrs = directed


def style() -> SafeString:
    """What lets our English words stand on a screen that is in Arabic."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editorial/directions.css"))
