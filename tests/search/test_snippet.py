from hypothesis import given
from hypothesis import strategies as st

from search.engine import Text
from search.places import LOOKED_AT
from search.snippet import LENGTH, snippets

FILLER = "Nothing of interest stands in this sentence here. " * 20


def snippet(text: str, locale: str, asked: list[str]) -> str:
    ((found, _),) = snippets([Text(text)], locale, set(asked))
    return found


def test_words_are_marked_in_every_form() -> None:
    assert snippet("Dogs need a licence. A dog’s tag.", "en", ["dog", "licenc"]) == (
        "<mark>Dogs</mark> need a <mark>licence</mark>. A <mark>dog’s</mark> tag."
    )


def test_the_window_is_where_most_different_words_stand() -> None:
    text = f"Dogs dogs dogs. {FILLER}Pay the dog fee here. {FILLER}"
    found = snippet(text, "en", ["dog", "fee"])
    assert "<mark>dog</mark> <mark>fee</mark>" in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert len(found) < LENGTH * 2


def test_a_text_without_the_words_begins_at_its_beginning() -> None:
    assert snippet("Open daily.", "en", ["dog"]) == "Open daily."
    assert snippet("", "en", ["dog"]) == ""


def test_marks_grow_together_where_no_space_parts_words() -> None:
    assert snippet("東京都の水道", "ja", ["東京", "京都"]) == "<mark>東京都</mark>の水道"


def test_a_word_far_down_a_huge_text_is_not_sought() -> None:
    assert "<mark>" not in snippet("a " * LOOKED_AT + "dog", "en", ["dog"])


@given(st.text(alphabet="dog <>&\"'\n.é京x", max_size=600))
def test_what_is_shown_is_the_text_escaped(text: str) -> None:
    found = snippet(text, "en", ["dog"])
    plain = found.replace("<mark>", "").replace("</mark>", "")
    assert not set('<>"') & set(plain)
    assert found.count("<mark>") == found.count("</mark>")
