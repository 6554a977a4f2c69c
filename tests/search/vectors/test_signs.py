"""Very many vectors are not all compared, and the nearest are found all the same."""

from itertools import islice
from typing import Any

import numpy as np
import pytest

from search.vectors import spaces
from search.vectors.signs import likeliest, signs
from search.vectors.static import unit

CHANCE = np.random.default_rng(1)


def vectors(count: int, numbers: int) -> dict[bytes, bytes]:
    rows = CHANCE.integers(-127, 128, (count, numbers), dtype=np.int8)
    return {number.to_bytes(16): row.tobytes() for number, row in enumerate(rows)}


@pytest.mark.parametrize("numbers", [256, 100])
def test_of_very_many_the_nearest_are_found_without_comparing_all(
    numbers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = spaces.space(vectors(3_000, numbers))
    asked = unit(space.rows[[7]] + CHANCE.normal(0, 50, (1, numbers)).astype(np.float32))[0]
    exactly = list(space.near(asked, 0.0, 10))
    monkeypatch.setattr(spaces, "COMPARED", 2_999)
    monkeypatch.setattr(spaces, "LIKELIEST", 400)
    found = list(space.near(asked, 0.0, 10))
    assert found[0] == exactly[0]
    assert found[0][0].int == 7
    assert len(set(found) & set(exactly)) >= 8
    assert len(list(space.near(asked, -1.0, 3_000))) < 600


def test_what_changed_is_known_by_its_own_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spaces, "COMPARED", 0)
    monkeypatch.setattr(spaces, "LIKELIEST", 1)
    known = vectors(50, 64)
    moved = known[(3).to_bytes(16)]
    changed = {(3).to_bytes(16): known[(9).to_bytes(16)], (60).to_bytes(16): moved}
    space = spaces.space(known).with_changes(changed)
    asked = unit(np.frombuffer(moved, np.int8).astype(np.float32)[None])[0]
    assert [item.int for item, _ in islice(space.near(asked, 0.9, 5), 5)] == [60]


def test_as_many_as_there_are_is_no_error() -> None:
    some: Any = signs(np.array([[1, -1, 1], [-1, -1, -1]], np.int8))
    assert likeliest(some, signs(np.array([[1.0, -1.0, 1.0]])), 1).tolist() == [0]
    assert likeliest(some, signs(np.array([[1.0, -1.0, 1.0]])), 5).tolist() == [0, 1]
