"""A client of the API, and what it needs of the city besides the shared fixtures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from api import keys
from api.bundles.models import Bundle
from api.bundles.work import work
from content.documents import AUDIENCES
from content.publishing import queries
from content.transaction import publication
from search.sync import SearchConsumer


class Api:
    """Reads one half of the API as a program would: paths are below its base, answers are parsed."""

    def __init__(self, base: str, key: str = "") -> None:
        self.base = base
        self.http = Client(raise_request_exception=False, **({"HTTP_AUTHORIZATION": f"Bearer {key}"} if key else {}))

    def response(self, path: str, **headers: str) -> Any:
        """The response to a path below the base, or to a whole address as `next` gives it."""
        parts = urlsplit(path)
        address = f"{parts.path}?{parts.query}" if parts.scheme else f"{self.base}{path}"
        return self.http.get(address, headers=headers)

    def get(self, path: str, **headers: str) -> Any:
        """The JSON of a path that is expected to answer."""
        response = self.response(path, **headers)
        assert response.status_code == 200, (path, response.status_code, response.content)
        return response.json()

    def refused(self, path: str, status: int = 400) -> Any:
        """The problem that a path is expected to end in."""
        response = self.response(path)
        assert response.status_code == status, (path, response.status_code, response.content)
        assert response.headers["Content-Type"] == "application/problem+json"
        problem = response.json()
        assert {"type", "title", "status", "detail"} <= set(problem)
        assert problem["status"] == status
        return problem

    def titles(self, path: str) -> list[str]:
        return [item["title"] for item in self.get(path)["items"]]

    def follow(self, path: str) -> Iterator[Any]:
        """Every page of a list, by its `next`."""
        following: str | None = path
        while following:
            page = self.get(following)
            yield page
            following = page["next"]

    def all_titles(self, path: str) -> list[str]:
        return [item["title"] for page in self.follow(path) for item in page["items"]]


@pytest.fixture
def api(db: Any) -> Api:
    """The public half."""
    return Api("/api/v1")


@pytest.fixture
def agent_key(db: Any) -> str:
    return keys.issue("Console", "agent", now=timezone.now())[1]


@pytest.fixture
def agents(agent_key: str) -> Api:
    """The agents' half, with a key."""
    return Api("/api/v1/agent", agent_key)


@pytest.fixture
def translate(city: Any) -> Callable[..., Any]:
    """Publish a translation of a page, into Spanish unless told otherwise, under its parent's if there is one."""

    def make(page: Any, title: str, locale: str = "es", **fields: Any) -> Any:
        with publication():
            translated = page.copy_for_translation(Locale.objects.get(language_code=locale), copy_parents=True)
            translated.title = title
            for name, value in fields.items():
                setattr(translated, name, value)
            translated.save_revision().publish()
        translated.refresh_from_db()
        return translated

    return make


@pytest.fixture
def edit() -> Callable[..., Any]:
    """Change fields of a page as the desk does: a new revision, published."""

    def change(page: Any, **fields: Any) -> Any:
        page.refresh_from_db()
        with publication():
            for name, value in fields.items():
                setattr(page, name, value)
            page.save_revision().publish()
        page.refresh_from_db()
        return page

    return change


@pytest.fixture
def index(db: Any) -> Callable[[], None]:
    """Bring the search index up to what is published now, as the relay does."""
    consumer = SearchConsumer()

    def catch_up() -> None:
        for audience in consumer.audiences:
            consumer.consume(audience, queries.changes(audience, 0, 1000))

    return catch_up


@pytest.fixture
def bundle(db: Any) -> Callable[[], None]:
    """Make the bundles of what is published now, as the relay does, however many ticks it takes."""

    def make() -> None:
        wanted = len(AUDIENCES) * len(settings.LANGUAGES) * (1 + len(settings.BUNDLE_CHANNELS))
        while Bundle.objects.exclude(manifest=b"").count() < wanted:
            work(timezone.now())

    return make
