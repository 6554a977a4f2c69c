"""Records of guides, step by steps and meetings become pages, and the same ones again change nothing."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from content.editorial.exchange.apply import apply
from content.editorial.exchange.records import (
    DepartmentRecord,
    GuideRecord,
    LocationRecord,
    MeetingRecord,
    NewsRecord,
    Ref,
    StepByStepRecord,
)
from content.models import Guide, Meeting, StepByStep

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("city", "without_wagtails_indexes")]

IN_CHICAGO = timezone(timedelta(hours=-6))


def body(html):
    return [{"type": "text", "value": html}]


@pytest.fixture
def records():
    below = {"department": "x:clerk", "source": "test"}
    link = '<p><a linktype="page" id="x:news">News</a></p>'
    paper = {"item": Ref("x:news"), "url": "", "title": ""}
    return [
        DepartmentRecord(key="x:clerk", title="Clerk"),
        LocationRecord(key="x:hall", title="Hall", **below),
        NewsRecord(key="x:news", title="The report", date=date(2026, 3, 1), **below),
        GuideRecord(key="x:guide", title="Guide", parts=({"title": "Fees", "slug": "", "body": body(link)},), **below),
        StepByStepRecord(
            key="x:journey",
            title="Journey",
            steps=(
                {
                    "title": "First",
                    "logic": "",
                    "optional": False,
                    "contents": [{"type": "links", "value": {"style": "choice", "links": [paper | {"label": ""}]}}],
                },
            ),
            **below,
        ),
        MeetingRecord(
            key="x:meeting",
            title="Council",
            public_body="City Council",
            status="rescheduled",
            rescheduled_to="x:later",
            starts_at=datetime(2026, 3, 3, 19, tzinfo=IN_CHICAGO),
            venue="x:hall",
            agenda=({"number": "1", "title": "Report", "attachments": [paper]},),
            files=({"kind": "minutes", "title": "Minutes", "url": "https://files.example/m.pdf", "item": None},),
            participants=({"name": "Ana", "role": "Chair"},),
            **below,
        ),
        MeetingRecord(
            key="x:later",
            title="Council, later",
            public_body="City Council",
            starts_at=datetime(2026, 3, 10, 19, tzinfo=IN_CHICAGO),
            **below,
        ),
    ]


def results(records):
    return {outcome.record.key: outcome.result for outcome in apply(records)}


def test_they_become_pages_and_documents(records, readers):
    outcomes = apply(records)
    assert [outcome for outcome in outcomes if outcome.result != "created"] == []

    (part,) = readers.see(Guide.objects.get())["parts"]
    assert part["path"] == "/clerk/guide/fees" and '/clerk/the-report"' in part["body"][0]["html"]
    (content,) = readers.see(StepByStep.objects.get())["steps"][0]["contents"]
    assert content["links"][0]["label"] == "The report"
    meeting = readers.see(Meeting.objects.get(title="Council"))
    assert meeting["starts_at"] == "2026-03-04T01:00:00Z"
    assert (meeting["location"]["title"], meeting["rescheduled_to"]["title"]) == ("Hall", "Council, later")
    assert meeting["agenda"][0]["attachments"][0]["item"]["title"] == "The report"


def test_the_same_again_changes_nothing(records, readers):
    apply(records)
    readers.catch_up()

    assert set(results(records).values()) == {"unchanged"}
    assert readers.news() == []


def test_an_instant_in_another_zone_is_the_same_instant(records):
    apply(records)
    *others, later = records
    moved = MeetingRecord(**{**later.__dict__, "starts_at": later.starts_at.astimezone(UTC)})

    assert results([*others, moved])["x:later"] == "unchanged"


def test_a_bad_one_is_rejected_with_the_reason(records):
    clerk, *_ = records
    twins = tuple({"title": "Fees", "slug": "fees", "body": body("<p>Words</p>")} for _ in range(2))
    broken = GuideRecord(key="x:twins", title="Twins", parts=twins, department="x:clerk")
    (_, rejected) = apply([clerk, broken])

    assert rejected.result == "rejected" and "parts" in rejected.reason
    assert not Guide.objects.exists()
