from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from content.editorial.exchange.importers.tables.above_first import above_first


def sorted_out(*pairs: tuple[str, str]) -> tuple[list[str], dict[str, str]]:
    ordered, circular = above_first(pairs, lambda row: row[0], lambda row: row[1])
    return [name for name, _ in ordered], {row[0]: way for row, way in circular}


def test_what_is_above_comes_first() -> None:
    assert sorted_out(("c", "b"), ("b", "a"), ("a", ""), ("x", "elsewhere")) == (["a", "b", "c", "x"], {})


def test_a_circle_is_told_and_the_others_go_on() -> None:
    ordered, circular = sorted_out(("a", "b"), ("b", "a"), ("under", "a"), ("self", "self"), ("fine", ""))
    assert ordered == ["under", "fine"]
    assert circular == {"a": "a → b → a", "b": "a → b → a", "self": "self → self"}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), unique_by=lambda row: row[0]))
def test_every_row_is_accounted_for(rows: Any) -> None:
    ordered, circular = above_first(rows, lambda row: row[0], lambda row: row[1])
    assert sorted([*ordered, *(row for row, _ in circular)]) == sorted(rows)
    inside = {row[0] for row, _ in circular}
    places = {name: place for place, (name, _) in enumerate(ordered)}
    assert all(up in inside or up not in places or places[up] < places[name] for name, up in ordered)
