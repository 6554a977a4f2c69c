from uuid import UUID

import pytest

from search.engine import Entry
from search.engines.database import DatabaseEngine
from search.models import PublicWordPlaces
from search.places import kept

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KEY = (UUID(int=1), "en")


def entry(summary: str, text: str) -> Entry:
    return Entry(*KEY, "public", "faq", 1, "Dogs", summary, (), text)


def test_where_words_stand_is_kept_with_the_text_and_goes_with_it() -> None:
    engine = DatabaseEngine()
    engine.index([entry("A tag.", "Dogs need one.")])
    engine.index([entry("A licence.", "All dogs need one.")])
    text = "A licence.\nAll dogs need one."
    assert engine.passages("public", [KEY]) == {KEY: (text, kept(text, "en"))}
    assert PublicWordPlaces.objects.count() == 1
    engine.remove("public", [KEY])
    assert not PublicWordPlaces.objects.exists()


def test_an_entry_that_another_release_indexed_has_its_text() -> None:
    engine = DatabaseEngine()
    engine.index([entry("A tag.", "Dogs need one.")])
    PublicWordPlaces.objects.all().delete()
    assert engine.passages("public", [KEY]) == {KEY: ("A tag.\nDogs need one.", b"")}
