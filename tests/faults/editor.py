"""An editor at the desk, by HTTP, who remembers what the desk confirmed and what it left open.

A change is confirmed by the desk's redirect. A connection that breaks and an error leave it open: the change was made
or it was not, and both are right; the next confirmed change to the page settles it.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPException
from threading import Event
from typing import Any
from urllib.parse import urlencode

from tests.fixtures.forms import form_data

from .city import SUMMARY

STREAMS = ("body", "request_questions", "agent_script", "agent_eligibility", "agent_transfers")
EMPTY = {f"{stream}-count": "0" for stream in STREAMS}
"""What a browser's script puts into the form of a service for streams without blocks."""
TOKEN = "x" * 32
"""What guards forms is the same word in a cookie and in the form, whatever the word is."""
PATIENCE = 60
"""Seconds that a confirmed change may take to be seen, servers that are down included."""


@dataclass(frozen=True)
class Shown:
    """How readers find a page; `summary` is None for one that is not there, `notice` for one that is current."""

    summary: str | None
    notice: str | None = None


GONE = Shown(None)


@dataclass
class Page:
    """A page, and all the ways in which readers may rightly find it now."""

    pk: int
    content_id: str
    may_be: set[Shown]

    @property
    def is_live(self) -> bool:
        return all(shown != GONE for shown in self.may_be)


class Broke(Exception):
    """No answer, or one of a server that has lost its database."""


@dataclass
class Editor:
    """Changes pages until it is told to stop."""

    port: int
    city: dict[str, Any]
    found: list[dict[str, Any]]
    """The pages that are this editor's, as the city was made with them."""
    choose: random.Random
    is_over: Event
    pages: list[Page] = field(default_factory=list)
    made: dict[str, bool] = field(default_factory=dict)
    """New pages by their slug, and whether the desk confirmed them."""
    confirmed: int = 0
    left_open: int = 0
    faults: list[str] = field(default_factory=list)
    seen_after: list[float] = field(default_factory=list)
    """Seconds from a confirmation until a reader saw the change, where nothing broke in between."""

    def __post_init__(self) -> None:
        self.pages = [Page(page["pk"], page["content_id"], {Shown(SUMMARY)}) for page in self.found]

    def work(self) -> None:
        often, seldom = [self.edit] * 3, [self.withdraw, self.unpublish, self.create]
        while not self.is_over.is_set():
            try:
                self.choose.choice([*often, *seldom])()
            except Broke:
                time.sleep(0.05)
            except Exception as fault:  # noqa: BLE001 - told at the end, with the seed that leads here again
                self.faults.append(f"the editor met {type(fault).__name__}: {fault}")
                return

    def edit(self) -> None:
        page, words = self.choose.choice(self.pages), self._words()
        form = self._form(f"/admin/pages/{page.pk}/edit/", summary=words)
        becomes = {replace(shown, summary=words) for shown in page.may_be}
        self._change(page, becomes, f"/admin/pages/{page.pk}/edit/", form)

    def withdraw(self) -> None:
        live = [page for page in self.pages if page.is_live]
        if live:
            page, notice = self.choose.choice(live), self._words()
            becomes = {replace(shown, notice=notice) for shown in page.may_be}
            url = f"/admin/desk/withdraw/{page.pk}/"
            self._open(url)
            self._change(page, becomes, url, {"notice_en": notice, "replaced_by": ""})

    def unpublish(self) -> None:
        live = [page for page in self.pages if page.is_live]
        if live:
            page = self.choose.choice(live)
            url = f"/admin/pages/{page.pk}/unpublish/"
            self._open(url)
            self._change(page, {GONE}, url, {})

    def create(self) -> None:
        url, slug = f"/admin/pages/add/content/service/{self.city['department']}/", self._words()
        form = self._form(url, title=f"New {slug}", slug=slug, summary="New.")
        self.made[slug] = False
        self._post(url, form)
        self.made[slug] = True
        self.confirmed += 1

    def check(self) -> Iterable[str]:
        """What is not as it was confirmed. Call it when all is up and calm."""
        for page in self.pages:
            found = self._look(page)
            if found not in page.may_be:
                yield f"page {page.pk} is {found}, and was confirmed as {page.may_be}"
        for slug, is_confirmed in self.made.items():
            status, _ = self._ask("GET", f"/api/v1/services/{slug}")
            if status != 200 and (is_confirmed or status != 404):
                yield f"the new page {slug} answers {status}"

    def _change(self, page: Page, becomes: set[Shown], url: str, form: dict[str, Any]) -> None:
        before, page.may_be = page.may_be, page.may_be | becomes
        self._post(url, form)
        page.may_be = becomes
        self.confirmed += 1
        self._expect(page, before)

    def _expect(self, page: Page, before: set[Shown]) -> None:
        """A change that was confirmed is seen by readers."""
        began, is_whole = time.monotonic(), True
        while not self.is_over.is_set():
            try:
                found = self._look(page)
                if found in page.may_be:
                    if is_whole:
                        self.seen_after.append(time.monotonic() - began)
                    return
                if found not in before:
                    self.faults.append(f"page {page.pk} is {found}, neither {before} nor {page.may_be}")
                    return
            except Broke:
                is_whole = False
            if time.monotonic() - began > PATIENCE:
                self.faults.append(f"page {page.pk} is not seen as it was confirmed: {page.may_be}")
                return

    def _look(self, page: Page) -> Shown:
        status, body = self._ask("GET", f"/api/v1/services/{page.content_id}")
        if status in (404, 410):
            return GONE
        if status != 200:
            raise Broke(status)
        document = json.loads(body)
        withdrawn = document["withdrawn"]
        return Shown(document["summary"], withdrawn["notice"] if withdrawn else None)

    def _form(self, url: str, **fields: Any) -> dict[str, Any]:
        """The form at this address with these fields filled in, to be published."""
        found = form_data(self._open(url), "page-edit-form")
        return {**found, **EMPTY, **fields, "action-publish": "action-publish"}

    def _open(self, url: str) -> bytes:
        status, body = self._ask("GET", url)
        if status != 200:
            raise Broke(status)
        return body

    def _post(self, url: str, form: dict[str, Any]) -> None:
        """Raises Broke unless the desk confirms it."""
        try:
            status, body = self._ask("POST", url, urlencode(form, doseq=True))
        except Broke:
            self.left_open += 1
            raise
        if status == 302:
            return
        if status == 200:
            raise AssertionError(f"the form at {url} was shown again: {_errors(body)}")
        self.left_open += 1
        raise Broke(status)

    def _ask(self, method: str, url: str, body: str | None = None) -> tuple[int, bytes]:
        headers = {"Cookie": f"sessionid={self.city['session']}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        asking = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            asking.request(method, url, body, headers)
            answer = asking.getresponse()
            return answer.status, answer.read()
        except (OSError, HTTPException) as error:
            raise Broke(repr(error)) from error
        finally:
            asking.close()

    def _words(self) -> str:
        return f"words-{self.choose.getrandbits(40):010x}"


def _errors(page: bytes) -> str:
    from bs4 import BeautifulSoup

    found = BeautifulSoup(page, "html.parser").select(".error-message, .messages .error")
    return "; ".join(" ".join(element.get_text().split()) for element in found) or "no error on it"
