from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers import open311
from content.editorial.exchange.importers.open311 import readable_group
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import (
    ContactRecord,
    DepartmentRecord,
    Record,
    ServiceRecord,
    TopicRecord,
)
from tests.fixtures.imports import service

Catalogue = Callable[..., Path]


def read(path: Path) -> Reading:
    return open311.read(path, "en")


def only(kind: type[Record], reading: Reading) -> Any:
    (record,) = [record for record in reading.records if type(record) is kind]
    return record


def test_a_service_and_what_it_belongs_to(catalogue: Catalogue) -> None:
    reading = read(catalogue(service(keywords="Hole, road; Road, crater")))
    found = only(ServiceRecord, reading)
    assert (found.title, found.summary, found.body) == ("Report pothole", "Tell us about it.", ())
    assert (found.service_code, found.request_type, found.request_group) == ("POTHOLE", "realtime", "Streets-Sidewalks")
    assert found.keywords == "Hole, road, crater"
    assert found.source == "services.json line 2, item 1 (POTHOLE)"
    assert only(TopicRecord, reading).title == "Streets and sidewalks"
    assert found.topics == (only(TopicRecord, reading).key,)
    assert only(DepartmentRecord, reading).title == "Public Works"
    assert found.department == only(DepartmentRecord, reading).key
    assert not reading.warnings


@pytest.mark.parametrize(
    ("group", "title"),
    [("Food", "Food"), ("Traffic-Vehicles", "Traffic and vehicles"), ("A-B-C", "A, b and c"), ("-", "-")],
)
def test_a_group_reads_as_words(group: str, title: str) -> None:
    assert readable_group(group) == title


def test_a_description_too_long_for_a_summary_is_a_body_too(catalogue: Catalogue) -> None:
    long = "Say where it is. " + "Then wait for us to come & look. " * 10
    found = only(ServiceRecord, read(catalogue(service(description=long))))
    assert found.summary.startswith("Say where it is. Then")
    assert found.summary.endswith("look.")
    assert len(found.summary) <= 160
    assert found.body == (("text", f"<p>{long.strip().replace('&', '&amp;')}</p>"),)


def test_html_in_a_description_loses_what_runs(catalogue: Catalogue) -> None:
    hostile = "<p>Tell <b>us</b>.</p><script>alert(1)</script><img src=x onerror=alert(1)>"
    found = only(ServiceRecord, read(catalogue(service(description=hostile))))
    assert (found.summary, found.body) == ("Tell us.", ())
    linked = "<p>See <a href='https://a.example' onclick='alert(1)'>this</a>.</p>"
    found = only(ServiceRecord, read(catalogue(service(description=linked))))
    assert found.body == (("text", '<p>See <a href="https://a.example">this</a>.</p>'),)


def test_a_service_without_department_stands_under_the_city(catalogue: Catalogue) -> None:
    for members in ({"definitions": None}, {"definitions": {"service_departments": []}}):
        reading = read(catalogue(service(**members)))
        assert only(DepartmentRecord, reading).title == "City (unassigned)"
        assert "has no department" in reading.warnings[0].message


def test_a_departments_own_phone_becomes_a_contact(catalogue: Catalogue) -> None:
    department = {"code": "PW", "name": "Public Works", "phone": "+1 555 0100", "email": None, "web_link": None}
    reading = read(catalogue(service(definitions={"service_departments": [department]})))
    assert only(ContactRecord, reading).phone == "+1 555 0100"
    assert only(DepartmentRecord, reading).contacts == (only(ContactRecord, reading).key,)


def test_a_wrong_phone_does_not_cost_the_department_and_its_services(catalogue: Catalogue) -> None:
    department = {"code": "PW", "name": "Public Works", "phone": "call me maybe", "email": "pw", "web_link": "soon"}
    reading = read(catalogue(service(definitions={"service_departments": [department]})))
    assert only(DepartmentRecord, reading).contacts is None
    assert len([record for record in reading.records if isinstance(record, ServiceRecord)]) == 1
    told = [note.message for note in reading.warnings if note.where.startswith("services.json line 2")]
    assert "phone “call me maybe” is left out. Write a telephone number, like 311" in told[0]
    assert ["email “pw” is left out" in told[1], "web_link “soon” is left out" in told[2]] == [True, True]


def test_an_empty_group_is_no_topic(catalogue: Catalogue) -> None:
    reading = read(catalogue(service(group=" ")))
    assert only(ServiceRecord, reading).topics == ()
    assert not [record for record in reading.records if isinstance(record, TopicRecord)]
    assert "group is empty" in reading.warnings[0].message


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("just words", "It must be an object; it is text."),
        (service(""), "service_code is missing."),
        ({"service_code": "X"}, "service_name is missing."),
        (service(service_name="x" * 200_000), "service_name has 200,000 characters; at most 255."),
        (service(type="magic"), "type is “magic”; it must be one of batch, blackbox, realtime."),
        (service(definitions=["PW"]), "definitions must be an object; it is a list."),
        (service(metadata="yes"), "metadata must be true or false; it is text."),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(catalogue: Catalogue, bad: Any, reason: str) -> None:
    reading = read(catalogue(service("FIRST"), bad, service("LAST")))
    assert [record.key for record in reading.records if isinstance(record, ServiceRecord)] == [
        "open311:service:FIRST",
        "open311:service:LAST",
    ]
    (note,) = reading.unread
    assert note.message == reason
    assert "item 2" in note.where


def test_a_bad_row_leaves_no_department_or_topic(catalogue: Catalogue) -> None:
    reading = read(catalogue(service(type="magic")))
    assert reading.records == []


def test_of_two_services_with_one_code_the_second_is_rejected(catalogue: Catalogue) -> None:
    reading = read(catalogue(service(), service(service_name="Another")))
    (note,) = reading.unread
    assert "services.json line 2, item 1 (POTHOLE)" in note.message
    assert only(ServiceRecord, reading).title == "Report pothole"


QUESTION = {
    "code": "SIZE",
    "datatype": "singlevaluelist",
    "description": "How big?",
    "required": True,
    "variable": True,
    "order": 2,
    "values": [{"key": "S", "name": "Small"}, {"key": "L", "name": None}],
    "dependencies": {"clause": "AND", "conditions": [{"attribute": "KIND", "op": "eq", "value": "Hole"}]},
}
NOTICE = {"code": "N", "datatype": "informational", "description": "Stay away.", "order": 1, "required": False}


def test_a_definition_becomes_questions(catalogue: Catalogue) -> None:
    definition = {
        "service_code": "POTHOLE",
        "attributes": [QUESTION, NOTICE],
        "service_level_agreement": {"type": "Business Days", "value": 5},
    }
    found = only(ServiceRecord, read(catalogue(service(metadata=True), definitions=[definition])))
    notice, question = found.request_questions
    assert (notice["datatype"], notice["variable"], notice["description"]) == ("text", False, "Stay away.")
    assert question["values"] == [{"key": "S", "name": "Small"}, {"key": "L", "name": "L"}]
    assert question["conditions_match"] == "all"
    assert question["conditions"] == [{"code": "KIND", "operator": "eq", "value": "Hole"}]
    assert found.service_level == (5, "business days")


def test_questions_that_are_not_known_are_not_taken_for_none(catalogue: Catalogue) -> None:
    reading = read(catalogue(service("ASKS", metadata=True), service("ASKSNOT", metadata=False)))
    asks, asks_not = [record for record in reading.records if isinstance(record, ServiceRecord)]
    assert (asks.request_questions, asks_not.request_questions) == (None, ())
    assert "1 services have metadata: true and no definition" in reading.warnings[-1].message


@pytest.mark.parametrize(
    ("definition", "reason"),
    [
        (
            {"service_code": "POTHOLE", "attributes": [QUESTION | {"datatype": "colour"}]},
            "attributes 1: datatype is “colour”",
        ),
        ({"service_code": "POTHOLE", "attributes": [QUESTION | {"code": ""}]}, "attributes 1: code is missing."),
        ({"service_code": "POTHOLE", "attributes": {}}, "attributes must be a list; it is an object."),
        ({"service_code": "POTHOLE", "service_level_agreement": {"type": "moons", "value": 3}}, "a type, like"),
        ({"attributes": []}, "service_code is missing."),
    ],
)
def test_a_bad_definition_is_named_and_its_service_goes_without(
    catalogue: Catalogue, definition: Any, reason: str
) -> None:
    reading = read(catalogue(service(metadata=True), definitions=[definition]))
    assert reason in reading.unread[0].message
    assert "definitions.json line 2, item 1" in reading.unread[0].where
    assert only(ServiceRecord, reading).request_questions is None


def test_a_definition_of_no_service_is_a_warning(catalogue: Catalogue) -> None:
    reading = read(catalogue(service(), definitions=[{"service_code": "GONE", "attributes": []}]))
    assert reading.warnings[0].message == "there is no service GONE, so its questions are left out."


def test_the_file_alone_can_be_read(catalogue: Catalogue) -> None:
    assert only(ServiceRecord, read(catalogue(service()) / "services.json")).service_code == "POTHOLE"


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="does not exist"):
        read(tmp_path / "nowhere")
    with pytest.raises(Unreadable, match=r"has no services\.json"):
        read(tmp_path)
