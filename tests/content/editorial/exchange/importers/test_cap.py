"""Alerts of others: written small, the real ones, and those that mean harm."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.cap import read as cap
from content.editorial.exchange.importers.cap.markup import parsed
from content.editorial.exchange.importers.cap.rules import ALERT, wrongs
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import AlertRecord
from content.models import Alert, HomePage
from content.publishing.models import PublishedDocument
from tests.fixtures.imports import imported

pytestmark = pytest.mark.database

INFO = """<info>
<language>{language}</language><category>Met</category><event>{event}</event><responseType>Prepare</responseType>
<urgency>Expected</urgency><severity>{severity}</severity><certainty>Likely</certainty>
<expires>2026-12-01T18:00:00-06:00</expires><headline>{event}</headline>
<description>{description}</description><instruction>Stay inside.</instruction><web>https://weather.example/1</web>
<parameter><valueName>CMAMtext</valueName><value>{event} until 6 PM.</value></parameter>
<area><areaDesc>River valley</areaDesc><polygon>44,-91 44,-92 45,-92 44,-91</polygon><circle>44,-91 2.5</circle></area>
</info>"""


def info(
    event: str = "Winter storm", language: str = "en-US", severity: str = "Moderate", description: str = "Snow."
) -> str:
    return INFO.format(event=event, language=language, severity=severity, description=description)


def alert(identifier: str = "A1", *infos: str, kind: str = "Alert", after: str = "", **said: str) -> str:
    members = {"sent": "2026-11-26T08:00:00-06:00", "status": "Actual", "scope": "Public"} | said
    references = f"<references>w@weather.example,{after},2026-11-26T08:00:00-06:00</references>" if after else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">\n'
        f"<identifier>{identifier}</identifier><sender>w@weather.example</sender><sent>{members['sent']}</sent>"
        f"<status>{members['status']}</status><msgType>{kind}</msgType><scope>{members['scope']}</scope>"
        f"{references}{''.join(infos or (info(),))}</alert>"
    )


@pytest.fixture
def files(city: HomePage, tmp_path: Path) -> Callable[..., Path]:
    def write(**contents: str) -> Path:
        for name, content in contents.items():
            (tmp_path / f"{name}.cap").write_text(content, encoding="utf-8")
        return tmp_path

    return write


def only(reading: Reading) -> AlertRecord:
    assert reading.unread == []
    (record,) = reading.records
    assert isinstance(record, AlertRecord)
    return record


def refused(path: Path) -> str:
    (note,) = cap.read(path, "en").unread
    return note.message


def test_an_alert_says_what_its_sender_says(files: Callable[..., Path]) -> None:
    record = only(cap.read(files(a=alert()) / "a.cap", "en"))
    assert (record.title, record.locale, record.as_draft) == ("Winter storm", "en", True)
    assert (record.message, record.instruction, record.summary) == ("<p>Snow.</p>", "<p>Stay inside.</p>", "Snow.")
    assert (record.category, record.response_type, record.severity) == ("Met", "Prepare", "Moderate")
    assert record.expires is not None
    assert record.expires.isoformat() == "2026-12-01T18:00:00-06:00"
    assert (record.area_description, record.area_circles) == ("River valley", "44,-91 2.5")
    assert (record.push_text, record.link_url) == ("Winter storm until 6 PM.", "https://weather.example/1")


def test_each_of_the_citys_languages_is_a_translation(files: Callable[..., Path]) -> None:
    infos = (info(), info("Tormenta", "es-MX"), info("Sturm", "de"), info("Again", "en"))
    reading = cap.read(files(a=alert("A1", *infos)), "en")
    told = [(record.locale, record.title, bool(getattr(record, "translation_of", ""))) for record in reading.records]
    assert told == [("en", "Winter storm", False), ("es", "Tormenta", True)]
    assert ["de, which this city has not" in note.message for note in reading.warnings] == [True, False]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("<status>Actual</status>", ""), "line 2: status is missing"),
        (("Actual", "Real"), "line 3: status is “Real”; it must be one of Actual, Exercise"),
        (("2026-11-26T08:00:00-06:00</sent>", "2026-11-26T14:00:00Z</sent>"), "with the zone as hours and minutes"),
        (("2026-12-01T18", "2026-13-01T18"), "is no day or hour that there is"),
        (("<severity>Moderate</severity>", "<severity></severity>"), "severity is empty; it must be one of Extreme"),
        (
            ("44,-91 44,-92 45,-92 44,-91", "44,-91 44,-92 45,-92"),
            "polygon is “44,-91 44,-92 45,-92”; it must",
        ),
        (
            ("44,-91 2.5", "444,-91 2.5"),
            "it has the point “444,-91”, which is not on the earth",
        ),
        (("<event>Winter storm</event>", "<event> </event>"), "event is empty"),
        (("A1", "has spaces"), "identifier is “has spaces”; it must not have spaces"),
        (("cap:1.2", "cap:9"), "it must be an alert of CAP 1.1 or 1.2"),
        (("<urgency>", "<urgency>Past</urgency><urgency>"), "urgency is there twice"),
    ],
)
def test_what_is_wrong_is_named_by_element_and_line(
    files: Callable[..., Path], change: tuple[str, str], reason: str
) -> None:
    assert reason in refused(files(a=alert().replace(*change)) / "a.cap")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "no element found"),
        ("<alert", "line 1 is not whole XML"),
        ("<alert>&undefined;</alert>", "undefined entity"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><alert>&a;</alert>", "has a document type or entities"),
        ("<!DOCTYPE alert SYSTEM 'http://x.example/a.dtd'><alert/>", "has a document type or entities"),
        ("<a>" * 200 + "</a>" * 200, "nested or long beyond"),
        (f"<a>{'x' * 600_000}</a>", "more than 500,000 characters"),
        (f"<a>{'x' * 2_100_000}</a>", "has 2,100,007 bytes"),
        ('<?xml version="1.0" encoding="pigeon"?><a/>', "unknown encoding|is not XML"),
    ],
)
def test_xml_that_is_broken_or_means_harm_is_refused(files: Callable[..., Path], content: str, reason: str) -> None:
    path = files(a=content) / "a.cap"
    with pytest.raises(Unreadable) as refusal:
        cap.read(path, "en")
    assert any(part in str(refusal.value) for part in reason.split("|")), refusal.value


def test_a_script_is_text(files: Callable[..., Path]) -> None:
    said = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b onclick=x&gt;Snow&lt;/b&gt;"
    assert only(cap.read(files(a=alert("A1", info(description=said))), "en")).message == "<p><b>Snow</b></p>"


@pytest.mark.parametrize("said", [{"status": "Test"}, {"scope": "Private"}, {"status": "Exercise"}])
def test_what_is_not_for_the_public_is_left_out(files: Callable[..., Path], said: dict[str, str]) -> None:
    reading = cap.read(files(a=alert(**said)), "en")
    assert (reading.records, reading.unread) == ([], [])
    assert "is not for the public" in reading.warnings[0].message


def test_an_update_comes_after_what_it_updates_and_a_circle_is_refused(files: Callable[..., Path]) -> None:
    reading = cap.read(files(a=alert("A2", kind="Update", after="A1"), b=alert("A1")), "en")
    assert [record.key for record in reading.records] == ["cap:w@weather.example:A1", "cap:w@weather.example:A2"]
    assert reading.records[1].references == "cap:w@weather.example:A1"  # type: ignore[union-attr]
    reading = cap.read(files(a=alert("A1", kind="Update", after="A2"), b=alert("A2", kind="Update", after="A1")), "en")
    assert reading.records == []
    assert "It would follow itself" in reading.unread[0].message
    assert "references is missing" in refused(files(a=alert("A1", kind="Cancel"), b=alert("A3", status="Test")))


def test_of_several_that_it_updates_the_one_that_was_sent_last_is_followed(files: Callable[..., Path]) -> None:
    """Whatever zones their clocks have: 20:00 in London was before 18:30 in Chicago."""
    late, early = "LATE,2026-11-26T18:30:00-06:00", "EARLY,2026-11-26T20:00:00+00:00"
    named = alert("A2", kind="Update", after="A1").replace(
        "A1,2026-11-26T08:00:00-06:00", f"{late} w@weather.example,{early}"
    )
    assert only(cap.read(files(a=named), "en")).references == "cap:w@weather.example:LATE"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for wrapped in (content, b"<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>" + content + b"</alert>"):
        try:
            root = parsed(wrapped, "x.cap")
        except Unreadable:
            continue
        assert list(wrongs(root, ALERT))


def test_they_come_in_as_drafts_and_what_is_published_is_left_alone(files: Callable[..., Path]) -> None:
    path = files(a=alert())
    assert imported("cap", path)["counts"]["alerts"]["created"] == 1
    page = Alert.objects.get()
    assert (page.live, page.title) == (False, "Winter storm")
    assert not PublishedDocument.objects.filter(type="alert").exists()
    assert imported("cap", path)["counts"]["alerts"]["unchanged"] == 1
    files(a=alert("A1", info(description="More snow.")))
    assert imported("cap", path)["counts"]["alerts"]["updated"] == 1
    assert "More snow." in Alert.objects.get().get_latest_revision_as_object().message
    Alert.objects.get().get_latest_revision().publish()
    files(a=alert("A1", info(description="Much more snow.")))
    assert "it is published" in imported("cap", path)["kept"][0]["message"]
    assert "More snow." in Alert.objects.get().message


def test_a_draft_that_somebody_changed_is_kept(files: Callable[..., Path]) -> None:
    path = files(a=alert())
    imported("cap", path)
    draft = Alert.objects.get().get_latest_revision_as_object()
    draft.title = "Mine"
    draft.save_revision()
    files(a=alert("A1", info("Blizzard")))
    assert "someone changed its draft" in imported("cap", path)["kept"][0]["message"]
    assert imported("cap", path, "--overwrite")["counts"]["alerts"]["updated"] == 1


def test_published_when_asked_with_its_chain(files: Callable[..., Path]) -> None:
    path = files(a=alert(), b=alert("A2", info("Storm over", severity="Minor"), kind="Cancel", after="A1"))
    report = imported("cap", path, "--publish", "yes")
    assert (report["counts"]["alerts"]["created"], report["rejected"]) == (2, [])
    ended = Alert.objects.get(title="Storm over")
    assert (ended.msg_type, ended.references.title) == ("Cancel", "Winter storm")
    body = json.loads(PublishedDocument.objects.filter(type="alert", audience="public").first().body)  # type: ignore[union-attr]
    assert body["severity"] in ("Moderate", "Minor")
    assert imported("cap", path, "--publish", "yes")["changed"] == []


@pytest.mark.needs_shared
class TestTheRealOnes:
    def test_an_attack_is_refused_without_a_look_at_what_it_names(self, city: HomePage, shared_data: Path) -> None:
        with pytest.raises(Unreadable, match=r"xee.cap has a document type or entities.*nothing of it was read"):
            cap.read(shared_data / "cap/xee.cap", "en")

    def test_the_folder_gives_the_good_ones_and_says_what_is_wrong_with_the_others(
        self, city: HomePage, shared_data: Path
    ) -> None:
        report = imported("cap", shared_data / "cap")
        assert {entry["title"] for entry in report["changed"]} >= {"EQ 6.3 Neiafu, Tonga - PRELIMINARY REPORT"}
        assert report["counts"]["alerts"]["created"] == 3
        wrong = {note["where"].split()[0]: note["message"] for note in report["rejected"]}
        assert set(wrong) == {"invalid.cap", "no_optional_fields.cap", "noaa_errors.cap", "xee.cap"}
        assert "scope is missing" in wrong["invalid.cap"]
        assert "it has no info" in wrong["no_optional_fields.cap"]
        for part in ("line 13: references is empty", "urgency is empty", "severity is empty", "polygon 1"):
            assert part in wrong["noaa_errors.cap"], wrong["noaa_errors.cap"]
        assert imported("cap", shared_data / "cap")["changed"] == []

    def test_our_rules_agree_with_the_standards_schema(self, city: HomePage, shared_data: Path) -> None:
        schema = etree.XMLSchema(etree.parse(str(shared_data.parent / "standards/cap/CAP-v1.2-schema.xsd")))
        examples = [
            alert(),
            alert("A2", kind="Update", after="A1"),
            alert().replace("Actual", "Real"),
            alert().replace("<scope>Public</scope>", ""),
            alert().replace("-06:00</sent>", "Z</sent>"),
            alert().replace("<urgency>Expected</urgency>", ""),
            alert().replace("<areaDesc>River valley</areaDesc>", ""),
            (shared_data / "cap/thunderstorm.cap").read_text(),
            (shared_data / "cap/invalid.cap").read_text(),
        ]
        for text in examples:
            is_good = schema.validate(etree.fromstring(text.encode()))
            assert is_good == (not list(wrongs(parsed(text.encode(), "x"), ALERT))), text
