"""Meetings from Legistar: written small, and a year of a real council."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.legistar import read as legistar
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import MeetingRecord
from content.models import HomePage, Meeting
from content.publishing.models import PublishedDocument
from tests.fixtures.imports import imported

Event = dict[str, Any]
EVENT: Event = {
    "ID": 7,
    "BodyName": "Planning Board",
    "Date": "2026-05-12T18:30:00-05:00",
    "Location": "City Hall, room 2",
    "AgendaStatusName": "Final",
    "AgendaFile": "https://city.example/agenda.pdf",
    "AgendaLastPublished": "2026-05-01T12:00:00Z",
    "Items": [
        {"Title": "New fence rules", "AgendaSequence": 2, "AgendaNumber": "2.", "ActionName": "Approved by Board"},
        {"Title": "Roll call", "AgendaSequence": 1, "RollCall": [{"FullName": "Ana Ruiz", "Value": "Present"}]},
        {"Title": "", "AgendaSequence": 4},
        {"Title": "", "AgendaSequence": 3, "MinutesNote": "The chair opens\nthe meeting."},
    ],
}


@pytest.fixture
def events(tmp_path: Path) -> Callable[..., Path]:
    def write(*lines: Any, name: str = "events.jsonl") -> Path:
        path = tmp_path / name
        texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text("\n".join(texts), encoding="utf-8")
        return path

    return write


def read(path: Path) -> Reading:
    return legistar.read(path, "en", "City Clerk")


def only(path: Path) -> MeetingRecord:
    reading = read(path)
    assert reading.unread == []
    (record,) = [record for record in reading.records if isinstance(record, MeetingRecord)]
    return record


def test_an_event_is_a_meeting(events: Callable[..., Path]) -> None:
    meeting = only(events(EVENT))
    assert (meeting.title, meeting.slug) == ("Planning Board: May 12, 2026", "planning-board-2026-05-12")
    assert (meeting.public_body, meeting.place, meeting.status) == ("Planning Board", "City Hall, room 2", "scheduled")
    assert meeting.starts_at is not None
    assert meeting.starts_at.isoformat() == "2026-05-12T18:30:00-05:00"
    assert [item["title"] for item in meeting.agenda or ()] == [
        "Roll call",
        "New fence rules",
        "The chair opens the meeting.",
    ]
    assert (meeting.agenda or ())[2]["text"] == ""
    assert (meeting.agenda or ())[1]["result"] == "passed"
    assert meeting.participants == ({"name": "Ana Ruiz", "role": ""},)
    assert [(paper["kind"], paper["url"]) for paper in meeting.files or ()] == [("agenda", EVENT["AgendaFile"])]


def test_the_apis_own_names_and_its_time_of_day_are_read(events: Callable[..., Path]) -> None:
    raw = {
        "EventId": 9,
        "EventBodyName": "Library Board",
        "EventDate": "2026-12-01T00:00:00",
        "EventTime": "6:30 PM",
        "EventItems": [
            {
                "EventItemTitle": "Hours",
                "EventItemPassedFlagName": "Fail",
                "EventItemMatterAttachments": [
                    {"MatterAttachmentName": "Report", "MatterAttachmentHyperlink": "https://city.example/r.pdf"}
                ],
            }
        ],
    }
    for path in (events(raw), events([raw], name="list.json")):
        meeting = only(path)
        assert meeting.starts_at is not None
        assert meeting.starts_at.isoformat() == "2026-12-01T18:30:00-06:00"
        (item,) = meeting.agenda or ()
        assert (item["result"], item["attachments"][0]["title"]) == ("failed", "Report")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"AgendaStatusName": "Deferred"}, "cancelled"),
        ({"AgendaStatusName": "Cancelled", "MinutesFile": "https://city.example/m.pdf"}, "cancelled"),
        ({"MinutesFile": "https://city.example/m.pdf"}, "passed"),
        ({"Media": "https://city.example/v.mp4"}, "passed"),
        ({}, "scheduled"),
    ],
)
def test_its_state_is_what_legistar_says(events: Callable[..., Path], said: Event, status: str) -> None:
    assert only(events(EVENT | said)).status == status


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"ID": 8', "is not whole JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("7", "It must be an object; it is a whole number."),
        ({"Name": "x"}, "neither ID nor EventId"),
        (EVENT, "ID 7 is that of events.jsonl line 1 already"),
        (EVENT | {"ID": 8, "Date": "soon"}, "Date is “soon”; it must be like"),
        (EVENT | {"ID": 8, "Date": "0001-01-01T00:00:00Z"}, "is missing, so nobody knows when it is"),
        (EVENT | {"ID": 8, "Date": "2026-03-08T02:30:00"}, "02:30:00 couldn’t be interpreted in time zone America"),
        (EVENT | {"ID": 8, "Date": "2026-11-01", "Time": "1:30 AM"}, "01:30:00 couldn’t be interpreted in time zone"),
        (EVENT | {"ID": 8, "BodyName": ""}, "nobody knows who meets"),
        (EVENT | {"ID": 8, "Items": {"a": 1}}, "Items must be a list; it is an object."),
        (EVENT | {"ID": 8, "Items": ["x"]}, "Items 1 must be an object; it is text."),
        (EVENT | {"ID": 8, "Location": "a\u0000b"}, "a character that is not text"),
        (
            {"EventId": 8, "EventBodyName": "B", "EventDate": "2026-05-01", "EventTime": "noonish"},
            "EventTime is “noonish”",
        ),
    ],
)
def test_a_bad_line_costs_itself(events: Callable[..., Path], bad: Any, reason: str) -> None:
    reading = read(events(EVENT, bad, EVENT | {"ID": 99}))
    assert [record.key for record in reading.records[1:]] == ["legistar:event:7", "legistar:event:99"]
    (note,) = reading.unread
    assert (note.where, reason in note.message) == ("events.jsonl line 2", True), note.message


def test_an_address_that_is_none_is_left_out(events: Callable[..., Path]) -> None:
    reading = read(events(EVENT | {"VideoPath": "javascript:alert(1)"}))
    assert "VideoPath “javascript:alert(1)” is left out." in reading.warnings[0].message
    reading = read(events(EVENT | {"VideoPath": "video.example/7"}))
    assert reading.warnings[0].message.endswith("is left out. Write “https://video.example/7”.")


def test_a_file_in_another_encoding_is_refused(events: Callable[..., Path]) -> None:
    path = events(EVENT)
    path.write_bytes(b"\xff\xfe{}")
    with pytest.raises(Unreadable, match="is not UTF-8"):
        read(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*EVENT, "Time", "Title"]), inner),
    max_leaves=8,
)


@given(st.lists(json_values | st.text(max_size=10), max_size=4))
def test_whatever_stands_in_it_every_line_is_accounted_for(
    tmp_path_factory: pytest.TempPathFactory, values: list[Any]
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "x.jsonl"
    path.write_text("\n".join([json.dumps(EVENT), *map(json.dumps, values)]), encoding="utf-8")
    reading = read(path)
    assert len(reading.records) - 1 + len(reading.unread) == len(values) + 1


@pytest.mark.database
class TestTakenIn:
    def test_a_script_is_no_script_and_again_changes_nothing(self, city: HomePage, events: Callable[..., Path]) -> None:
        item = {"Title": "<script>x</script>", "AgendaNote": "<b onclick=x>Bring</b><script>alert(1)</script>"}
        path = events(EVENT | {"Items": [item]})
        assert imported("legistar", path, "--department", "City Clerk")["counts"]["meetings"]["created"] == 1
        body = bytes(PublishedDocument.objects.get(type="meeting", audience="public").body)
        assert b"<script" not in body.replace(b"<script>x</script>", b"")
        assert b"onclick" not in body
        assert imported("legistar", path, "--department", "City Clerk")["changed"] == []

    @pytest.mark.needs_shared
    def test_a_real_council(self, city: HomePage, shared_data: Path, without_wagtails_indexes: None) -> None:
        path = shared_data / "nyc-council-meetings/events-2025-part.jsonl"
        report = imported("legistar", path, "--department", "City Council")
        assert (report["counts"]["meetings"]["created"], report["rejected"]) == (120, [])
        assert Meeting.objects.filter(status="cancelled").count() == 23
        charter = Meeting.objects.get(imported_from="legistar:event:21324")
        assert charter.title == "City Council: Jan. 8, 2025"
        assert sum(len(page.agenda) for page in Meeting.objects.all()) == 1_350
        assert imported("legistar", path, "--department", "City Council")["changed"] == []
