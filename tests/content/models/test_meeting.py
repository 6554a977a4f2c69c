"""What the form of a meeting takes and refuses."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.test.utils.form_data import streamfield

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


@pytest.fixture
def meeting(make_department, make_meeting):
    return make_meeting(make_department("Parks"))


def refused(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refusal:
        page.full_clean(exclude=["path", "depth"])
    return {name: " ".join(told) for name, told in refusal.value.message_dict.items()}


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"ends_at": datetime(2020, 1, 1, tzinfo=UTC)}, "ends_at", "before it begins"),
        ({"online_instructions": "Code 5"}, "online_url", "Give the address"),
        ({"status": "over"}, "status", "not a valid choice"),
        ({"public_body": ""}, "public_body", "blank"),
    ],
)
def test_a_meeting_that_is_not_whole(meeting, fields, field, message):
    assert message in refused(meeting, **fields)[field]


def test_a_meeting_with_a_new_one_was_moved_to_it(meeting, make_meeting):
    later = make_meeting(meeting.get_parent().specific, "Later")
    assert "Moved to another day" in refused(meeting, rescheduled_to=later)["status"]
    assert "not this one" in refused(meeting, rescheduled_to=meeting, status="rescheduled")["rescheduled_to"]
    meeting.rescheduled_to = later
    meeting.full_clean()


NO_PAPERS = dict.fromkeys(("agenda", "files", "participants"), streamfield([]))


def test_a_meeting_whose_time_is_to_be_announced_has_a_day_alone(desk, meeting, readers):
    desk.publish(meeting, **NO_PAPERS, starts_at="3/3/2026", ends_at="", all_day="on")

    seen = readers.see(meeting)
    assert seen["all_day"] and seen["starts_at"].startswith("2026-03-03")
    form = desk.form(meeting)
    assert form["starts_at"] == "2026-03-03", "no time that nobody wrote"

    desk.publish(meeting, **NO_PAPERS, starts_at="2026-03-03 18:30", all_day="")
    assert not readers.see(meeting)["all_day"]


def test_a_day_alone_is_asked_for_its_time_or_the_tick(desk, meeting):
    told = desk.publish(meeting, **NO_PAPERS, status=200, starts_at="3/3/2026", all_day="").content.decode()
    assert "Write the time too, or tick “Day only”" in told


class TestInOtherLanguages:
    @pytest.fixture
    def spanish(self, meeting, translate):
        return translate(meeting, title="Junta de Parques")

    def is_cancelled(self, desk, meeting, **changes):
        form = desk.form(meeting, **NO_PAPERS, status="cancelled", **changes)
        desk.post(f"/admin/pages/{meeting.pk}/edit/", {**form, "action-publish": "1"})

    def test_a_meeting_that_is_moved_or_cancelled_is_so_in_every_language(self, desk, meeting, spanish, readers):
        self.is_cancelled(desk, meeting, starts_at="2026-03-10 17:30", phone_in="+1 555 0100")

        told, original = readers.see(spanish), readers.see(meeting)
        same = ("status", "starts_at", "phone_in", "all_day")
        assert {name: told[name] for name in same} == {name: original[name] for name in same}
        assert (told["title"], told["status"]) == ("Junta de Parques", "cancelled")

    def test_its_form_shows_the_facts_of_the_original_and_a_stale_draft_brings_no_old_ones_back(
        self, desk, meeting, spanish, readers
    ):
        self.is_cancelled(desk, meeting)
        form = desk.client.get(f"/admin/pages/{spanish.pk}/edit/").context["form"]
        assert form["status"].value() == "cancelled" and form.fields["status"].disabled

        desk.publish(spanish, **NO_PAPERS, title="Junta")
        assert (readers.see(spanish)["title"], readers.see(spanish)["status"]) == ("Junta", "cancelled")

    def test_without_its_original_a_translation_tells_its_own(self, meeting, spanish, readers):
        meeting.unpublish()
        spanish.status = "cancelled"
        spanish.save_revision().publish()
        assert readers.see(spanish)["status"] == "cancelled"
