import pytest

from search.answers.packing import FEW, MOST, packed, sentences, size

SENTENCE = "The pool is open to everybody who has paid, on each day of the week."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Open daily. Closed in August! Why? Repairs.", ["Open daily.", "Closed in August!", "Why?", "Repairs."]),
        ("Open until 5 p. m. on Fridays. Ask.", ["Open until 5 p. m. on Fridays.", "Ask."]),
        ("It costs approx. two dollars.", ["It costs approx. two dollars."]),
        ("毎日開いています。八月は休みです。", ["毎日開いています。", "八月は休みです。"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_say_so(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_two_characters_of_a_script_without_spaces_count_as_a_word() -> None:
    assert (size("three plain words"), size("東京都庁"), size("東京 pool")) == (3, 2, 2)


def test_what_fits_stays_together() -> None:
    assert packed(["One.", "", "Two."]) == ["One.\nTwo."]
    assert packed([]) == packed([""]) == []


def test_what_is_long_is_cut_between_sentences_and_no_word_is_lost() -> None:
    paragraphs = [" ".join([SENTENCE] * 9), " ".join([SENTENCE] * 30), "The end."]
    found = packed(paragraphs)
    assert all(FEW <= size(text) <= MOST and text.endswith(".") for text in found)
    assert " ".join(found).split() == " ".join(paragraphs).split()
    assert found[-1].endswith("The end.")


def test_a_list_stays_with_what_leads_to_it() -> None:
    items = "\n".join(["a card, which nobody may lend to others"] * 10)
    found = packed([" ".join([SENTENCE] * 8), "You need:", items, " ".join([SENTENCE] * 8)])
    assert any(f"You need:\n{items}" in text for text in found)


def test_no_sentence_is_cut_however_long() -> None:
    endless = "word " * 500 + "end."
    assert packed([endless, SENTENCE]) == [endless, SENTENCE]
