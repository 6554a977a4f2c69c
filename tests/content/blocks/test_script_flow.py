"""A script that an agent could get lost in is refused, and the message names the step."""

from __future__ import annotations

import pytest

from content.blocks.script_flow import Step, faults

END = (("end", ""),)


def step(name: str, *to: str, asks: bool | None = None) -> Step:
    """A step whose answers lead to these steps; without any it ends the call."""
    ways = tuple(("step", name) for name in to) or END
    return Step(name, bool(to) if asks is None else asks, bool(to), ways)


def says(name: str, then: str, to: str = "") -> Step:
    """A step that asks nothing."""
    return Step(name, False, False, ((then, to),))


FINE = {
    "nothing": [],
    "one": [says("Start", "end")],
    "branches that meet": [step("A", "B", "C"), step("B", "D"), step("C", "D"), says("D", "end")],
    "names are the same whatever their case": [step("Age", " small  CHILD "), says("Small child", "end")],
    "transfer and request": [step("A", "B", "C"), says("B", "transfer", "Night crew"), says("C", "request")],
}

WRONG = {
    "to nowhere": ([step("Age", "Adult")], 0, "answers", "“Age” leads to “Adult”, but no step is called so"),
    "says to nowhere": ([says("Age", "step", "X")], 0, "to", "“Age” leads to “X”"),
    "no step named": ([says("Age", "step")], 0, "to", "“Age” goes to a step. Say which one"),
    "end with a name": ([says("A", "end", "B"), says("B", "end")], 0, "to", "“A” names “B” but does not go there"),
    "twice": ([step("Age", "age"), says("AGE", "end")], 1, "name", "Two steps are called “AGE”"),
    "stranded": ([says("A", "end"), says("B", "end")], 1, "name", "Nothing leads to “B”"),
    "circle": ([step("A", "B"), step("B", "C", "D"), step("C", "B"), says("D", "end")], 2, "answers", "B → C → B"),
    "itself": ([step("A", "A")], 0, "answers", "A → A"),
    "circle apart": ([says("A", "end"), step("B", "C"), step("C", "B")], 2, "answers", "B → C → B"),
    "a question without answers": ([step("A", asks=True)], 0, "answers", "“A” asks the caller something"),
    "answers without a question": ([step("A", "B", asks=False), says("B", "end")], 0, "ask", "“A” has answers"),
}


@pytest.mark.parametrize("steps", FINE.values(), ids=FINE)
def test_a_script_that_ends_is_taken(steps):
    assert faults(steps) == {}


@pytest.mark.parametrize(("steps", "place", "field", "message"), WRONG.values(), ids=WRONG)
def test_a_script_that_leads_astray_is_refused_at_its_step(steps, place, field, message):
    found_field, said = faults(steps)[place]
    assert found_field == field
    assert message in said


def test_forty_steps_that_all_lead_on_are_looked_through_at_once():
    """Each leads to every later one: as many ways through as a number with twelve digits counts."""
    names = [f"Step {number}" for number in range(40)]
    steps = [step(name, *names[place + 1 :]) for place, name in enumerate(names)]
    assert faults(steps) == {}
