import pytest

from content.editorial.exchange.text import sentences, shortened, summary_of

LONG = "This sentence alone has so many words that no summary has room for it, " * 3


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Short.", "Short."),
        ("No. It cannot.", "No. It cannot."),
        ("One. " + "Two is long. " * 20, "One. " + "Two is long. " * 11 + "Two is long."),
        ("Call the U.S. Coast Guard. Then wait.", "Call the U.S. Coast Guard. Then wait."),
        ("", ""),
    ],
)
def test_a_summary_ends_at_a_sentence(text: str, summary: str) -> None:
    assert summary_of(text) == summary.strip()
    assert len(summary_of(text)) <= 160


def test_a_first_sentence_that_is_too_long_is_cut_after_a_word() -> None:
    summary = summary_of(LONG)
    assert summary.endswith("…")
    assert len(summary) <= 160
    assert LONG.startswith(summary[:-1] + " ")


def test_a_summary_of_a_list_has_the_items_that_fit() -> None:
    assert summary_of("Bring these:\nYour card, and\nA bill.") == "Bring these: Your card; A bill."
    assert summary_of("Bring these:\nYour card.\n" + LONG) == "Bring these: Your card…"


def test_what_announces_a_list_is_not_the_end_of_a_summary() -> None:
    assert summary_of("You can swim. Bring these:\nYour card.") == "You can swim."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Open 7 a.m. to 8 p.m. daily.", 1),
        ("Closed at 8 p.m. Come back tomorrow.", 2),
        ("Ask Dr. Who. She knows.", 2),
        ("It costs $4.50 a day.", 1),
        ("“Really?” Yes.", 2),
        ("¿Puedo nadar? ¡Sí! Ábrala.", 3),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_a_word_without_a_space_is_cut_too() -> None:
    assert shortened("x" * 200, 10) == "x" * 9 + "…"
