"""Languages in files of their own: every text of an item they name, and not one that nobody says."""

import pytest
import yaml

from content.editorial.demo.parts import Words
from content.editorial.demo.texts import TopicText
from content.editorial.demo.translations import Translator

POOLS = TopicText(slug="pools", title="Pools", description="Swim here.")
ARABIC = {"Pools": "المسابح", "Swim here.": "اسبح هنا."}


@pytest.fixture
def translator(tmp_path):
    def made(items, texts):
        file = {"items": items, "texts": [{"en": english, "ar": arabic} for english, arabic in texts.items()]}
        (tmp_path / "ar.yaml").write_text(yaml.safe_dump(file, allow_unicode=True))
        return Translator(tmp_path)

    return made


def test_an_item_that_a_file_names_speaks_its_language(translator):
    found = translator(["topic:pools"], ARABIC)
    assert found.translated(POOLS).description == Words({"en": "Swim here.", "ar": "اسبح هنا."})
    assert (found.problems, list(found.rest())) == ([], [])


def test_an_item_that_no_file_names_stays_as_it_is(translator):
    assert translator([], {}).translated(POOLS) == POOLS


def test_a_text_that_is_not_translated_is_named(translator):
    found = translator(["topic:pools"], {"Pools": "المسابح"})
    with pytest.raises(ValueError, match="it has ar in some of its texts"):
        found.translated(POOLS)
    assert found.problems == ["ar: topic:pools says “Swim here.”, which is not translated"]


def test_what_nobody_says_any_more_is_named(translator):
    found = translator(["topic:pools", "topic:lakes"], {**ARABIC, "Lakes": "البحيرات"})
    found.translated(POOLS)
    assert list(found.rest()) == ["ar: there is no topic:lakes", "ar: no item says “Lakes”"]


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "ar.yaml").write_text("items: [")
    assert Translator(tmp_path).problems[0].startswith("ar.yaml: ")
