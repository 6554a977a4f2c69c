"""A search's id comes back as it went, or is refused."""

from datetime import date, timedelta

import pytest

from search.asked.naming import LASTS, LONGEST, Searched, UnknownSearch, name_of, searched_by

TODAY = date(2027, 1, 4)
SEARCHED = Searched(TODAY, "en", "dog licence")


def test_an_id_says_what_was_asked_and_is_everybodys():
    assert searched_by(name_of(SEARCHED), today=TODAY) == SEARCHED
    assert name_of(SEARCHED) == name_of(SEARCHED), "answers that caches hand out carry it"
    assert len(name_of(SEARCHED._replace(text="\U0001f3ca" * 80))) <= LONGEST


def test_an_old_one_counts_for_nothing():
    assert searched_by(name_of(SEARCHED), today=TODAY + LASTS) == SEARCHED
    assert searched_by(name_of(SEARCHED), today=TODAY + LASTS + timedelta(days=1)) is None


@pytest.mark.parametrize("forged", ["", "x", "a:b", name_of(SEARCHED)[:-1], name_of(SEARCHED).upper(), "é:\0"])
def test_what_no_answer_carried_is_refused(forged):
    with pytest.raises(UnknownSearch):
        searched_by(forged, today=TODAY)


def test_a_turn_of_the_secret_key_forgets_nothing(settings):
    before = name_of(SEARCHED)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert searched_by(before, today=TODAY) == SEARCHED
