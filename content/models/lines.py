"""A field of several lines, each with a name in front: weekdays, or languages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms


class NamedLines(forms.MultiWidget):
    """Text lines under each other. `names` are what stands in front of them and what a screen reader says."""

    template_name = "content/widgets/lines.html"
    classname = ""

    def __init__(self, names: Iterable[str], lines: Iterable[forms.TextInput], attrs: Any = None) -> None:
        self.names = list(names)
        super().__init__(list(lines), attrs)

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["content/lines.css"]})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["classname"] = self.classname
        for line, label in zip(context["widget"]["subwidgets"], self.names, strict=True):
            line["label"] = label
            line["attrs"]["aria-label"] = label
        return context
