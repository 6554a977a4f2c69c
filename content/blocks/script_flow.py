"""Whether a script can be followed to its end. Pure: names and ways, whatever they were written in.

A call is no place for surprises, so a way back to an earlier step is refused and not only warned about: an agent who
has to ask again writes the question into the step where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step: its ways on are pairs of what happens and, for a step or transfer, which."""

    name: str
    asks: bool
    has_answers: bool
    ways: tuple[tuple[str, str], ...]


Faults = dict[int, tuple[str, str]]
"""By the step's place: the field at fault and what is wrong, naming the step."""


def faults(steps: list[Step]) -> Faults:
    """What keeps the script from being followed, at most one fault a step; empty if nothing does."""
    found: Faults = {}
    places: dict[str, int] = {}
    for place, step in enumerate(steps):
        first = places.setdefault(same(step.name), place)
        if first != place:
            found[place] = ("name", f"Two steps are called “{step.name}”. Give each a name of its own.")
        elif fault := _own_fault(step):
            found[place] = fault
    for place, step in enumerate(steps):
        for to in leads_to(step):
            if same(to) not in places:
                found.setdefault(
                    place, (_ways_field(step), f"“{step.name}” leads to “{to}”, but no step is called so.")
                )
    if found:
        return found
    onward = [[places[same(to)] for to in leads_to(step)] for step in steps]
    return _circle(steps, onward) or _stranded(steps, onward)


def leads_to(step: Step) -> Iterator[str]:
    """The names of the steps that may come after this one."""
    return (to for then, to in step.ways if then == "step")


def same(name: str) -> str:
    """Names are the same whatever their case and spacing: editors type them."""
    return " ".join(name.split()).casefold()


def _own_fault(step: Step) -> tuple[str, str] | None:
    if step.asks and not step.has_answers:
        return "answers", f"“{step.name}” asks the caller something. Add the answers and where each one leads."
    if step.has_answers and not step.asks:
        return "ask", f"“{step.name}” has answers but no question."
    for then, to in step.ways:
        if then == "step" and not to:
            return _ways_field(step), f"“{step.name}” goes to a step. Say which one."
        if then in ("end", "request") and to:
            return (
                _ways_field(step),
                f"“{step.name}” names “{to}” but does not go there. Choose “Go to a step”, or leave the name empty.",
            )
    return None


def _ways_field(step: Step) -> str:
    return "answers" if step.has_answers else "to"


def _circle(steps: list[Step], onward: list[list[int]]) -> Faults:
    """The first way back to where the call has been, told at the step that leads back."""
    done: set[int] = set()

    def walk(place: int, trail: list[int]) -> Faults:
        for following in onward[place]:
            if following in trail:
                names = " → ".join(steps[at].name for at in [*trail[trail.index(following) :], following])
                message = f"“{steps[place].name}” leads back: {names}. A call must come to an end."
                return {place: (_ways_field(steps[place]), message)}
            if following not in done and (found := walk(following, [*trail, following])):
                return found
        done.add(place)
        return {}

    for start in range(len(steps)):
        if start not in done and (found := walk(start, [start])):
            return found
    return {}


def _stranded(steps: list[Step], onward: list[list[int]]) -> Faults:
    """The steps that nothing leads to."""
    reached, waiting = {0}, [0]
    while waiting and steps:
        for following in onward[waiting.pop()]:
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    message = "Nothing leads to “{}”. Lead an answer to it, or take it out."
    return {place: ("name", message.format(step.name)) for place, step in enumerate(steps) if place not in reached}
