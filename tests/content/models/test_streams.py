"""What the streams of guides, step by steps and meetings refuse, and that the message stands on the field."""

import pytest
from django.core.exceptions import ValidationError

from content.blocks import Agenda, GuideParts, JourneySteps, MeetingFiles

pytestmark = pytest.mark.database

TEXT = [{"type": "text", "value": "<p>Words</p>"}]


def cleaned(blocks, *values):
    (kind,) = blocks().child_blocks
    stream = blocks()
    return stream.clean(stream.to_python([{"type": kind, "value": value} for value in values]))


def messages(blocks, *values):
    """Each message by where it stands: the place in the stream, then the fields."""
    with pytest.raises(ValidationError) as refusal:
        cleaned(blocks, *values)
    return dict(_by_place(refusal.value, ()))


def _by_place(error, path):
    inner = getattr(error, "block_errors", None)
    if not inner:
        yield path, " ".join(error.messages)
        return
    for name, each in inner.items() if isinstance(inner, dict) else enumerate(inner):
        if each is not None:
            yield from _by_place(each, (*path, name))


def part(title, slug=""):
    return {"title": title, "slug": slug, "body": TEXT}


def step(**fields):
    return {"title": "Step", "logic": "", "optional": False, "contents": [], **fields}


def linking(**link):
    empty = {"item": None, "url": "", "label": "", "context": "", "cost_amount": None, "cost_note": ""}
    return step(contents=[{"type": "links", "value": {"style": "required", "links": [{**empty, **link}]}}])


def test_a_part_gets_its_address_from_its_title():
    parts = cleaned(GuideParts, part("What it costs"), part("Qué traer"), part("费用"), part("Other", "own"))
    assert [each.value["slug"] for each in parts] == ["what-it-costs", "qué-traer", "费用", "own"]


def test_two_parts_with_one_address():
    told = messages(GuideParts, part("Fees"), part("Other"), part("Prices", "fees"))
    assert told.keys() == {(0, "slug"), (2, "slug")}
    assert "Another part of this guide has the address “fees” too" in told[0, "slug"]


def test_a_part_that_no_address_can_be_made_for():
    assert "No address can be made" in messages(GuideParts, part("???"))[0, "slug"]
    assert (0, "slug") in messages(GuideParts, part("Fees", "a/b"))
    assert (0, "body") in messages(GuideParts, {**part("Fees"), "body": []})


def test_the_first_step_is_joined_to_nothing():
    assert "no step before the first" in messages(JourneySteps, step(logic="or"))[0, "logic"]
    assert len(cleaned(JourneySteps, step(), step(logic="or"))) == 2


@pytest.mark.parametrize(
    ("link", "field", "message"),
    [
        ({}, "url", "one of the two"),
        ({"url": "https://a.example"}, "label", "needs words"),
        ({"url": "nowhere", "label": "A"}, "url", "whole web address"),
        ({"url": "https://a.example", "label": "A", "cost_amount": "-1"}, "cost_amount", "greater than or equal"),
    ],
)
def test_a_link_that_leads_nowhere_or_costs_less_than_nothing(link, field, message):
    told = messages(JourneySteps, step(), linking(**link))
    ((place, words),) = told.items()
    assert place[0] == 1 and place[-1] == field
    assert message in words


def test_a_paper_is_a_page_or_an_address_and_not_both(make_department):
    parks = make_department("Parks")
    both = {"kind": "agenda", "title": "Agenda", "item": parks.pk, "url": "https://a.example"}
    assert "one of the two" in messages(MeetingFiles, both)[0, "url"]
    assert cleaned(MeetingFiles, {**both, "url": ""})[0].value["item"].pk == parks.pk
    assert (0, "title") in messages(Agenda, {"title": "", "number": "1"})
