"""Lists of meetings: by the city's days, by status, by whose they are."""

from datetime import UTC, datetime

import pytest

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

ASKED = {
    "/meetings": ["Late", "March", "Old"],
    "/meetings?sort=date": ["Old", "March", "Late"],
    "/meetings?date_from=2026-03-03": ["Late", "March"],
    "/meetings?date_to=2026-06-01&date_from=2026-06-01": ["Late"],
    "/meetings?date_from=2026-06-02": [],
    "/meetings?status=cancelled": ["March"],
    "/meetings?department=works": ["Old"],
    "/meetings?topic=water": ["Late"],
    "/meetings?status=scheduled&department=parks": ["Late"],
}


@pytest.fixture
def meetings(settings, make_department, make_meeting, make_topic):
    settings.TIME_ZONE = "America/Chicago"
    parks, works, water = make_department("Parks"), make_department("Works"), make_topic("Water")
    make_meeting(parks, "March", starts_at=datetime(2026, 3, 3, 18, tzinfo=UTC), status="cancelled")
    late = datetime(2026, 6, 2, 1, tzinfo=UTC)  # still June 1 by the city's clock
    make_meeting(parks, "Late", starts_at=late, topics=[water])
    make_meeting(works, "Old", starts_at=datetime(2020, 1, 1, tzinfo=UTC), status="passed")


def test_filters(meetings, api):
    for path, titles in ASKED.items():
        assert api.titles(path) == titles, path


def test_a_card_tells_when_and_where(meetings, api):
    (card,) = api.get("/meetings?topic=water")["items"]
    assert card["starts_at"] == "2026-06-02T01:00:00Z"
    assert {"public_body", "status", "location", "place", "online"} <= card.keys()
    assert "agenda" not in card


def test_an_unknown_status_is_refused(api):
    assert api.refused("/meetings?status=over")["field"] == "status"
