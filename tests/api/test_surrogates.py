"""Whatever changes an answer purges it: the two tables of surrogate keys agree with what really happens."""

import pytest

from api.surrogates import purged_by
from content.publishing import queries

PATHS = [
    "/services",
    "/services?department=parks",
    "/services?expand=department,topics",
    "/services/swim-lessons",
    "/services/swim-lessons?expand=department",
    "/services/swim-lessons?locale=es",
    "/services/swim-lessons?locale=es&fallback=en",
    "/services/natacion?locale=es",
    "/services/new-lessons",
    "/departments",
    "/departments/parks",
    "/by-path?path=/parks/swim-lessons",
    "/by-path?path=/parks/new-lessons",
    "/by-path?path=/parks",
    "/changes",
    "/snapshot",
    "/snapshot?locale=es",
]


@pytest.fixture
def swim(parks, make_service, make_topic):
    return make_service(parks, "Swim lessons", topics=[make_topic("Pools")])


CHANGES = {
    "a service is edited": lambda swim, tools: tools["edit"](swim, title="Swimming"),
    "a service moves": lambda swim, tools: tools["edit"](swim, slug="new-lessons"),
    "a service leaves": lambda swim, tools: swim.unpublish(),
    "a service is deleted": lambda swim, tools: swim.delete(),
    "a service comes": lambda swim, tools: tools["make_service"](swim.get_parent().specific, "New lessons"),
    "a service is translated": lambda swim, tools: tools["translate"](swim, "Natación", slug="natacion"),
    "a department is edited": lambda swim, tools: tools["edit"](swim.get_parent().specific, summary="Green"),
    "a department is renamed": lambda swim, tools: tools["edit"](
        swim.get_parent().specific, title="Green", slug="green"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_answer_that_changed_was_purged(swim, api, edit, translate, make_service, change):
    tools = {"edit": edit, "translate": translate, "make_service": make_service}
    before = {path: api.response(path) for path in PATHS}
    last = queries.last_sequence("public")
    swim.refresh_from_db()
    CHANGES[change](swim, tools)
    purged = {key for event in queries.changes("public", last, 100) for key in purged_by(event)}
    stale = 0
    for path, old in before.items():
        new = api.response(path)
        if (new.status_code, new.content) == (old.status_code, old.content):
            continue
        keys = set(old.headers.get("Surrogate-Key", "").split())
        kept = old.headers["Cache-Control"] != "no-store"
        assert not kept or keys & purged, (path, keys, purged)
        stale += 1
    assert stale
