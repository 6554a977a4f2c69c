"""A process reads small tables now and then, and no search goes without them while it does."""

from __future__ import annotations

from itertools import count

from search.curation.remembering import Remembered


def test_what_was_read_is_believed_for_so_long() -> None:
    remembered = Remembered(count(1).__next__, seconds=60)
    assert (remembered(), remembered()) == (1, 1)
    remembered.forget()
    assert remembered() == 2
    remembered.seconds = -1
    assert remembered() == 3


def test_who_asks_while_it_is_read_again_has_what_was_read_before() -> None:
    values, meanwhile = iter(["first", "second"]), list[str]()

    def read() -> str:
        if remembered._known:
            remembered.seconds = 60  # as a thread that looked a moment before
            meanwhile.append(remembered())
        return next(values)

    remembered = Remembered(read, seconds=-1)
    assert (remembered(), remembered(), meanwhile) == ("first", "second", ["first"])
