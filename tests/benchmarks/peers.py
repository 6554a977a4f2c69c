"""What Wellspring is measured beside, each a WSGI program on the same server: a bare hello, the same bytes out of a
dictionary, and Wagtail's own APIs.

Those answer from the same database: v2 with the same things shown, a service with its body, its department and its
answers; v3, which knows no fields that are computed, with the service's own fields.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[2] / "site")]

SHOWN = ("summary", "status", "eligibility", "processing_time", "online_url", "keywords", "body")
Start = Callable[[str, list[tuple[str, str]]], Any]


def hello(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """The least that a server can do."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"hello"]


def replayed(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Wellspring's own answers, status, headers and bytes, out of a dictionary: what any program on this server pays
    that sends them."""
    path = environ["PATH_INFO"]
    if path not in _answers:
        told: list[Any] = []
        body = b"".join(_wellspring()(environ, lambda status, headers, exc_info=None: told.extend((status, headers))))
        _answers[path] = (told[0], told[1], body)
    status, headers, body = _answers[path]
    start_response(status, headers)
    return [body]


_answers: dict[str, tuple[str, list[tuple[str, str]], bytes]] = {}


def graphql_core(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Wellspring without its compiler: every query goes the slow way, as one that ends in an error does."""
    return _slow()(environ, start_response)


@cache
def _slow() -> Any:
    application = _wellspring()
    from api.graphql import answering
    from api.graphql.executing import by_graphql_core

    answering.executed = by_graphql_core
    return application


@cache
def _wellspring() -> Any:
    from config.wsgi import application

    return application


def wagtail_api_v2(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Wagtail's API v2 with Django's usual middleware."""
    return _django("v2")(environ, start_response)


def wagtail_api_v3(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Wagtail's API v3, the same way."""
    return _django("v3")(environ, start_response)


@cache
def _django(version: str) -> Any:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
    import django
    from django.conf import settings
    from django.db.models.signals import class_prepared

    class_prepared.connect(_show_fields)
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, *APPS[version]]
    settings.ROOT_URLCONF = "wellspring_benchmark_urls"
    settings.MIDDLEWARE = [
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",  # allauth does not start without it; it costs nothing here
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ]
    django.setup()
    urls = ModuleType("wellspring_benchmark_urls")
    urls.urlpatterns = [URLS[version]()]  # type: ignore[attr-defined]
    sys.modules["wellspring_benchmark_urls"] = urls
    from django.core.handlers.wsgi import WSGIHandler

    return WSGIHandler()


def _v2_urls() -> Any:
    from django.urls import path
    from rest_framework.fields import Field
    from wagtail.api import APIField
    from wagtail.api.v2.router import WagtailAPIRouter
    from wagtail.api.v2.views import PagesAPIViewSet

    from content.models import Service

    class DepartmentField(Field):
        def to_representation(self, page: Any) -> dict[str, Any]:
            return {"id": page.pk, "title": page.title, "url": page.get_url()}

    class AnswersField(Field):
        def to_representation(self, links: Any) -> list[dict[str, Any]]:
            answers = [link.page for link in links.select_related("page")[:3]]
            return [{"id": answer.pk, "title": answer.title, "summary": answer.summary} for answer in answers]

    class TopicsField(Field):
        def to_representation(self, links: Any) -> list[str]:
            return [link.topic.title for link in links.select_related("topic")]

    Service.api_fields = [
        *(APIField(name) for name in SHOWN),
        APIField("department", serializer=DepartmentField(source="get_parent")),
        APIField("answers", serializer=AnswersField(source="faq_links")),
        APIField("topics", serializer=TopicsField(source="topic_links")),
    ]
    router = WagtailAPIRouter("wagtailapi")
    router.register_endpoint("pages", PagesAPIViewSet)
    return path("api/v2/", router.urls)


def _v3_urls() -> Any:
    from django.urls import path
    from wagtail.api.v3.urls import api

    return path("api/v3/", api.urls)


def _show_fields(sender: type, **_: Any) -> None:
    """API v3 makes its schemas of the fields while Django starts, so they are named when the class is made."""
    if sender.__name__ == "Service":
        from wagtail.api import APIField

        sender.api_fields = [APIField(name) for name in SHOWN]  # type: ignore[attr-defined]


APPS = {"v2": ["rest_framework", "wagtail.api.v2"], "v3": ["wagtail.api.v3"]}
URLS: dict[str, Callable[[], Any]] = {"v2": _v2_urls, "v3": _v3_urls}
