import numpy as np
import pytest

from search.vectors.static import StaticVectors


def test_texts_that_say_much_the_same_lie_near_each_other() -> None:
    bulky, couch, taxes = StaticVectors().encode(["Bulky item collection", "get rid of a couch", "Property tax rates"])
    throw_away = StaticVectors().encode(["pick up old furniture"])[0]
    assert throw_away @ bulky > 2 * (throw_away @ taxes)
    assert throw_away @ couch > throw_away @ taxes


def test_spelling_and_marks_make_no_difference() -> None:
    one, other = StaticVectors().encode(["Résumé, HELP!", "resume help"])
    assert one == pytest.approx(other)


def test_a_row_a_text_of_length_one_or_of_none() -> None:
    made = StaticVectors().encode(["a pool", "", "?!", "x" * 100_000])
    assert np.linalg.norm(made, axis=1) == pytest.approx([1, 0, 0, 1])
    assert made.dtype == np.float32


def test_it_knows_english_alone() -> None:
    assert [StaticVectors().knows(locale) for locale in ("en", "en-GB", "es", "enm", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
