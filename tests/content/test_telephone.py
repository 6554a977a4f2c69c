"""Which telephone numbers are taken, and what is said of what is none."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from content.blocks.script import TransferBlock
from content.models import Contact, Meeting
from content.telephone import check_telephone
from tests.fixtures.forms import form_data


@pytest.mark.parametrize(
    "number",
    [
        *("311", "988", "116 117", "555-0140", "555.0140", "(555) 555-0140", "(555)555-0140", "5555550140"),
        *("+1 555 0100", "+44 20 7946 0018", "+49 (0)30 12345-67", "0300 123 1234", "555\u2011555\u20110140"),
        *(
            "555-0140 ext. 12",
            "555-0140 x12",
            "555 0140 (ext. 12)",
            "0800 1111 (option 2)",
            "555-0140, extension 12",
            "555 0140 Ext 12",
            "(555) 555-0140 #4",
        ),
        *(
            "711",
            "TTY 711",
            "711 (TTY)",
            "TTY: 555-0141",
            "TTY/TDD 555-0141",
            "Relay 711",
            "TDD: (555) 555-0141 or 711",
        ),
        *("555-0140 (voice/TTY)", "Call or text 555-0140", "1-800-FLU-SHOT", "1-800-MEDICARE", "(555) 555-PARK"),
        *("311 / 555-0140", "555-0140 and 555-0142", "Toll-free: 1-800-555-0100", "Tel. 555-0140"),
    ],
)
def test_what_people_write_for_a_number_is_one(number):
    check_telephone(number)


@pytest.mark.parametrize(
    "text",
    [
        *("call me maybe", "12", "ext. 12", "n/a", "TTY", "none", "-", "tbd", "555-01400000000000000", "555-0140 Bob"),
        *(
            "555-O14O",
            "pool@riverbend.example",
            "https://riverbend.example/311",
            "12/25/2026",
            "$555",
            "555-0140; call Bob",
        ),
    ],
)
def test_what_is_no_number_is_refused_with_what_would_be_one(text):
    with pytest.raises(ValidationError, match=r"like 311, 555-0140, .* ext\. 12 or TTY 711"):
        check_telephone(text)


@pytest.mark.parametrize("field", ["phone", "phone_alternate", "tty"])
def test_a_contact_is_not_saved_with_words_for_a_number(desk, make_contact, field):
    contact = make_contact(phone="311")
    url = reverse("wagtailsnippets_content_contact:edit", args=[contact.pk])
    form = form_data(desk.client.get(url).content, "w-editor-form")

    response = desk.post(url, {**form, field: "call me maybe"}, status=200)

    assert "Write a telephone number, like 311" in response.content.decode()
    assert 'value="call me maybe"' in response.content.decode()
    assert Contact.objects.get().phone == "311"


def test_a_wrong_number_that_stood_before_keeps_nobody_from_saving_and_is_told(desk, make_contact):
    contact = make_contact(phone="ask Bob", email="")
    url = reverse("wagtailsnippets_content_contact:edit", args=[contact.pk])
    opened = desk.client.get(url).content
    assert "Nobody can dial what stands here. It stays until you change it." in opened.decode()
    form = form_data(opened, "w-editor-form")

    desk.post(url, {**form, "email": "desk@riverbend.example"})
    contact.refresh_from_db()
    assert (contact.email, contact.phone) == ("desk@riverbend.example", "ask Bob")

    desk.post(url, {**form, "phone": "ask Ben"}, status=200)
    desk.post(url, {**form, "phone": "555-0140"})
    contact.refresh_from_db()
    assert contact.phone == "555-0140"


def test_a_meeting_is_joined_by_a_number_with_its_code(parks, make_meeting):
    meeting = make_meeting(parks)
    for joined in ("+1 555 0163", "Call 555-0163 and enter 4417#", "Dial 311, then ask for the council"):
        meeting.phone_in = joined
        meeting.full_clean()
    meeting.phone_in = "call me maybe"
    with pytest.raises(ValidationError, match="Give the number to call"):
        meeting.full_clean()
    assert Meeting.objects.exists()


def test_a_caller_is_put_through_to_a_number():
    transfer = TransferBlock()
    to_the_pool = {"label": "Pool", "when": "", "opening_hours": None, "hours": ""}
    assert transfer.clean(transfer.to_python({**to_the_pool, "number": "4021"}))["number"] == "4021"
    with pytest.raises(ValidationError) as refusal:
        transfer.clean(transfer.to_python({**to_the_pool, "number": "call me maybe"}))
    assert "Write a telephone number" in str(refusal.value.as_json_data())


def test_a_number_that_was_stored_before_is_still_read(make_department, make_contact, readers):
    old = make_contact(phone="ask Bob")
    parks = make_department("Parks", contacts=[old])
    assert readers.see(parks)["contacts"][0]["phone"] == "ask Bob"
