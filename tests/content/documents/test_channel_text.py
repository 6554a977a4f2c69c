"""The short texts: what an editor wrote goes out as written; what is empty is made so that it fits its channel."""

import pytest
from django.core.exceptions import ValidationError

from content import sms
from content.documents.channel_text import derived
from content.models.channel_text import check_segments

URL = "https://riverbend.example/parks/swim-lessons"


def texts_of(summary, **written):
    return derived("Swim lessons", summary, URL, **written)


def test_what_is_empty_is_made_from_the_main_text():
    made = texts_of("Lessons for all ages. Sign up online.")
    assert (made.short, made.voice, made.kiosk) == ("Lessons for all ages. Sign up online.",) * 3
    assert made.sms == f"Lessons for all ages. Sign up online. {URL}"


def test_what_an_editor_wrote_goes_out_as_written():
    made = texts_of("Lessons.", voice="We teach swimming.", text="Swim! Reply YES", kiosk="Ask at the desk.")
    assert (made.voice, made.sms, made.kiosk) == ("We teach swimming.", "Swim! Reply YES", "Ask at the desk.")


@pytest.mark.parametrize(
    "unsaid", ["Call +1 555 0142.", "Write to pool@riverbend.example.", "See https://a.example/b."]
)
def test_numbers_and_addresses_are_not_read_aloud(unsaid):
    assert texts_of(f"Lessons for all ages. {unsaid}").voice == "Lessons for all ages."


def test_where_all_would_be_left_unsaid_the_title_is():
    assert texts_of("Call +1 555 0142.").voice == "Swim lessons"


@pytest.mark.parametrize("text", ["Lessons every day. " * 60, "每天都有游泳课。" * 80, "دروس السباحة كل يوم. " * 60])
def test_every_text_fits_its_channel_in_any_script(text):
    made = texts_of(text)
    assert len(made.short) <= 160 and len(made.voice) <= 300 and len(made.kiosk) <= 280
    assert sms.count(made.sms).segments <= 3
    assert made.sms.endswith(URL)


def test_a_body_opens_for_a_missing_summary(make_department, make_service, readers):
    body = [("text", "<p>Learn to swim in a week.</p>")]
    service = make_service(make_department(), body=body)
    assert readers.see(service)["texts"]["short"] == "Learn to swim in a week."


@pytest.mark.parametrize(
    ("title", "steps", "said"),
    [
        ("Boil your water", "<ul><li>Boil it</li><li>Let it cool!</li></ul>", "Boil your water. Boil it. Let it cool!"),
        ("请煮沸饮用水", "<ul><li>煮沸一分钟</li><li>放凉</li></ul>", "请煮沸饮用水。煮沸一分钟。放凉"),
        ("هل الماء آمن؟", "<ul><li>اغله</li><li>برده</li></ul>", "هل الماء آمن؟ اغله. برده"),
    ],
)
def test_the_steps_of_an_alert_do_not_run_into_each_other(make_alert, readers, title, steps, said):
    alert = readers.see(make_alert(title, instruction=steps))
    assert alert["push_text"] == said


def test_a_message_that_is_too_long_is_refused_and_the_costly_characters_are_named():
    check_segments("a" * 459)
    with pytest.raises(ValidationError, match="4 text messages"):
        check_segments("a" * 460)
    with pytest.raises(ValidationError, match=r"\(”\) halve"):
        check_segments("a" * 250 + "”")
