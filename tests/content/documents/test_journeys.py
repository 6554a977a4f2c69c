"""Step by steps and meetings as they are rendered: their links follow what they lead to, and vanish with it."""

from datetime import UTC, datetime

import pytest

from content.transaction import publication

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def links(*links, style="required"):
    return {"type": "links", "value": {"style": style, "links": list(links)}}


def step(title, *contents, **fields):
    return {"type": "step", "value": {"title": title, "contents": list(contents), **fields}}


def rename(page, **fields):
    with publication():
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()


def test_steps_joined_by_and_or_share_their_number(parks, make_step_by_step, readers):
    steps = [step("A"), step("B"), step("C", logic="and"), step("D", logic="or", optional=True), step("E", logic="")]
    shown = readers.see(make_step_by_step(parks, steps=steps))["steps"]

    assert [each["number"] for each in shown] == [1, 2, 2, 2, 3]
    assert [each["logic"] for each in shown] == [None, None, "and", "or", None]
    assert [each["optional"] for each in shown] == [False, False, False, True, False]


def test_a_link_of_a_step_follows_its_item_and_vanishes_with_it(parks, make_service, make_step_by_step, readers):
    lessons = make_service(parks, "Swim lessons")
    elsewhere = {"url": "https://state.example", "label": "The state", "cost_amount": "0"}
    here = {"item": lessons.pk, "label": "", "context": "ten lessons", "cost_note": "it depends"}
    journey = make_step_by_step(
        parks, steps=[step("Learn", links(here, elsewhere), links({"item": lessons.pk}, style="choice"))]
    )

    (required, choice) = readers.see(journey)["steps"][0]["contents"]
    assert [link["label"] for link in required["links"]] == ["Swim lessons", "The state"]
    assert required["links"][0]["item"]["url"] == required["links"][0]["url"]
    assert [link["cost"]["amount"] for link in required["links"]] == [None, "0"]
    assert choice["style"] == "choice"

    rename(lessons, title="Lessons", slug="lessons")
    (required, _) = readers.see(journey)["steps"][0]["contents"]
    assert (required["links"][0]["label"], required["links"][0]["item"]["title"]) == ("Lessons", "Lessons")
    assert required["links"][0]["url"].endswith("/parks/lessons")

    lessons.unpublish()
    (required,) = readers.see(journey)["steps"][0]["contents"]
    assert [link["label"] for link in required["links"]] == ["The state"]

    lessons.refresh_from_db()
    lessons.save_revision().publish()
    assert len(readers.see(journey)["steps"][0]["contents"]) == 2


def test_what_a_meeting_shows_of_others_follows_them(parks, make_location, make_news, make_meeting, readers):
    hall, news = make_location(parks, "Hall"), make_news(parks, "The report")
    later = make_meeting(parks, "Later")
    paper = {"item": news.pk, "url": "", "title": ""}
    meeting = make_meeting(
        parks,
        "Board",
        venue=hall,
        status="rescheduled",
        rescheduled_to=later,
        agenda=[{"type": "item", "value": {"title": "Report", "attachments": [paper]}}],
        files=[{"type": "file", "value": {"kind": "packet", **paper}}],
    )

    shown = readers.see(meeting)
    assert (shown["location"]["title"], shown["rescheduled_to"]["title"]) == ("Hall", "Later")
    assert shown["agenda"][0]["attachments"][0]["title"] == shown["files"][0]["title"] == "The report"

    rename(hall, displayed_hours="Always")
    rename(news, title="The full report")
    rename(later, title="Next")
    shown = readers.see(meeting)
    assert (shown["location"]["displayed_hours"], shown["rescheduled_to"]["title"]) == ("Always", "Next")
    assert shown["agenda"][0]["attachments"][0]["title"] == shown["files"][0]["title"] == "The full report"

    for page in (hall, news, later):
        page.unpublish()
    shown = readers.see(meeting)
    assert (shown["location"], shown["rescheduled_to"], shown["files"]) == (None, None, [])
    assert shown["agenda"][0]["attachments"] == []


def test_a_meeting_does_not_pass_by_the_clock(parks, make_meeting, readers):
    assert readers.see(make_meeting(parks, starts_at=datetime(2020, 1, 1, tzinfo=UTC)))["status"] == "scheduled"


def test_a_meeting_is_found_by_its_agenda_and_not_by_what_that_borrows(parks, make_meeting, readers):
    agenda = [{"type": "item", "value": {"title": "Zoning", "text": "<p>Six homes</p>", "action": "Tabled"}}]
    words = readers.row(make_meeting(parks, agenda=agenda, public_body="Planning Board")).search_text
    assert all(word in words for word in ("Zoning", "Six homes", "Tabled", "Planning Board"))
