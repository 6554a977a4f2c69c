import pytest

from search.engine import Spelling
from search.spelling import LONGEST, can_slip, cost, nearest, slips, spellings


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("licnece", "licence", "swapped"),
        ("licece", "licence", "missing"),
        ("liccence", "licence", "extra"),
        ("lizence", "licence", "wrong"),
        ("apprentishicep", "apprenticeship", None),
        ("permit", "license", None),
    ],
)
def test_a_slip_is_told_by_what_happened(typed: str, meant: str, kind: str | None) -> None:
    costs = {"swapped": 0.7, "missing": 0.8, "extra": 0.9, "wrong": 1.0}
    assert cost(typed, meant) == (costs[kind] if kind else None)


def test_a_letter_that_moved_is_forgiven_in_long_words_only() -> None:
    assert cost("trasnportion"[:8], "transport"[:8]) is not None
    assert cost("registartoin", "registration") is None
    assert cost("etax", "taxe") is None


def test_another_first_letter_costs_more() -> None:
    first, inside = cost("rog", "dog"), cost("dig", "dog")
    assert first is not None and inside is not None and first > inside


def test_the_likeliest_is_nearest_and_the_commoner_of_two_alike() -> None:
    candidates = [Spelling("pool", "", 2), Spelling("poll", "", 300), Spelling("pole", "", 1), Spelling("zzz", "", 9)]
    assert [found.word for found in nearest("pol", candidates)] == ["poll", "pool", "pole"]
    assert [found.word for found in nearest("pooll", candidates)] == ["poll", "pool"]


def test_any_two_that_are_one_slip_apart_have_one_in_common() -> None:
    for typed in ("ermit", "permitt", "pefmit", "eprmit"):
        assert slips(typed) & slips("permit"), typed


def test_short_forms_are_known_with_what_they_stand_for() -> None:
    known = spellings("Lasting power of attorney: get a share code", "EU Settlement Scheme", "Log in.")
    assert {("lpa", "lasting power attorney"), ("sharecode", "share code"), ("log", "")} <= known
    known = spellings("EU Settlement Scheme and Universal Credit", "", "")
    assert {("euss", "eu settlement scheme"), ("ess", "eu settlement scheme"), ("uc", "universal credit")} <= known
    assert ("an", "and universal") not in spellings("and universal", "", "")


def test_only_what_is_written_can_be_misspelt() -> None:
    assert can_slip("permit", "") and can_slip("sharecode", "share code")
    assert not can_slip("lpa", "lasting power attorney") and not can_slip("2026", "") and not can_slip("a", "")


@pytest.mark.parametrize("text", ["水道料金", "x" * (LONGEST + 1), "\0 \ud800", ""])
def test_what_is_no_word_is_no_spelling(text: str) -> None:
    assert spellings(text, text, text) == set()
