"""A page to try queries on, for the demo and for development.

GraphiQL itself would come from a CDN, which fails offline and under any content security policy, or as two megabytes of
somebody else's script in this repository. This page is a form, its script and the schema, and loads nothing.
"""

from __future__ import annotations

import secrets
from functools import cache
from html import escape
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse

from .schema import public

TEMPLATE = Path(__file__).with_name("explorer.html")
POLICY = (
    "default-src 'none'; connect-src 'self'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def is_wanted(method: str, accept: str, query_string: str) -> bool:
    """Whether a request to the public address is a browser's that came for the page."""
    return settings.GRAPHIQL and method == "GET" and not query_string and "text/html" in accept


def page() -> HttpResponse:
    """The page, under a policy that lets it run its own script and nothing else."""
    nonce = secrets.token_urlsafe(16)
    headers = {
        "Content-Security-Policy": POLICY.format(nonce=nonce),
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
        "Vary": "Accept",
    }
    return HttpResponse(_template().replace("{{ nonce }}", nonce), headers=headers)


@cache
def _template() -> str:
    return TEMPLATE.read_text(encoding="utf-8").replace("{{ schema }}", escape(str(public)))
