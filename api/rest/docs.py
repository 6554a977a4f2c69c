"""The page that shows the contract of the REST channel and tries it out: ninja's, held to what it needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.openapi.docs import Swagger

POLICY = (
    "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page shares its origin with the desk. All its scripts are files, so that it needs no nonce."""


NINJAS = b"<html>\n<head>"
OURS = b'<html lang="en">\n<head>\n<meta name="viewport" content="width=device-width, initial-scale=1">'


class Docs(Swagger):
    """Swagger's page under a policy, read out in its language and as wide as a telephone."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **options: Any) -> HttpResponse:
        page = super().render_page(request, api, **options)
        page.headers["Content-Security-Policy"] = POLICY
        page.content = page.content.replace(NINJAS, OURS, 1)
        return page
