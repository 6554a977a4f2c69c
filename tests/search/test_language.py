import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import language
from search.language import LONGEST_WORD, MOST_ASKED, STEMMERS, asked, terms, words

MIXED = "abcdriveS s's\u2019 \u0301é東京税 स्न。น้ن-_x9ª\u200d\n"


@pytest.mark.parametrize(
    ("locale", "one", "other"),
    [
        ("en", "the driver's licences", "The DRIVER licence"),
        ("en", "ﬁre café naïve", "fire cafe naive"),
        ("en-GB", "parking", "parked"),
        ("es", "informaciones", "información"),
        ("fr", "élèves", "eleve"),
        ("de", "Straße", "STRASSE"),
        ("ar", "المدرسة", "مُدَرِّسَة"),
        ("ar", "إدارة ١٢", "ادارة 12"),
        ("ar", "المياه والمكتبة", "مياه مكتبه"),
        ("ar", "نفاياتي النفايات والنفايات نفاياتكم", "نفايات نفايات نفايات نفايات"),
        ("ar", "بطاقتي بطاقات للبطاقة بطاقتك", "بطاقة بطاقة بطاقة بطاقة"),
        ("ar", "سيارتي السيارات بيتي وقت كلبي", "سيارة سيارة بيت الوقت الكلب"),
        ("ja", "ｺﾝ", "コン"),
        ("ja", "ｶﾞｽ か\u3099す", "ガス がす"),
        ("ja", "ゴミの日", "ごみの日"),
        ("zh-Hans", "圖書館在哪裡", "图书馆在哪里"),
        ("zh-Hant", "水费", "水費"),
        ("fr", "œuvre", "oeuvre"),
        ("pl", "łódź", "lodz"),
        ("xx", "cafe\u0301", "CAFÉ"),
    ],
)
def test_what_people_type_for_one_another_is_one_term(locale: str, one: str, other: str) -> None:
    assert terms(one, locale) == terms(other, locale)


def test_japanese_keeps_apart_what_chinese_writes_as_one() -> None:
    assert terms("機", "ja") != terms("机", "ja")
    assert terms("機", "zh-Hans") == terms("机", "zh-Hans")


def test_each_language_is_stemmed_by_its_own_rules() -> None:
    assert terms("permisos", "es") != terms("permisos", "en")
    assert terms("ungültiges", "de") == terms("ungültig", "de")


@pytest.mark.parametrize(
    ("contraction", "word"),
    [
        ("wasn't", "was"),
        ("DIDN\u2019T", "did"),
        ("don't", "do"),
        ("don\u00b4t", "do"),
        ("don\u02bct", "do"),
        ("can't", "can"),
        ("won't", "will"),
        ("who'll", "who"),
        ("they're", "they"),
        ("I've", "I"),
        ("we'd", "we"),
        ("I'm", "i"),
    ],
)
def test_a_contraction_is_the_little_word_that_it_begins_with(contraction: str, word: str) -> None:
    assert terms(f"({contraction}!)", "en") == terms(word, "en")
    assert [place[:2] for place in words(f"why {contraction}", "en")][1] == (4, 4 + len(contraction))


def test_an_apostrophe_parts_what_are_two_words() -> None:
    assert language.spelled("l'eau d\u2019un dell'acqua") == ["l", "eau", "d", "un", "dell", "acqua"]
    assert language.spelled("'parking' licences'") == ["parking", "licences"]


def test_a_first_letter_is_no_preposition_and_a_short_word_no_ending() -> None:
    assert terms("فواتير", "ar") == terms("الفواتير", "ar") == ["فواتير"]
    assert terms("بيت وقت في كلب", "ar") == ["بيت", "وقت", "في", "كلب"]


def test_what_a_stemmer_takes_for_a_form_of_a_word_may_be_another() -> None:
    assert terms("un hoyo, dos hoyos", "es") != terms("un hoy, dos hoy", "es")
    assert terms("hoyos", "es") == terms("hoyo", "es")
    assert terms("المكتبة مكتبتي المكتبات", "ar") == ["مكتبة"] * 3
    assert terms("المكتب", "ar") == ["مكتب"]


def test_the_marks_of_indian_scripts_are_letters() -> None:
    assert len(terms("हिन्दी", "xx")) == 1


def test_a_run_without_spaces_becomes_pairs_and_han_characters() -> None:
    assert terms("東京都", "ja") == ["東", "東京", "京", "京都", "都"]
    assert asked("東京都", "ja") == ["東京", "京都"]
    assert asked("税", "ja") == ["税"]


def test_each_word_is_asked_for_once_and_not_too_many_are() -> None:
    assert asked("dog dogs DOG", "en") == ["dog"]
    assert len(asked(" ".join(map(str, range(5000))), "en")) == MOST_ASKED
    assert all(len(term) <= LONGEST_WORD for term in asked("ﷺ" * 5000, "xx"))


def test_every_language_named_has_its_stemmer() -> None:
    for tag in STEMMERS:
        assert terms("word", tag)


@given(st.text(), st.sampled_from(["en", "es", "ar", "th", "zz"]))
def test_every_text_has_terms_without_space_or_punctuation(text: str, locale: str) -> None:
    for start, end, term in words(text, locale):
        assert text[start:end]
        assert term
        assert not any(character.isspace() or character in "\"'*:()_\0" for character in term)


def test_what_is_remembered_of_words_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language.KnownChunks, "MOST", 50)
    known = language._known_terms("zz")
    assert [terms(f"Word{number} {'long' * LONGEST_WORD}{number}", "zz")[0] for number in range(200)] == [
        f"word{number}" for number in range(200)
    ]
    assert len(known) <= 50
    assert max(map(len, known)) <= LONGEST_WORD


def test_what_strangers_search_for_leaves_a_worker_its_memory() -> None:
    for of_others in (language._known_terms, language._stem, language._fold):
        of_others.cache_clear()  # or what other tests left makes room for itself meanwhile
    tracemalloc.start()
    try:
        for number in range(2_000):
            terms(f"word{number}x", "zz")
        of_a_word = tracemalloc.get_traced_memory()[0] / 2_000
    finally:
        tracemalloc.stop()
    kept = max(language.KnownChunks.MOST, *(each.cache_info().maxsize for each in (language._stem, language._fold)))
    assert of_a_word * kept < 40_000_000


def test_threads_do_not_disturb_each_other() -> None:
    many = [f"{word}{ending}" for word in ("walk", "park", "learn", "permit") for ending in ("ing", "ed", "s", "")]

    def stemmed(round_: int) -> list[str]:
        return terms(" ".join(f"{word[:2]}{round_}{word}" for word in many), "en")

    expected = [stemmed(round_) for round_ in range(200)]
    language._stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stemmed, range(200))) == expected
