from hypothesis import given
from hypothesis import strategies as st

from search.engine import Text
from search.language import words
from search.places import kept, places

MIXED = "abcdriveS s's\u2019 \u0301é東京税 स्न。น้ن-_x9ª\u200d\n"


@given(st.lists(st.text(alphabet=MIXED, max_size=40), max_size=3), st.sampled_from(["en", "es", "ja", "ar"]), st.data())
def test_places_are_words_filtered(written: list[str], locale: str, data: st.DataObject) -> None:
    found = [list(words(text, locale)) for text in written]
    terms = sorted({term for its_words in found for *_, term in its_words})
    wanted = set(data.draw(st.lists(st.sampled_from(terms)))) if terms else set()
    texts = [Text(text, kept(text, locale) if data.draw(st.booleans()) else b"") for text in written]
    assert list(places(texts, locale, wanted)) == [
        [word for word in its_words if word[2] in wanted] for its_words in found
    ]


def test_another_word_of_the_same_number_is_not_what_was_asked_for() -> None:
    """Holidays and media are one number of the 65,536."""
    text = "media on holidays"
    assert list(places([Text(text, kept(text, "xx"))], "xx", {"holidays"})) == [[(9, 17, "holidays")]]


def test_places_of_another_text_are_not_believed() -> None:
    kept_then = kept("A dog", "en")
    assert list(places([Text("The old dog", kept_then)], "en", {"dog"})) == [[(8, 11, "dog")]]
