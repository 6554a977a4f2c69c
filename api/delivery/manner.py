"""How a client comes to the door, which the headers of its connection tell, and what follows from it."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.http.request import split_domain_port, validate_host
from django.middleware.security import SecurityMiddleware

from api.encoding import choose

from .ready import Headers


class Manner(NamedTuple):
    """What is told of a client's connection by its headers: the coding that it reads, and whether it came by TLS."""

    coding: str
    is_secure: bool


def manner_of(host: str, scheme: str, accept_encoding: str) -> Manner | None:
    """How a client comes who sends these; None if what asks this host is not answered here."""
    is_secure = scheme == tls()[1] or scheme.partition(",")[0].strip() == tls()[1]
    domain, _ = split_domain_port(host)
    is_ours = bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
    is_answered = is_ours and (is_secure or not settings.SECURE_SSL_REDIRECT)
    return Manner(choose(accept_encoding), is_secure) if is_answered else None


def tls() -> tuple[str, str]:
    """Where WSGI says how a client came, and what stands there if that was by TLS."""
    return settings.SECURE_PROXY_SSL_HEADER or ("wsgi.url_scheme", "https")


def security_headers(is_secure: bool) -> Headers:
    """What Django's own middleware puts on every answer, asked of it once."""
    scheme = "https" if is_secure else "http"
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz", "wsgi.input": BytesIO(), "wsgi.url_scheme": scheme}
    if is_secure:
        environ |= dict([tls()])
    plain = set(HttpResponse().items())
    middleware = SecurityMiddleware(lambda request: HttpResponse())
    response = middleware.process_response(WSGIRequest(environ), HttpResponse())
    return [header for header in response.items() if header not in plain]
