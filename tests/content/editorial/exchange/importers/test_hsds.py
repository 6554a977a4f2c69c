"""Open Referral tables: written small, and the standard's own example."""

import csv
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.importers.hsds import read as hsds
from content.editorial.exchange.importers.hsds.hours import sentence, week
from content.editorial.exchange.importers.hsds.package import Entry
from content.editorial.exchange.importers.reading import Reading, Row
from content.editorial.exchange.records import (
    ContactRecord,
    DepartmentRecord,
    LocationRecord,
    OpeningHoursRecord,
    Record,
    ServiceRecord,
    TopicRecord,
)
from content.models import HomePage, Service
from tests.fixtures.imports import imported

Rows = list[dict[str, str]]
Package = Callable[..., Path]

PARKS = {"id": "o1", "name": "Parks", "description": "Green places.", "email": "parks@city.example"}
SWIM = {
    "id": "s1",
    "organization_id": "o1",
    "name": "Swim lessons",
    "description": "Learn to swim.",
    "status": "active",
}
POOL = {"id": "l1", "location_type": "physical", "organization_id": "o1", "name": "North Pool"} | {
    "latitude": "44.05",
    "longitude": "-91.6",
}
HAS_A = {"id": "b", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": "t1"}


INSIDE = {"id": "o2", "parent_organization_id": "o1"}


def table(rows: Rows) -> str:
    told = StringIO(newline="")
    writer = csv.DictWriter(told, list(dict.fromkeys(name for row in rows for name in row)), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return told.getvalue()


@pytest.fixture
def package(tmp_path: Path) -> Package:
    def write(**tables: Rows) -> Path:
        folder = tmp_path / "hsds"
        folder.mkdir(exist_ok=True)
        for name, rows in ({"organizations": [PARKS], "services": [SWIM]} | tables).items():
            (folder / f"{name}.csv").write_text(table(rows), encoding="utf-8", newline="")
        return folder

    return write


def only(kind: type[Record], reading: Reading) -> Any:
    (record,) = [record for record in reading.records if type(record) is kind]
    return record


def read(folder: Path) -> Reading:
    return hsds.read(folder, "en")


def test_a_service_with_all_that_hangs_on_it(package: Package) -> None:
    reading = read(
        package(
            services=[SWIM | {"url": "https://city.example/swim", "wait_time": "A week", "alert": "Closed in May."}],
            locations=[POOL],
            addresses=[{"id": "a1", "location_id": "l1", "address_1": "1 Mill St", "address_type": "postal"}],
            service_at_location=[{"id": "x", "service_id": "s1", "location_id": "l1"}],
            phones=[
                {"id": "p1", "service_id": "s1", "number": "555 0100", "extension": "7", "type": "voice"},
                {"id": "p2", "service_id": "s1", "number": "555 0101", "type": "textphone"},
                {"id": "p3", "service_id": "s1", "number": "555 0102", "type": "fax"},
            ],
            schedules=[
                {"id": "h1", "location_id": "l1", "byday": "MO,TU,WE", "opens_at": "08:00", "closes_at": "18:00"}
            ],
            required_documents=[{"id": "d1", "service_id": "s1", "document": "A towel"}],
            cost_options=[
                {"id": "c1", "service_id": "s1", "option": "Adult", "amount": "5", "currency": "USD"},
                {"id": "c2", "service_id": "s1", "option": "Adult", "amount": "5", "currency": "GBP"},
            ],
            taxonomy_terms=[{"id": "t1", "name": "Water", "parent_id": "t2"}, {"id": "t2", "name": "Sport"}],
            attributes=[HAS_A],
        )
    )
    assert reading.unread == []
    service = only(ServiceRecord, reading)
    assert (service.department, service.locations) == ("hsds:organization:o1", ("hsds:location:l1",))
    assert (service.topics, service.online_url) == (("hsds:term:t1",), "https://city.example/swim")
    assert service.processing_time == "A week"
    assert service.body == (
        ("callout", {"kind": "warning", "title": "", "text": "<p>Closed in May.</p>"}),
        ("fees", [{"label": "Adult", "amount": "5.00", "note": ""}]),
        ("documents", [{"title": "A towel", "note": ""}]),
    )
    place = only(LocationRecord, reading)
    assert (place.address_1, place.displayed_hours) == ("1 Mill St", None)
    hours = only(OpeningHoursRecord, reading)
    assert (hours.key, dict(hours.week)["TU"]) == (place.opening_hours, "8:00–18:00")
    topics = {record.title: record.parent for record in reading.records if isinstance(record, TopicRecord)}
    assert topics == {"Sport": None, "Water": "hsds:term:t2"}
    desk = next(record for record in reading.records if record.key == "hsds:contact:service-s1")
    assert isinstance(desk, ContactRecord)
    assert (desk.phone, desk.phone_alternate, desk.tty) == ("555 0100 ext. 7", None, "555 0101")
    assert only(DepartmentRecord, reading).contacts == ("hsds:contact:organization-o1",)
    assert "5 GBP is not in USD" in reading.warnings[0].message


@pytest.mark.parametrize(
    ("tables", "where", "reason"),
    [
        ({"services": [SWIM, SWIM]}, "services.csv line 3", "id “s1” is that of services.csv line 2 already"),
        ({"services": [SWIM | {"organization_id": "x"}]}, "services.csv line 2", "“x” is not in organizations"),
        ({"services": [SWIM | {"name": ""}]}, "services.csv line 2", "name is missing"),
        ({"services": [SWIM | {"status": "odd"}]}, "services.csv line 2", "status is “odd”; it must be one of active"),
        ({"services": [SWIM | {"name": "a\u202eb"}]}, "services.csv line 2", "a character that is not text"),
        ({"locations": [POOL | {"latitude": "95"}]}, "locations.csv line 2", "must be between -90 and 90"),
        (
            {"locations": [POOL | {"organization_id": "x"}]},
            "locations.csv line 2",
            "Every place belongs to",
        ),
        (
            {
                "organizations": [
                    PARKS | {"parent_organization_id": "o2"},
                    PARKS | {"id": "o2", "parent_organization_id": "o1"},
                ]
            },
            "organizations.csv line 2",
            "It would be part of itself: o1 → o2 → o1",
        ),
        (
            {"taxonomy_terms": [{"id": "t1", "name": "A", "parent_id": "t1"}], "attributes": [HAS_A]},
            "taxonomy_terms.csv line 2",
            "It would be inside itself: t1 → t1",
        ),
        (
            {"cost_options": [{"id": "c", "service_id": "s1", "amount": "-1"}]},
            "cost_options.csv line 2",
            "amount is -1; it must be 0 or more",
        ),
    ],
)
def test_a_bad_row_is_named(package: Package, tables: dict[str, Rows], where: str, reason: str) -> None:
    notes = read(package(**tables)).unread
    assert any(note.where == where and reason in note.message for note in notes), notes


def test_a_wrong_mail_address_does_not_cost_the_department(package: Package) -> None:
    reading = read(package(organizations=[PARKS | {"email": "nobody"}]))
    assert only(DepartmentRecord, reading).contacts is None
    assert "email “nobody” is left out" in reading.warnings[0].message


def test_a_wrong_phone_is_told_with_its_line_and_costs_nothing_else(package: Package) -> None:
    numbers = ("call me maybe", "555 0100")
    phones = [{"id": f"p{order}", "organization_id": "o1", "number": number} for order, number in enumerate(numbers)]
    reading = read(package(organizations=[PARKS], phones=phones))
    desk = only(ContactRecord, reading)
    assert (desk.phone, desk.phone_alternate) == ("555 0100", None)
    assert only(DepartmentRecord, reading).contacts == (desk.key,)
    (told,) = reading.warnings
    assert told.where == "phones.csv line 2"
    assert "number “call me maybe” is left out. Write a telephone number, like 311" in told.message


def test_a_web_address_that_is_none_is_left_out_and_the_right_one_told(package: Package) -> None:
    (warning,) = read(package(organizations=[PARKS | {"website": "parks.example/Pool"}])).warnings
    assert warning.message == "website “parks.example/Pool” is left out. Write “https://parks.example/Pool”."


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "has no header"), (b"name\nA\n", "no column “id”"), (b"id,id\n", "two columns")],
)
def test_a_table_that_is_none_is_refused(package: Package, content: bytes, reason: str) -> None:
    folder = package()
    (folder / "services.csv").write_bytes(content)
    with pytest.raises(Unreadable, match=reason):
        read(folder)


def test_a_folder_without_services_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"has no organizations\.csv"):
        read(tmp_path)


def schedule(**members: str) -> Entry:
    return Entry("h", Row(members), "schedules.csv line 2")


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:30:00Z"}, "Monday to Friday 9:00–17:30"),
        ({"byday": "SA,TU", "opens_at": "9:00", "closes_at": "12:00"}, "Tuesday, Saturday 9:00–12:00"),
        ({"description": "By appointment."}, "By appointment."),
        ({}, ""),
    ],
)
def test_hours_read_as_people_say_them(members: dict[str, str], said: str) -> None:
    assert sentence([schedule(**members)]) == said


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        ("09:00-06:00", "17:00-06:00", "Monday, Tuesday 9:00–17:00"),  # by the clock of Chicago, in winter
        ("09:00-05:00", "17:00-05:00", "Monday, Tuesday 9:00–17:00"),  # and in summer
        ("15:00Z", "23:00Z", "Monday, Tuesday 9:00–17:00"),
        ("10:30-0430", "11:00-04:30", "Monday, Tuesday 9:00–9:30"),
        ("02:00Z", "05:00Z", "Monday, Sunday 20:00–23:00"),
    ],
)
def test_times_of_another_zone_are_told_by_the_citys_clock(settings: Any, opens: str, closes: str, said: str) -> None:
    settings.TIME_ZONE = "America/Chicago"
    assert sentence([schedule(byday="MO,TU", opens_at=opens, closes_at=closes)]) == said


def test_whose_times_are_of_another_zone_is_told_on_its_line(package: Package, settings: Any) -> None:
    settings.TIME_ZONE = "America/Chicago"
    days = {"location_id": "l1", "opens_at": "15:00Z", "closes_at": "23:00Z"}
    ours = {"location_id": "l1", "opens_at": "09:00-06:00", "closes_at": "17:00-06:00"}
    rows = [{"id": "h1", "byday": "MO", **days}, {"id": "h2", "byday": "TU", **ours}]

    reading = read(package(locations=[POOL], schedules=rows))

    assert only(OpeningHoursRecord, reading).week == {"MO": "9:00–17:00", "TU": "9:00–17:00"}
    (warning,) = reading.warnings
    assert warning.where.endswith("schedules.csv line 2")
    assert "“15:00Z–23:00Z” names another time zone than the city's and was read as 9:00–17:00" in warning.message


def test_hours_that_are_not_every_week_stay_a_sentence(package: Package) -> None:
    row = {"id": "h1", "location_id": "l1", "byday": "MO", "opens_at": "8:00", "closes_at": "18:00"}
    for more, said in (
        (
            {"valid_from": "2026-06-01", "valid_to": "2026-08-31"},
            "Monday 8:00–18:00 (from 2026-06-01, until 2026-08-31)",
        ),
        ({"freq": "MONTHLY"}, "Monday 8:00–18:00 (not every week)"),
        ({"byday": "1MO"}, "Monday 8:00–18:00 (not every week)"),
        ({"freq": "MONTHLY", "description": "First Monday, 8 to 6"}, "First Monday, 8 to 6"),
        ({"closes_at": "8:00"}, "Monday 8:00–8:00"),
    ):
        place = only(LocationRecord, read(package(locations=[POOL], schedules=[row | more])))
        assert (place.opening_hours, place.displayed_hours) == (None, said)


@given(st.text(max_size=30), st.text(max_size=12), st.text(max_size=12))
def test_any_schedule_is_said_or_rejected(days: str, opens: str, closes: str) -> None:
    with suppress(Rejected):
        assert isinstance(sentence([schedule(byday=days, opens_at=opens, closes_at=closes)]), str)
        week([schedule(byday=days, opens_at=opens, closes_at=closes)])


@pytest.mark.database
class TestTakenIn:
    def test_a_zip_twice(self, city: HomePage, package: Package, tmp_path: Path) -> None:
        folder = package(
            locations=[POOL],
            service_at_location=[{"id": "x", "service_id": "s1", "location_id": "l1"}],
            phones=[{"id": "p1", "service_id": "s1", "number": "555 0100"}],
            schedules=[{"id": "h", "location_id": "l1", "byday": "MO", "opens_at": "9:00", "closes_at": "17:00"}],
        )
        path = tmp_path / "hsds.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in folder.iterdir():
                archive.write(file, f"export/{file.name}")
        report = imported("hsds", path)
        assert report["rejected"] == []
        page = Service.objects.get()
        assert [row.location.title for row in page.location_links.all()] == ["North Pool"]
        assert [row.contact.phone for row in page.contact_links.all()] == ["555 0100"]
        assert imported("hsds", path)["changed"] == []

    @pytest.mark.needs_shared
    def test_the_standards_own_example(self, city: HomePage, shared_data: Path) -> None:
        report = imported("hsds", shared_data.parent / "standards/hsds-3.0/examples/csv")
        created = {name: counts["created"] for name, counts in report["counts"].items()}
        assert created == {"contacts": 3, "departments": 1, "services": 1}
        # The example's place lies at latitude 100.
        assert [note["where"] for note in report["rejected"]] == ["locations.csv line 2"]
