"""Each rule finds what it is for, says what would be right, and is silent where all is well."""

import pytest

from content.editorial.quality.draft import Draft
from content.editorial.quality.numbers import typed_in
from content.editorial.quality.rules import RULES
from content.models import Faq
from search.sync import SearchConsumer

EASY = "You can swim here. Bring a towel. Come early. The water is warm. " * 8
HARD = (
    "Notwithstanding any contrary municipal determination, applicants contemplating residential natatorium utilization "
    "must substantiate eligibility through documentation satisfying administrative verification requirements. "
)


@pytest.fixture
def findings(make_department, make_service):
    parks = make_department("Parks")

    def found(rule, *blocks, **fields):
        page = make_service(parks, body=list(blocks), **fields)
        return list(RULES[rule].check(Draft(page)))

    return found


def text(html):
    return ("text", html)


def test_a_missing_summary_is_told(findings):
    assert findings("summary", summary="") == ["There is no summary. Lists, search and text messages show it."]
    assert findings("summary", summary="Lessons.", slug="b") == []


def test_hard_english_is_told_with_its_grade_and_the_aim(findings):
    [told] = findings("reading-level", text(f"<p>{HARD * 4}</p>"))
    assert told.startswith("Reads at grade ") and "aim at 8" in told
    assert findings("reading-level", text(f"<p>{EASY}</p>"), slug="b") == []


def test_spanish_is_measured_as_spanish_and_arabic_not_at_all(findings, make_department, make_service, translate):
    page = make_service(make_department("Pools"), "Swim", body=[text(f"<p>{HARD * 4}</p>")])
    spanish = translate(page)
    spanish.body = [text("<p>" + "Puede nadar aquí. Traiga una toalla. El agua es tibia. " * 8 + "</p>")]
    assert list(RULES["reading-level"].check(Draft(spanish))) == []


def test_a_long_sentence_is_quoted(findings):
    [told] = findings("sentences", text("<p>" + "very " * 26 + "long. Short one.</p>"))
    assert told.startswith("A sentence of 27 words: “very very") and told.endswith("Make two of it.")


@pytest.mark.parametrize("number", ["(555) 123-4567", "+1 555 0142 00", "555.123.4567", "800 555 0199 12"])
def test_a_typed_telephone_number_is_told(findings, number):
    [told] = findings("numbers", text(f"<p>Call {number} today.</p>"))
    assert number.strip() in told and "Use a Contact" in told


@pytest.mark.parametrize("no_number", ["2026-11-26", "from 2025 to 2026", "$1,200 a year", "311", "ordinance 12-345"])
def test_what_only_looks_like_a_number_is_not(findings, no_number):
    assert findings("numbers", text(f"<p>It says {no_number} here.</p>")) == []


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Call us at 555-0100 ASAP.", ["555-0100"]),
        ("Llame al 555 0142.", ["555 0142"]),
        ("Book online or call +1 555 0142.", ["+1 555 0142"]),
        ("拨打+1 555 0142。", ["+1 555 0142"]),
        ("اتصل بـ +1 555 0142.", ["+1 555 0142"]),
        ("1-555-0100 (day), 555-0101 (night)", ["1-555-0100", "555-0101"]),
        ("555-0100 or 555-0100, and (312) 555-0100", ["(312) 555-0100", "555-0100"]),
        ("311 or +1 555 0100", ["+1 555 0100"]),
    ],
)
def test_local_numbers_are_found_as_they_are_written(words, numbers):
    assert list(typed_in(words)) == numbers


@pytest.mark.parametrize(
    "words",
    [
        "In 2025 2026 begins.",
        "Ordinance 345-1234, resolution 210 2024, Ordinance No. 345-1234, § 555-0100",
        "Ordenanza 412-2025 y expediente 345-1234",
        "$250-1500 and $555 0100, or 250-1500 feet",
        "$2,500-3,500, 1,234 5678",
        "on 11/26/2026, 26-11-2026, 2026-11-26 and 26.11.2026",
        "at 8:30-1730, 830-1730, 8:00 to 17:00, Mo-Fr 9-17",
        "214-1120 Jamaica Avenue, Springfield, IL 60601-1234",
        "12 Main Street, Room 210 1400",
        "100 000 people, 555.0142 miles, 41.300000, -87.900000",
    ],
)
def test_what_else_a_city_writes_in_digits_is_no_number(words):
    assert list(typed_in(words)) == []


def test_a_heading_that_skips_a_level_is_told(findings):
    assert findings("headings", text("<h2>First</h2><h3>Second</h3><h2>Third</h2>")) == []
    [told] = findings("headings", text("<h2>First</h2><h4>Deep</h4>"), slug="b")
    assert "“Deep” is a heading 4 below a heading 2" in told


def test_a_picture_without_words_is_told(findings, make_image):
    silent = make_image("Pool", description="")
    silent.contextual_alt_text, silent.decorative = "", False
    block = ("image", {"image": silent, "caption": ""})
    assert findings("pictures", block) == ["The picture “Pool” has no words for people who do not see it."]


def test_typed_addresses_of_our_own_are_told_and_chosen_pages_are_not(findings, make_department, settings):
    pools = make_department("Pools")
    chosen = f'<a linktype="page" id="{pools.pk}">Pools</a>'
    assert findings("own-links", text(f"<p>{chosen}</p>")) == []
    [told] = findings("own-links", text(f'<p><a href="{settings.PUBLIC_SITE_URL}/pools">Pools</a></p>'), slug="b")
    assert "Choose the page instead" in told
    [told] = findings("own-links", text('<p><a href="http://192.168.1.4/x">our disk</a></p>'), slug="c")
    assert "residents cannot reach" in told


def test_a_link_that_says_nothing_is_told(findings):
    [told] = findings("link-words", text('<p><a href="https://a.example/">click here</a></p>'))
    assert "does not say where it leads" in told


def test_a_link_to_a_draft_is_told(findings, make_department):
    hidden = make_department("Hidden")
    hidden.unpublish()
    [told] = findings("links", text(f'<p><a linktype="page" id="{hidden.pk}">there</a></p>'))
    assert "Hidden" in told


def test_a_second_answer_to_one_question_is_told(make_department, make_faq, relay_search):
    parks = make_department("Parks")
    first = make_faq(parks, "When do the pools open?")
    make_faq(parks, "Where can I park my boat?")
    relay_search()
    second = Faq(title="When do pools open", slug="b", locale=first.locale)
    [told] = RULES["duplicates"].check(Draft(second))
    assert told.startswith("“When do the pools open?” asks much the same.")
    assert list(RULES["duplicates"].check(Draft(first))) == []


def test_missing_languages_are_named(findings):
    [told] = findings("languages")
    assert told.startswith("Not translated into ") and "Español" in told


@pytest.fixture
def relay_search():
    """Let the search index follow what was published."""
    from content.publishing import queries

    return lambda: SearchConsumer().consume("public", queries.changes("public", 0, 1000))
