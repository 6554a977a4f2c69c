from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from api.contract.examples import EXAMPLES
from search.answers.cutting import Passage, passages
from search.answers.packing import MOST, size


def by_anchor(document: dict[str, Any]) -> dict[str, Passage]:
    return {passage.anchor: passage for passage in passages(document)}


def told(document: dict[str, Any]) -> dict[tuple[str, ...], str]:
    return {passage.heading[1:]: passage.text for passage in passages(document)}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_type_is_cut_into_passages_that_stand_alone(name: str) -> None:
    document = EXAMPLES[name]
    found = passages(document)
    assert len({passage.anchor for passage in found}) == len(found)
    for passage in found:
        assert passage.heading[0] == document["title"]
        assert passage.text.strip() and size(passage.text) <= MOST
        assert "<" not in passage.text and passage.url


def test_each_fact_of_a_service_answers_by_itself() -> None:
    found = told(EXAMPLES["service"])
    start = "Before you start"
    assert found[()].startswith("Lessons for children and adults")
    assert found[(start,)].split("\n")[:2] == [
        "Lessons last 45 minutes, twice a week, for five weeks.",
        "1. Choose a class",
    ]
    assert found[start, "Cost"] == "Residents: 45 USD (For all ten lessons)\nWith an assistance card: free"
    assert found[start, "What you need"] == "Proof of address (A bill of the last 3 months)"
    assert found[start, "Levels"] == "Level: Seahorse; Age: 3 to 5\nLevel: Turtle; Age: 6 to 9"
    assert found[("Who can get it",)] == "Residents aged 3 and over."
    assert found[("How long it takes",)].startswith("You are told the class")
    assert "555-0140" in found[start, "Contact"] and "Mon-Fri 8:00-17:00" in found[start, "Contact"]


def test_facts_are_called_what_they_are_called_in_the_language() -> None:
    headings = {passage.heading[-1] for passage in passages({**EXAMPLES["service"], "locale": "es"})}
    assert {"Costo", "Quién puede obtenerlo"} <= headings
    assert "Cost" in {passage.heading[-1] for passage in passages({**EXAMPLES["service"], "locale": "xx"})}


def test_a_short_answer_stands_together_with_what_explains_it() -> None:
    (only,) = passages(EXAMPLES["faq"])
    assert only.text.startswith("Yes, in every pool.") and "Children under 3" in only.text


def test_the_parts_of_a_guide_lead_to_their_own_pages() -> None:
    guide = EXAMPLES["guide"]
    part = guide["parts"][-1]
    assert {p.url for p in passages(guide) if p.heading[1:2] == (part["title"],)} == {part["url"]}


def test_a_meeting_tells_when_it_is_in_the_citys_time_and_where() -> None:
    when, *where = told(EXAMPLES["meeting"])[("When",)].splitlines()
    assert when == "March 3, 2026, 7 p.m."
    assert where == ["Room 2, upstairs", "North Pool", "12 Mill Street, Riverbend, MN 55987"]


def test_what_agents_say_is_in_the_agents_document_alone() -> None:
    public, agents = (by_anchor(EXAMPLES[name]) for name in ("service", "agent-service"))
    assert public.items() < agents.items()
    assert all(anchor.startswith("agent-") for anchor in agents.keys() - public.keys())


def text_block(html: str, id: str = "a") -> dict[str, Any]:
    return {"type": "text", "id": id, "html": html, "text": ""}


def test_a_passage_keeps_its_name_when_something_else_is_edited() -> None:
    long = "".join(f"<p>{f'This is sentence {number} of a long explanation. ' * 15}</p>" for number in range(5))
    before = {**EXAMPLES["news"], "body": [text_block(f"<h2>Where</h2><p>At the pool.</p><h2>Why</h2>{long}")]}
    after = deepcopy(before)
    after["title"], after["summary"] = "Another title", "Another summary."
    after["body"] = [
        text_block("<p>New.</p>", "new"),
        text_block(f"<p>First.</p><h2>When</h2><p>Soon.</p><h2>Where</h2><p>At the lake.</p><h2>Why</h2>{long}"),
    ]
    old, new = by_anchor(before), by_anchor(after)
    kept = old.keys() - {"summary"}
    assert len(kept) > 5 and kept <= new.keys()
    assert {new[anchor].heading[1:] for anchor in kept} == {old[anchor].heading[1:] for anchor in kept}


def test_headings_of_the_same_name_have_passages_of_their_own() -> None:
    body = [text_block("<h2>Cost</h2><p>Free.</p><h2>Cost</h2><p>Not free.</p><h3>For <em>whom</em></h3><p>All.</p>")]
    found = {
        p.text: (p.anchor, p.heading[1:]) for p in passages({**EXAMPLES["news"], "body": body}) if len(p.heading) > 1
    }
    assert found["All."][1] == ("Cost", "For whom")
    assert found["Free.\nNot free."][1] == ("Cost",)
