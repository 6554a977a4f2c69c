"""The TypeScript client in a browser, on a page that is from elsewhere than the city's API."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.utils import timezone

from api import keys
from content.publishing import preview
from tests.fixtures.serving import serving
from tests.frontend_contract.conftest import change, desk

pytestmark = [pytest.mark.needs_node, pytest.mark.needs_browser, pytest.mark.django_db(transaction=True)]

HEARS = """async ([baseUrl, key, lastEventId]) => {
  const { Wellspring } = await import("/dist/index.js");
  const city = new Wellspring({ baseUrl, key });
  for await (const event of city.stream({ lastEventId, signal: AbortSignal.timeout(60_000) })) return event.path;
  return null;
}"""
READS_WHAT_IT_IS_TOLD = """async ([baseUrl, id, edit]) => {
  const { MemoryStore, Wellspring } = await import("/dist/index.js");
  const city = new Wellspring({ baseUrl, locale: "en" });
  const copy = new MemoryStore();
  await city.keepCopy(copy);
  await city.services.get(id); // from now on the browser keeps it
  await fetch(edit, { method: "POST", mode: "no-cors" });
  await city.keepCopy(copy);
  return copy.items.get(id).summary;
}"""
SHOWS_A_DRAFT = """async (address) => {
  const answer = await fetch(address);
  return [answer.status, (await answer.json()).summary];
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def page(client: Path, browser: Any) -> Iterator[Any]:
    """A page of another origin, which can import the client from `/dist/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(client)))
    Thread(target=server.serve_forever, daemon=True).start()
    opened = browser.new_page()
    opened.goto(f"http://127.0.0.1:{server.server_port}/dist/")
    yield opened
    opened.close()
    server.shutdown()
    server.server_close()


def test_it_comes_back_to_the_live_stream_with_a_key_and_the_last_that_it_heard(page, make_department):
    parks = make_department()
    change(parks, mission="To play.")
    key = keys.issue("Kiosk", "public", now=timezone.now())[1]
    with serving("asgi", "config.live:application") as live:
        assert page.evaluate(HEARS, [live, key, 1]) == "/parks"


def test_a_copy_has_what_the_history_told_whatever_the_browser_keeps(page, make_department, make_service):
    swimming = make_service(make_department())
    doings = {"edits": lambda: change(swimming, summary="Every Sunday.")}
    with serving("wsgi", "config.wsgi:application") as web, desk(**doings) as address:
        asked = [web, str(swimming.translation_key), f"{address}/edits"]
        assert page.evaluate(READS_WHAT_IT_IS_TOLD, asked) == "Every Sunday."


def test_the_citys_website_shows_the_drafts_that_the_desk_hands_it(page, make_department, make_service, monkeypatch):
    service = make_service(make_department())
    service.summary = "As it will be."
    service.save_revision()
    token = preview.issue(service.get_latest_revision_as_object())
    monkeypatch.setenv("WELLSPRING_PREVIEW_URL", page.url)
    with serving("wsgi", "config.wsgi:application") as web:
        assert page.evaluate(SHOWS_A_DRAFT, f"{web}/preview?token={token}") == [200, "As it will be."]
        assert page.evaluate(SHOWS_A_DRAFT, f"{web}/preview?token=nonsense") == [404, None]
