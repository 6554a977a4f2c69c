from __future__ import annotations

import pytest

from search.answers.labels import ENGLISH, LABELS, labels
from search.answers.wanting import WANTING, wanting
from search.language import terms


@pytest.mark.parametrize("locale", LABELS)
def test_every_language_of_labels_has_words_that_want_the_same_facts(locale: str) -> None:
    words = WANTING[locale.partition("-")[0]]
    assert words.keys() == WANTING["en"].keys() <= ENGLISH.keys()
    for name in words:
        assert wanting(labels(locale)[name], locale), name


@pytest.mark.parametrize(
    ("locale", "word", "name"),
    [
        ("en", "Saturdays", "hours"),
        ("es", "teléfono", "contacts"),
        ("zh-hans", "几点", "hours"),
        ("ar", "هاتف", "contacts"),
    ],
)
def test_a_word_is_known_in_any_form(locale: str, word: str, name: str) -> None:
    assert wanting(labels(locale)[name], locale) >= set(terms(word, locale))


def test_what_an_editor_wrote_is_asked_for_as_it_is_written() -> None:
    assert wanting("When lessons are", "en") == frozenset() == wanting("Opening hours", "fr")
