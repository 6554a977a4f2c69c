"""The Python client: made from the contract as it is, sound by mypy, tried on a real city and on servers that fail."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from threading import Thread
from typing import Any

import pytest
from django.utils import timezone
from wellspring_client import (
    AgentWellspring,
    GraphqlRefused,
    MemoryStore,
    Retrying,
    Wellspring,
    WellspringProblem,
    WellspringUnreachable,
)

from api import keys
from api.bundles import work as bundles
from content.publishing import queries
from content.publishing.restored import tell_of_the_gap
from content.transaction import publication
from search.sync import SearchConsumer
from tests.fixtures.serving import serving
from tests.frontend_contract.conftest import CONTRACT, change

FOLDER = CONTRACT / "python"
PROGRAM = """
from wellspring_client import AgentWellspring, Wellspring

city = Wellspring("https://cms.riverbend.example", locale="en")
title: str = city.services.get("pool", expand=["department"])["title"]
for listed in city.services.all(department="parks", sort="-title"):
    print(listed["summary"])
better: str | None = city.search("pool", facets=True).sent["did_you_mean"]
answer: str = city.answers("Do I need a cap?")["items"][0]["text"]
for event in city.stream(type=["service", "faq"]):
    print(event["url"])
script = AgentWellspring("https://cms.riverbend.example", key="x").services.get("pool")["agent"]["script"]
city.services.list(departmnt="parks")  # type: ignore[call-arg]
city.services.get("pool", expand=["place"])  # type: ignore[list-item]
city.services.get("pool")["agent"]  # type: ignore[typeddict-item]
"""


def run(*command: Any, **how: Any) -> str:
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=False, **how)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    return done.stdout


def test_its_types_are_those_of_the_contract():
    run(FOLDER / "scripts" / "generate.py", "--check")


def test_it_can_be_installed_and_its_types_hold_for_who_uses_it(tmp_path):
    """Strictly: what mypy refuses is marked, and a mark where nothing is refused is an error."""
    there, program = tmp_path / "there", tmp_path / "program.py"
    run("-m", "pip", "install", "-q", "--no-index", "--no-deps", "--no-build-isolation", "--target", there, FOLDER)
    program.write_text(PROGRAM)
    (tmp_path / "mypy.ini").write_text(f"[mypy]\nstrict = true\nmypy_path = {there}\ncache_dir = {tmp_path}/cache\n")
    run("-m", "mypy", "--config-file", "mypy.ini", "program.py", there / "wellspring_client", cwd=tmp_path)


@pytest.mark.django_db(transaction=True)
def test_it_reads_a_real_city(make_department, make_service, make_location, make_hours, make_alert, monkeypatch):
    parks = make_department()
    swimming = make_service(parks, agent_notes="<p>Ask for Sam.</p>")
    make_service(parks, "Canoes")
    skating = make_service(parks, "Skating")
    make_location(parks, opening_hours=make_hours())
    make_alert(kind="emergency")
    SearchConsumer().consume("public", queries.changes("public", 0, 1000))
    monkeypatch.setattr(bundles, "BUDGET", float("inf"))
    bundles.work(timezone.now())
    with serving("wsgi", "config.wsgi:application") as address:
        city = Wellspring(f"{address}/api/v1/", locale="en")
        agents = AgentWellspring(address, key=keys.issue("Console", "agent", now=timezone.now())[1])
        _asks(city)
        _says_back(city, agents)
        _follows(city, swimming, skating)


def _asks(city: Wellspring) -> None:
    whole = city.services.get("swim-lessons", expand=["department"])
    assert whole["type"] == "service"
    assert city.services.get(whole["content_id"], fields=["title", "version"]) == {
        "title": "Swim lessons",
        "version": 1,
    }
    with pytest.raises(WellspringProblem) as caught:
        city.services.get("swim-lessons", locale="es")
    assert (caught.value.is_a("not-translated"), caught.value.members["available_locales"]) == (True, ["en"])

    first = city.services.list(department="parks", limit=2, total=True)
    second = first.next()
    assert second is not None
    assert ([item["title"] for item in first.items], first.total) == (["Canoes", "Skating"], 3)
    assert ([item["slug"] for item in second.items], second.is_last) == (["swim-lessons"], True)
    assert [item["title"] for item in city.services.all(limit=1, sort="-title")] == [
        "Swim lessons",
        "Skating",
        "Canoes",
    ]

    found = city.search("swim", type=["service"], facets=True)
    assert ([hit["title"] for hit in found.items], found.next()) == (["Swim lessons"], None)
    assert (found.sent["facets"]["type"][0]["value"], found.sent["offers"]) == ("service", None)
    lost = city.search("zeppelin").sent
    assert (lost["total"], lost["offers"] is not None) == (0, True)
    assert city.suggest("swim")["items"][0]["title"] == "Swim lessons"
    answered = city.answers("What is a zeppelin?", limit=1)
    assert answered["no_answer"] and all(passage["confidence"] < 0.5 for passage in answered["items"])
    warned = city.alerts.list(active=True, path="/parks/swim-lessons")
    assert ([alert["title"] for alert in warned.items], warned.until is not None) == (["Boil your water"], True)
    hours = city.locations.hours("north-pool", at="2027-02-01T16:00:00Z")["hours"]
    assert hours is not None and hours["open"]

    query = "query ($slug: String!) { service(slug: $slug) { title } }"
    assert city.graphql(query, {"slug": "swim-lessons"}) == ({"service": {"title": "Swim lessons"}}, [])
    with pytest.raises(GraphqlRefused):
        city.graphql("{ pool }")


def _says_back(city: Wellspring, agents: AgentWellspring) -> None:
    read = agents.services.get("swim-lessons")
    assert read["agent"]["notes_text"] == "Ask for Sam."
    content_id, version = read["content_id"], read["version"]
    assert agents.flag(content_id=content_id, locale="en", version=version, reason="outdated")["version"] == version
    assert city.feedback(content_id=content_id, locale="en", helpful=True)["content_id"] == content_id
    found = city.search("swim lessons")
    assert found.search_id is not None and agents.search("swim lessons").search_id is None
    assert city.click(content_id=content_id, locale="en", search_id=found.search_id, place=1)["place"] == 1
    assert "Ask for Sam." in json.dumps(list(agents.bundle(locale="en").documents()))


def _follows(city: Wellspring, swimming: Any, skating: Any) -> None:
    followed, filled = MemoryStore(), MemoryStore()
    city.keep_copy(followed)
    bundle = city.bundle()
    home = {file["sha256"]: bundle.file(file) for file in bundle.manifest["files"]}
    city.fill_copy(filled, bundle, home.get)
    assert filled == followed
    since = followed.at
    change(swimming, summary="Every Sunday.")
    change(swimming, slug="learn-to-swim")
    skating.refresh_from_db()
    with publication():
        skating.unpublish()

    changes = city.changes(since=since)
    told = [(event["event"], event["sequence"]) for event in changes]
    assert {"item.updated", "item.moved", "item.gone"} <= {event for event, _ in told}
    assert [(event["event"], event["sequence"]) for event in islice(city.stream(since), len(told))] == told
    for copy in (followed, filled):
        city.keep_copy(copy)
        assert copy.at == changes.cursor
        assert "Skating" not in {item["title"] for item in copy.items.values()}
        assert copy.items[str(swimming.translation_key)]["path"] == "/parks/learn-to-swim"
    assert (filled, city.keep_copy(filled)) == (followed, 0)
    bundles.work(timezone.now() + timedelta(hours=1))
    old = {line["path"]: line["content_id"] for line in city.bundle().redirects()}
    assert old["/parks/swim-lessons"] == str(swimming.translation_key)
    for _ in range(2):  # by its tag, the second time
        assert city.by_path("/parks/swim-lessons").moved_to == "/parks/learn-to-swim"
    assert city.by_path("/parks/learn-to-swim").moved_to is None

    tell_of_the_gap()
    change(swimming, summary="Every Monday.")
    city.keep_copy(followed)
    assert followed.items[str(swimming.translation_key)]["summary"] == "Every Monday."


Answer = Callable[[BaseHTTPRequestHandler], None]


def answers(status: int, body: Any = None, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        handler.send_response(status)
        sent = {"Content-Length": str(len(content)), **{name.replace("_", "-"): of for name, of in headers.items()}}
        for name, value in sent.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def hangs_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


class Misbehaving:
    """A city whose server gives these answers, the last one again and again."""

    def __init__(self, *answers: Answer) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.pauses: list[float] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(handler) -> None:  # noqa: N805 - `self` is the city
                self.asked.append((handler.path, {name.lower(): value for name, value in handler.headers.items()}))
                answers[min(len(self.asked), len(answers)) - 1](handler)

            do_POST = do_GET  # noqa: N815 - as http.server calls it

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        self.city = Wellspring(self.address, key="secret", retrying=Retrying(wait=self.pauses.append))


@pytest.fixture
def misbehaving() -> Iterator[Callable[..., Misbehaving]]:
    made: list[Misbehaving] = []

    def make(*answers: Answer) -> Misbehaving:
        made.append(Misbehaving(*answers))
        return made[-1]

    yield make
    for each in made:
        each.server.shutdown()
        each.server.server_close()


POOL = {"title": "Pool"}
SPOILT = gzip.compress(bytes(9))[:10] + b"\xff" * 20
BUSY = {"type": "/problems/too-many-requests", "title": "Too many", "status": 429, "detail": "Wait."}


def test_what_fails_and_passes_is_asked_for_again(misbehaving):
    here = misbehaving(answers(502, b"<h1>Oh</h1>"), hangs_up, answers(429, BUSY, Retry_After="7"), answers(200, POOL))
    assert here.city.services.get("pool") == POOL
    first, second, third = here.pauses
    assert (first <= 0.25, second <= 0.5, 7 <= third <= 8) == (True, True, True)

    for answer, error, times in (
        (hangs_up, WellspringUnreachable, 4),
        (answers(429, BUSY, Retry_After="3600"), WellspringProblem, 1),
        (answers(400, {**BUSY, "type": "/problems/invalid-parameter"}), WellspringProblem, 1),
        (answers(200, b"<html>"), WellspringUnreachable, 4),
        (answers(200, SPOILT, Content_Encoding="gzip"), WellspringUnreachable, 4),
    ):
        here = misbehaving(answer)
        with pytest.raises(error):
            here.city.services.get("pool")
        assert len(here.asked) == times

    here = misbehaving(answers(502, b""))
    with pytest.raises(WellspringProblem):
        here.city.feedback(content_id="1", locale="en", helpful=True)
    assert len(here.asked) == 1, "what is said is said once"


def test_what_was_had_already_is_not_sent_again_and_a_key_goes_nowhere_else(misbehaving):
    other = misbehaving(answers(200, POOL))
    moved = answers(301, b"", Location=f"{other.address}/api/v1/services/swimming")
    here = misbehaving(moved, answers(200, POOL, ETag='"a"'), moved, answers(304, b""))
    assert [here.city.services.get("pool") for _ in range(2)] == [POOL, POOL]
    assert [path for path, _ in here.asked] == ["/api/v1/services/pool", "/api/v1/services/swimming"] * 2
    assert here.asked[3][1]["if-none-match"] == '"a"'
    assert (here.asked[0][1]["authorization"], other.asked) == ("Bearer secret", [])


def test_a_download_goes_on_where_it_broke_off_and_what_was_not_promised_is_fetched_anew(misbehaving):
    content = gzip.compress(b'{"title": "Pool"}\n')
    file = {"holds": "documents", "url": "https://else.example/api/v1/bundles/x", "entries": 1, "size": len(content)}
    manifest = answers(200, {"files": [{**file, "sha256": sha256(content).hexdigest()}]})

    def breaks_off(handler: BaseHTTPRequestHandler) -> None:
        answers(200, content[:9], Content_Length=str(len(content)))(handler)
        handler.close_connection = True

    right, rest, wrong = answers(200, content), answers(206, content[9:]), answers(200, bytes(len(content)))
    for given, ranges in (
        ((breaks_off, rest), [None, "bytes=9-"]),
        ((wrong, right), [None, None]),
        ((breaks_off, right), [None, "bytes=9-"]),  # a server that knows no ranges
    ):
        here = misbehaving(manifest, *given)
        assert list(here.city.bundle().documents()) == [POOL]
        assert [headers.get("range") for _, headers in here.asked[1:]] == ranges
    here = misbehaving(manifest, wrong)
    with pytest.raises(WellspringUnreachable):
        list(here.city.bundle().documents())
    assert len(here.asked) == 5


def test_a_copy_waits_until_caches_on_the_way_know_of_what_the_history_told(misbehaving):
    before = {"content_id": "1", "version": 2, "summary": "Every Saturday."}
    after = {**before, "version": 3, "summary": "Every Sunday."}
    event = {"sequence": 8, "content_id": "1", "version": 3, "url": "https://else.example/api/v1/services/1?locale=en"}
    told = answers(200, {"events": [event], "next": None, "cursor": 8})
    here, copy = misbehaving(told, answers(200, before), answers(200, before), answers(200, after)), MemoryStore(at=7)
    here.city.keep_copy(copy, "en")
    assert (copy.items["1"], copy.at, len(here.pauses)) == (after, 8, 2)

    here, behind = misbehaving(told, answers(200, before)), MemoryStore(at=7)
    with pytest.raises(WellspringUnreachable):
        here.city.keep_copy(behind, "en")
    assert behind.at == 7, "the next time begins where this one did"
