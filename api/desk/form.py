"""The form of a consumer: who it is, and what it may."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm

from api.models import ApiConsumer

MOST_ORIGINS = 20
PORTS = {"http": 80, "https": 443}
"""Those that go without saying."""


class ConsumerForm(WagtailAdminModelForm):
    """Its audience is chosen once: what a key opens must not change under who holds it."""

    class Meta:
        model = ApiConsumer
        fields = ["name", "audience", "contact", "origins", "per_minute", "per_day"]
        labels = {"per_minute": "Requests a minute", "per_day": "Requests a day"}
        help_texts = {
            "name": "The program or desk, like “City website” or “311 console”.",
            "audience": "What its keys open. It cannot be changed later.",
            "contact": "Whom to ask when something about it is unclear.",
            "per_minute": "Empty for as many as any other key may.",
            "per_day": "Empty for as many as it likes. The day ends at midnight UTC.",
        }

    origins = forms.CharField(
        required=False,
        label="Only on these pages",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Where browsers may use its keys, a line each, like https://www.riverbend.example. Empty for any.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["origins"] = "\n".join(self.instance.origins or ())
        self.fields["audience"].disabled = self.instance.pk is not None

    def clean_origins(self) -> list[str]:
        lines = [line.strip().rstrip("/") for line in self.cleaned_data["origins"].splitlines() if line.strip()]
        if len(lines) > MOST_ORIGINS:
            raise forms.ValidationError(f"At most {MOST_ORIGINS} lines.")
        return [_origin(line) for line in lines]


def _origin(line: str) -> str:
    """The beginning of an address as browsers write it in `Origin`, by which it is known. Raises ValidationError."""
    try:
        parts = urlsplit(line)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        host = ""
    if not host or parts.scheme not in PORTS or "@" in line or line.partition("://")[2] != parts.netloc:
        raise forms.ValidationError(f"“{line[:100]}” is not the beginning of an address: https://www.city.example")
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + ("" if port in (None, PORTS[parts.scheme]) else f":{port}")
