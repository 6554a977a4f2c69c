"""Text fields with a counter beside them, which says how much room the channel has left while an editor types.

The counting is the server's own: the alphabet goes to the script with the field, so that the two cannot differ.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.widgets import AdminAutoHeightTextInput

from content import sms


class CountedText(AdminAutoHeightTextInput):
    """A text of at most `limit` characters."""

    def __init__(self, limit: int, attrs: dict[str, Any] | None = None) -> None:
        values = {"data-controller": "counter", "data-counter-limit-value": limit}
        super().__init__(attrs=_joined(values, attrs))

    class Media:
        js = ("content/counter.js",)


class CountedMessage(AdminAutoHeightTextInput):
    """A text message of at most `segments` parts, counted as a network counts them."""

    def __init__(self, segments: int, attrs: dict[str, Any] | None = None) -> None:
        values = {
            "data-controller": "counter",
            "data-counter-segments-value": segments,
            "data-counter-basic-value": "".join(sorted(sms.BASIC)),
            "data-counter-extended-value": "".join(sorted(sms.EXTENDED)),
        }
        super().__init__(attrs=_joined(values, attrs))

    class Media:
        js = ("content/counter.js",)


def _joined(values: dict[str, Any], attrs: dict[str, Any] | None) -> dict[str, Any]:
    """Wagtail's own controller, which lets the field grow, stays beside ours."""
    joined = {**values, **(attrs or {})}
    joined["data-controller"] = f"w-autosize {joined['data-controller']}"
    return joined
