"""From a question to its answer over HTTP: addresses, the key, time limits, asking again, tags."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from .problems import WellspringUnreachable, problem_of
from .retrying import Retrying

if TYPE_CHECKING:
    from .contract import ChangeEvent  # which is made, and imports the collections that ask through this module

API = "/api/v1"
REDIRECTS = (301, 302, 307, 308)
MOST_REDIRECTS = 5


class Answered(NamedTuple):
    """A parsed answer, its tag, and the address that answered if the one asked led there."""

    body: Any
    moved_to: str | None
    etag: str | None = None


class EtagCache:
    """Answers by their address, to be asked for again by their tag; the least used make room."""

    def __init__(self, most: int = 500) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[str, Answered] = OrderedDict()

    def get(self, target: str) -> Answered | None:
        with self._lock:
            if found := self._kept.get(target):
                self._kept.move_to_end(target)
            return found

    def keep(self, target: str, answered: Answered) -> None:
        with self._lock:
            self._kept[target] = answered
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


@dataclass
class Requests:
    """One city's API as one reader. `timeout` is how many seconds a connection may be silent."""

    base_url: str
    audience: str = "public"
    key: str | None = None
    locale: str | None = None
    cache: EtagCache | None = None
    timeout: float = 10.0
    retrying: Retrying = field(default_factory=Retrying)

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url.rstrip("/").removesuffix(API))
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{self.base_url} is no address of the web")
        self._kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._host, self._port, self._prefix = parts.hostname, parts.port, parts.path
        half = "/agent" if self.audience == "agent" else ""
        self.base, self.graphql = f"{API}{half}", f"/graphql{half}"

    def target(self, path: str, asked: Mapping[str, Any] | None = None) -> str:
        """What to ask for, for a path of our half with its question, in our language unless that says another."""
        question = {"locale": self.locale, **(asked or {})}
        query = urlencode({name: _written(value) for name, value in question.items() if value is not None}, safe=",:")
        return f"{self.base}{path}" + (f"?{query}" if query else "")

    def own(self, url: str) -> str:
        """What to ask for, for an address that the service gave.

        It may be called otherwise from where we are, and a key is sent nowhere else.
        """
        _, found, rest = url.partition(f"{API}/")
        if not found:
            raise ValueError(f"{url} is no address of the API")
        return found + rest

    def read(self, target: str, *, said: Any = None, is_safe: bool = False, is_kept: bool = True) -> Answered:
        """Ask, and ask again where that helps: whatever is read, and what is said if that `is_safe`.

        Raises WellspringProblem or WellspringUnreachable.
        """
        if said is not None and not is_safe:
            return self._attempt(target, said, None)
        cache = self.cache if is_kept and said is None else None
        return self.retrying.persist(lambda: self._attempt(target, said, cache))

    def read_after(self, event: ChangeEvent) -> Any:
        """The item that an event is about, of after it: one that a cache on the way kept is asked for again.

        Raises as `read`.
        """
        target = self.own(event["url"])

        def attempt() -> Any:
            item = self._attempt(target, None, None).body
            if item["content_id"] == event["content_id"] and item["version"] < event["version"]:
                raise WellspringUnreachable(f"A cache before {self.base_url} has what was before the event")
            return item

        # Caches hear of an event some time after us.
        return replace(self.retrying, tries=2 * self.retrying.tries - 1).persist(attempt)

    @contextmanager
    def open(self, target: str, headers: Mapping[str, str], timeout: float | None = None) -> Iterator[HTTPResponse]:
        """An answer to be read bit by bit, after one attempt. Raises as `read`, also for what fails meanwhile."""
        connection = self._kind(self._host, self._port, timeout=timeout or self.timeout)
        try:
            connection.request("GET", self._prefix + target, headers={**self._headers(), **headers})
            response = connection.getresponse()
            if response.status >= 300:
                raise problem_of(response.status, response.headers["Retry-After"], response.read())
            yield response
        except (OSError, HTTPException) as error:
            raise WellspringUnreachable(f"No answer from {self.base_url}: {error!r}") from error
        finally:
            connection.close()

    def _attempt(self, target: str, said: Any, cache: EtagCache | None) -> Answered:
        kept = cache.get(target) if cache else None
        headers = {**self._headers(), "Accept": "application/json", "Accept-Encoding": "gzip"}
        if kept and kept.etag:
            headers["If-None-Match"] = kept.etag
        response, content, moved_to = self._follow(target, said, headers)
        if response.status == 304 and kept:
            return kept
        if response.status >= 300:
            raise problem_of(response.status, response.headers["Retry-After"], content)
        try:
            answered = Answered(json.loads(content), moved_to, response.headers["ETag"])
        except ValueError as error:
            raise WellspringUnreachable(f"{self.base_url} answered what is no JSON") from error
        if cache and answered.etag:
            cache.keep(target, answered)
        return answered

    def _follow(self, target: str, said: Any, headers: dict[str, str]) -> tuple[HTTPResponse, bytes, str | None]:
        """The answer, its content, and where it was found if not where it was asked for."""
        body, moved_to = None, None
        if said is not None:
            body, headers["Content-Type"] = json.dumps(said).encode(), "application/json"
        connection = self._kind(self._host, self._port, timeout=self.timeout)
        try:
            for _ in range(MOST_REDIRECTS):
                connection.request("GET" if body is None else "POST", self._prefix + target, body, headers)
                response = connection.getresponse()
                content = response.read()
                if response.status not in REDIRECTS or not response.headers["Location"]:
                    break
                target = moved_to = self.own(response.headers["Location"])
            if response.headers["Content-Encoding"] == "gzip":
                content = gzip.decompress(content)
            return response, content, moved_to
        except (OSError, EOFError, zlib.error, HTTPException) as error:
            raise WellspringUnreachable(f"No answer from {self.base_url}: {error!r}") from error
        finally:
            connection.close()

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"} if self.key else {}


def _written(value: Any) -> str:
    """A value as addresses have it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value if isinstance(value, str) else ",".join(value) if isinstance(value, list | tuple) else str(value)
