from pathlib import Path

import pytest
import yaml

from search.language import terms
from search.synonyms import BUILT_IN, Rule, Synonym, built_in, meanings, parsed, synonyms


def test_words_between_commas_are_all_alike() -> None:
    rule = parsed("car,  vehicle , car")
    assert rule == Rule(("car", "vehicle"), ("car", "vehicle"))
    assert meanings([rule], "en") == {("car",): ("vehicle",), ("vehicl",): ("car",)}


def test_what_the_city_says_of_a_phrase_counts_in_place_of_what_is_built_in() -> None:
    asked = terms("car", "en")
    assert Synonym("vehicle", ("car",)) in synonyms(asked, "en", {})
    own = meanings([parsed("car => tram"), parsed("dog => dog")], "en")
    assert list(synonyms(asked, "en", own)) == [Synonym("tram", ("car",))]
    assert list(synonyms(terms("dog", "en"), "en", own)) == []


def test_an_arrow_goes_one_way() -> None:
    assert meanings([parsed("sofa, couch => bulky items")], "en") == {
        ("sofa",): ("bulky items",),
        ("couch",): ("bulky items",),
    }


def test_a_tilde_stands_before_what_only_may_be_meant() -> None:
    own = meanings([parsed("skip => ~dumpster, omit")], "en")
    assert list(synonyms(["skip"], "en", own)) == [
        Synonym("dumpster", ("skip",), is_sure=False),
        Synonym("omit", ("skip",)),
    ]


def test_a_rule_may_say_what_it_is_called_in_another_language() -> None:
    own = meanings([parsed("涂鸦 => en:graffiti")], "zh-Hans")
    assert list(synonyms(terms("墙上涂鸦", "zh-Hans"), "zh-Hans", own)) == [
        Synonym("graffiti", ("涂", "涂鸦", "鸦"), language="en")
    ]
    own = meanings([parsed("skip => es:~saltar, 9:30")], "en")
    assert list(synonyms(["skip"], "en", own)) == [
        Synonym("saltar", ("skip",), is_sure=False, language="es"),
        Synonym("9:30", ("skip",)),
    ]


@pytest.mark.parametrize(
    ("one", "several"), [("طريق", "الطرق"), ("الحديقة", "حدائق"), ("مدرسة", "المدارس"), ("كلب", "الكلاب")]
)
def test_arabic_plurals_that_change_a_word_within_mean_the_same(one: str, several: str) -> None:
    for asked, meant in ((one, several), (several, one)):
        found = synonyms(terms(asked, "ar"), "ar", {})
        assert any(terms(each.text, "ar") == terms(meant, "ar") for each in found), asked


@pytest.mark.parametrize("line", ["", "car", ",", "=> car", "car =>", " , => ,"])
def test_a_rule_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="A rule is"):
        parsed(line)


def test_a_phrase_is_found_in_any_form_inside_a_question() -> None:
    found = list(synonyms(terms("my license plates were stolen", "en"), "en", {}))
    assert Synonym("number plate", ("licens", "plate")) in found
    assert Synonym("licence", ("licens",)) in found


@pytest.mark.parametrize("file", sorted(BUILT_IN.glob("*.txt")), ids=lambda file: file.name)
def test_every_built_in_rule_says_something(file: Path) -> None:
    assert len(built_in(file.stem)) > 50
    for phrase, texts in built_in(file.stem).items():
        assert phrase and texts, phrase


@pytest.mark.parametrize("locale", ["xx", "", "..", "en/../es", "\0"])
def test_a_language_without_rules_has_none(locale: str) -> None:
    assert built_in(locale) == {}


@pytest.mark.needs_shared
def test_a_governments_own_rules_can_be_read(shared_data: Path) -> None:
    lines = yaml.safe_load((shared_data / "search/govuk/synonyms.yml").read_text(encoding="utf-8"))
    rules = [parsed(text) for line in lines for text in line.values()]
    assert meanings(rules, "en")["sharecod",] == ("share code",)
