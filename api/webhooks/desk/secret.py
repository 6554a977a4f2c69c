"""The one time that a secret is shown: as the answer to the request that made it, kept by nobody on the way (Wagtail
marks every screen `no-store`)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from api.webhooks.models import Webhook


def show_secret(request: HttpRequest, webhook: Webhook, secret: str) -> HttpResponse:
    edit = reverse("webhooks:edit", args=[webhook.pk])
    context = {
        "webhook": webhook,
        "what": "secret",
        "seen": secret,
        "back": edit,
        "breadcrumbs_items": [
            {"url": reverse("webhooks:index"), "label": "Webhooks"},
            {"url": edit, "label": webhook.name},
            {"url": "", "label": "Secret"},
        ],
        "header_icon": "key",
        "header_title": f"The secret of {webhook.name}",
    }
    return TemplateResponse(request, "api/webhooks/secret.html", context)
