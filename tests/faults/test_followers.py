"""That those who follow would say so, if something were lost: a trial that cannot fail shows nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from threading import Event

import pytest

from tests.faults.followers import Feed, Reader, Receiver
from tests.faults.trial import _not_as_it_should_be


@pytest.mark.parametrize("heard", [[1, 2], [1, 3, 2], [1, 2, 2, 3], [1, 2, 3, 4], []])
def test_an_event_that_is_missing_or_out_of_turn_is_told(heard):
    assert list(Feed(0, Event(), heard).check([1, 2, 3]))
    assert not list(Feed(0, Event(), [1, 2, 3]).check([1, 2, 3]))


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


def test_a_message_that_is_missing_or_has_two_names_is_told(receiver):
    receiver.heard += [("a", 1), ("b", 2), ("b", 2)]
    assert not list(receiver.check([1, 2]))
    assert receiver.repeated == 1
    assert list(receiver.check([1, 2, 3])), "one is missing"
    assert list(receiver.check([1])), "one did not happen"
    receiver.heard.append(("c", 2))
    assert list(receiver.check([1, 2])), "one has two names"


@pytest.mark.parametrize(
    ("second", "is_fault"),
    [(('"b"', 2), False), (('"a"', 1), False), (('"a"', 2), True), (('"c"', 0), True)],
)
def test_a_tag_with_two_bodies_and_a_version_that_went_back_are_told(second, is_fault):
    reader = Reader(0, [], random.Random(1), Event(), lags=0.0)
    for began, (etag, version) in enumerate((('"a"', 1), second)):
        reader._compare("item", etag, json.dumps({"version": version}).encode(), began=float("inf") if began else 0.0)
    assert bool(reader.faults) == is_fault


def test_what_is_left_or_differs_is_told():
    index = {"audience": "public", "documents": 1, "missing": 0, "stale": 0, "extra": 0}
    well = {"left": {}, "history": [1, 2], "documents": {"changes": []}, "index": {"audiences": [index]}}
    assert not list(_not_as_it_should_be(well))
    for ill in (
        {"left": {"deliveries": 1}},
        {"history": [1, 3]},
        {"documents": {"changes": [{"path": "/parks"}]}},
        {"index": {"audiences": [{**index, "stale": 1}]}},
    ):
        assert list(_not_as_it_should_be({**well, **ill}))
