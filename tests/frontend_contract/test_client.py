"""The TypeScript client: made from the contract as it is, sound by its compiler, and tried on a real city.

What it is asked to do stands in frontend-contract/client/test; here are the city, its desk, and a place to build in.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from api import keys
from api.bundles import work as bundles
from content.publishing import queries
from content.publishing.restored import tell_of_the_gap
from content.transaction import publication
from search.sync import SearchConsumer
from tests.fixtures.serving import serving
from tests.frontend_contract.conftest import CONTRACT, change, desk, run

pytestmark = pytest.mark.needs_node


def unpublish(page: Any) -> None:
    page.refresh_from_db()
    with publication():
        page.unpublish()


@pytest.mark.django_db(transaction=True)
def test_it_reads_a_real_city(
    client, make_department, make_service, make_location, make_hours, make_alert, monkeypatch
):
    parks = make_department()
    swimming = make_service(parks, agent_notes="<p>Ask for Sam.</p>")
    make_service(parks, "Canoes")
    skating = make_service(parks, "Skating")
    make_location(parks, opening_hours=make_hours())
    make_alert(kind="emergency")
    SearchConsumer().consume("public", queries.changes("public", 0, 1000))
    monkeypatch.setattr(bundles, "BUDGET", float("inf"))
    key = keys.issue("Console", "agent", now=timezone.now())[1]

    doings = {
        "edits": lambda: change(swimming, summary="Every Sunday."),
        "unpublishes": lambda: unpublish(skating),
        "ticks": lambda: bundles.work(timezone.now()),
        "restores": lambda: (tell_of_the_gap(), change(swimming, summary="Every Monday.")),
        "renames": lambda: change(swimming, slug="learn-to-swim"),
    }
    with (
        serving("wsgi", "config.wsgi:application") as web,
        serving("asgi", "config.live:application") as live,
        desk(**doings) as address,
    ):
        told = {"URL": web, "LIVE_URL": live, "DESK_URL": address, "AGENT_KEY": key}
        run(client, "npm", "test", **{f"WELLSPRING_{name}": value for name, value in told.items()})


def test_its_types_are_those_of_the_contract(client):
    run(client, "npm", "run", "generated")


def test_its_lock_file_names_no_registry():
    assert '"resolved"' not in (CONTRACT / "client" / "package-lock.json").read_text(encoding="utf-8")
