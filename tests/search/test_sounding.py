import pytest

from search.sounding import MOST_WRITTEN, written_alike


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("resivo", "recibo"),
        ("lisensia", "licencia"),
        ("vasura", "basura"),
        ("serca", "cerca"),
        ("oyo", "hoyo"),
        ("aora", "ahora"),
        ("ke", "que"),
        ("kasa", "casa"),
        ("keja", "queja"),
        ("jente", "gente"),
        ("alluntamiento", "ayuntamiento"),
        ("bibienda", "vivienda"),
        ("lus", "luz"),
        ("desperdisios", "desperdicios"),
    ],
)
def test_spanish_that_is_written_by_ear_sounds_like_what_is_meant(heard: str, meant: str) -> None:
    assert meant in written_alike(heard, "es-MX")


@pytest.mark.parametrize(("typed", "other"), [("cama", "sama"), ("queso", "ceso"), ("gato", "jato"), ("rey", "rell")])
def test_a_letter_has_its_sound_only_where_it_stands_so(typed: str, other: str) -> None:
    assert other not in written_alike(typed, "es")


def test_other_languages_have_no_other_ways_and_no_word_has_very_many() -> None:
    assert written_alike("resivo", "en") == frozenset()
    assert len(written_alike("sisasisosesiusebisovuseci", "es")) <= MOST_WRITTEN
