from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language import words
from search.places import Seen, places

MIXED = "abcdriveS s's\u2019 \u0301é東京税 स्न。น้ن-_x9ª\u200d\n"


@given(st.lists(st.text(alphabet=MIXED, max_size=40), max_size=3), st.sampled_from(["en", "es", "ja", "ar"]), st.data())
def test_places_are_words_filtered(texts: list[str], locale: str, data: st.DataObject) -> None:
    found = [list(words(text, locale)) for text in texts]
    terms = sorted({term for its_words in found for *_, term in its_words})
    wanted = set(data.draw(st.lists(st.sampled_from(terms)))) if terms else set()
    assert places(texts, locale, wanted) == [[word for word in its_words if word[2] in wanted] for its_words in found]


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seen, "_all", {})
    monkeypatch.setattr(Seen, "MOST", 100)
    monkeypatch.setattr(Seen, "MOST_READ", 1_000)
    for number in range(200):
        assert places([f"The dog of number{number}"], "en", {"dog"}) == [[(4, 7, "dog")]]
        seen = Seen.of("en")
        assert len(seen._chunks) <= 100 + 1
        assert sum(map(len, seen._texts)) <= 1_000 + 30


def test_threads_that_ask_otherwise_do_not_disturb_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seen, "_all", {})
    monkeypatch.setattr(Seen, "MOST", 300)
    texts = [f"dog{number} cat{number} dog{number + 1}" for number in range(200)]

    def found(number: int) -> bool:
        (here,) = places([texts[number]], "xx", {f"dog{number}", f"cat{number}"})
        return [term for *_, term in here] == [f"dog{number}", f"cat{number}"]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(found, [*range(200)] * 5))
