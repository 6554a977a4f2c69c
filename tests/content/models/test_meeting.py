"""What the form of a meeting refuses."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

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
