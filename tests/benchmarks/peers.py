"""What Wellspring is measured beside, each a WSGI program on the same server: a bare hello, and Wagtail's own API v2.

Wagtail's API answers from the same database, with the same things shown: a service with its body, its department and
its answers.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[2] / "site")]

Start = Callable[[str, list[tuple[str, str]]], Any]


def hello(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """The least that a server can do."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"hello"]


def wagtail_api(environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
    """Wagtail's API v2 with Django's usual middleware."""
    return _django()(environ, start_response)


_application: Any = None


def _django() -> Any:
    global _application
    if _application is None:
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        import django
        from django.conf import settings

        settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "rest_framework", "wagtail.api.v2"]
        settings.ROOT_URLCONF = "wellspring_benchmark_urls"
        settings.MIDDLEWARE = [
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
        ]
        django.setup()
        _add_urls()
        from django.core.handlers.wsgi import WSGIHandler

        _application = WSGIHandler()
    return _application


def _add_urls() -> None:
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

    names = ("summary", "status", "eligibility", "processing_time", "online_url", "keywords", "body")
    Service.api_fields = [
        *(APIField(name) for name in names),
        APIField("department", serializer=DepartmentField(source="get_parent")),
        APIField("answers", serializer=AnswersField(source="faq_links")),
        APIField("topics", serializer=TopicsField(source="topic_links")),
    ]
    router = WagtailAPIRouter("wagtailapi")
    router.register_endpoint("pages", PagesAPIViewSet)
    urls = ModuleType("wellspring_benchmark_urls")
    urls.urlpatterns = [path("api/v2/", router.urls)]  # type: ignore[attr-defined]
    sys.modules["wellspring_benchmark_urls"] = urls
