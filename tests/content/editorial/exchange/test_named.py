"""What may have been meant by a name that nothing has."""

import pytest
from wagtail.models import Locale

from content.editorial.exchange.named import meant, not_found
from content.models import Department, HomePage

CITY = [
    *("Parks and Recreation", "Parking", "Public Safety", "Public Works", "Riverbend 311", "Riverbend Public Library"),
    *("Sanitation and Recycling", "Transportation"),
]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Sanitation", ["Sanitation and Recycling"]),
        ("library", ["Riverbend Public Library"]),
        ("311", ["Riverbend 311"]),
        ("public", ["Public Works", "Public Safety", "Riverbend Public Library"]),
        ("Park", ["Parking"]),
        ("Pulbic Works", ["Public Works"]),
        ("Sanitation & Recycling", ["Sanitation and Recycling"]),
        ("Sanitaton", ["Transportation"]),
        ("Zoo", []),
        ("&", []),
    ],
)
def test_names_that_have_its_words_come_before_those_spelt_like_it(written: str, found: list[str]) -> None:
    assert meant(written, CITY) == found


def test_a_longer_name_and_a_slip_of_the_hand_are_both_told() -> None:
    assert meant("Park", ["Parks", "Park and Ride"]) == ["Park and Ride", "Parks"]


@pytest.mark.database
def test_several_are_named_where_several_fit(city: HomePage, make_department) -> None:
    for title in ("Public Works", "Public Safety", "Parks"):
        make_department(title)
    told = not_found((Department,), "named:public", Locale.get_default())
    assert told == "There is no department called “public”. Did you mean “Public Works” or “Public Safety”?"
