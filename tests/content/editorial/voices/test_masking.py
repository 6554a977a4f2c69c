"""What could tell who wrote is taken out; what an answer is about stays."""

import pytest

from content.editorial.voices.masking import masked

AGENTS = {
    "+1 555 0112": "[number]",
    "Call (555) 010-0112 now": "Call [number] now",
    "555.010.0112": "[number]",
    "mail jo+x@mail.example.": "mail [e-mail].",
    "JO@Mail.Example;bo@b.example": "[e-mail];[e-mail]",
    "Form 1040, fee $1,250.00": "Form 1040, fee $1,250.00",
    "Since 2026-11-26 it is closed": "Since 2026-11-26 it is closed",
    "٠١٢٣٤٥٦٧٨": "[number]",
    "555\u200b\u200b\u200b\u200b0112": "[number]",
    "no\x00 NUL\x1b": "no NUL",
    "two\nlines": "two\nlines",
}


@pytest.mark.parametrize(("written", "kept"), AGENTS.items())
def test_an_agents_note_keeps_what_it_is_about(written, kept):
    assert masked(written, digits=7, keep_days=True) == kept


def test_of_a_resident_nothing_longer_than_a_house_number_is_kept():
    assert masked("1204 Elm Street, 55555, born 1950-02-01", digits=5) == "1204 Elm Street, [number], born [number]"


def test_a_long_text_of_digits_takes_no_time():
    assert masked("1 " * 5_000, digits=7) == "[number]"
