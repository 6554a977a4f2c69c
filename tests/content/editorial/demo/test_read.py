"""The demo's own texts are right, and a wrong text is found and named."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from content.editorial.demo.read import WrongTexts, read
from content.editorial.quality.numbers import typed_in


def test_the_city_is_as_large_as_a_city():
    city = read()

    assert len(city.departments) >= 12
    assert len(city.services) >= 60
    assert len(city.answers) >= 80
    assert len(city.locations) >= 20
    assert len(city.news) >= 3 and len(city.guides) >= 3 and len(city.journeys) >= 3 and len(city.meetings) >= 5


@pytest.mark.parametrize("kind", ["services", "answers", "locations"])
def test_a_third_of_it_is_in_spanish(kind):
    entries = getattr(read(), kind)

    assert sum("es" in entry.languages() for entry in entries) * 3 >= len(entries)


def test_all_departments_and_topics_are_in_spanish():
    city = read()

    assert all("es" in entry.languages() for entry in [*city.departments, *city.topics])


@pytest.mark.parametrize("language", ["es", "zh-Hans", "ar"])
def test_thirty_items_and_more_are_in_each_language(language):
    pages = [entry for entry in read().entries() if language in getattr(entry, "languages", list)()]

    assert len(pages) >= 30


def test_no_telephone_number_is_typed_into_a_text_that_residents_read():
    """The rule of the desk: a number stands in a contact, where it is changed once for all pages."""
    typed = {
        (entry.slug, number)
        for entry in read().entries()
        for words in _texts(getattr(entry, "body", []))
        for number in typed_in(words)
    }

    assert typed == set()


def _texts(part: Any) -> Iterator[str]:
    """Every text in a part of an entry, in each of its languages."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, BaseModel):
        yield from _texts(dict(part))
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _texts(inner)


def set_summary(city: Any) -> None:
    city["services"][0]["summary"]["es"] = "muy larga " * 20


def forget_spanish(city: Any) -> None:
    del city["services"][0]["body"][0]["steps"][0]["text"]["es"]


def misname_a_field(city: Any) -> None:
    city["answers"][0]["sumary"] = "Typo"


def point_at_nothing(city: Any) -> None:
    city["services"][0]["locations"] = ["city-hall"]


def link_to_nothing(city: Any) -> None:
    city["services"][1]["body"] = [{"text": "See [that](faq:nobody-asked)."}]


def link_an_agent_to_nothing(city: Any) -> None:
    city["services"][0]["agent"]["notes"] = "See [that](service:nothing)."


def ask_for_an_unknown_picture(city: Any) -> None:
    city["departments"][0]["picture"] = "spaceship"


def name_two_alike(city: Any) -> None:
    city["services"][1]["slug"] = "bulky-item-pickup"


def forget_a_cell(city: Any) -> None:
    city["services"][0]["body"][2]["table"]["rows"][0].pop()


def invent_a_block(city: Any) -> None:
    city["services"][0]["body"].append({"video": "sofa.mp4"})


def use_a_real_phone_number(city: Any) -> None:
    city["contacts"][0]["phone"] = "+1 212 639 9675"


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (set_summary, "services.yaml, entry 1 (bulky-item-pickup): summary"),
        (forget_spanish, "services.yaml, entry 1 (bulky-item-pickup): the entry: Value error, it has es in some"),
        (misname_a_field, "answers.yaml, entry 1 (what-is-bulky): sumary"),
        (point_at_nothing, "services.yaml, entry 1 (bulky-item-pickup): there is no location:city-hall"),
        (link_to_nothing, "services.yaml, entry 2 (plant-a-tree): there is no faq:nobody-asked"),
        (link_an_agent_to_nothing, "services.yaml, entry 1 (bulky-item-pickup): there is no service:nothing"),
        (ask_for_an_unknown_picture, "departments.yaml, entry 1 (sanitation): there is no picture:spaceship"),
        (name_two_alike, "services: 2 entries are named bulky-item-pickup"),
        (forget_a_cell, "services.yaml, entry 1 (bulky-item-pickup): body.2.table.table"),
        (invent_a_block, "services.yaml, entry 1 (bulky-item-pickup): body.7"),
        (use_a_real_phone_number, "contacts.yaml, entry 1 (pickup): phone"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_entry(small_city, written, spoil: Callable[[Any], None], told):
    spoil(small_city)

    with pytest.raises(WrongTexts) as wrong:
        read(written(small_city))

    assert [problem for problem in wrong.value.problems if problem.startswith(told)], wrong.value.problems


@pytest.mark.parametrize("text", ["- slug: [unclosed", "just words", "- just words"])
def test_a_file_that_is_no_list_of_entries_is_named(tmp_path, text):
    (tmp_path / "services-1.yaml").write_text(text)

    with pytest.raises(WrongTexts, match=r"services-1\.yaml"):
        read(tmp_path)
