"""What is kept: by generation, and no more than was allowed."""

from api.delivery.kept import Kept


def test_an_entry_holds_for_its_generation():
    kept = Kept[str](most_bytes=100)
    kept.keep(1, "a", "old", 10)
    assert kept.get(1, "a") == "old"
    assert kept.get(2, "a") is None

    kept.keep(2, "a", "new", 10)
    kept.keep(1, "a", "late", 10)
    assert kept.get(2, "a") == "new"
    assert kept.get(1, "a") is None


def test_what_was_not_asked_for_longest_makes_room():
    kept = Kept[str](most_bytes=30)
    for name in "abc":
        kept.keep(1, name, name, 10)
    kept.get(1, "a")
    kept.keep(1, "d", "d", 10)
    assert [name for name in "abcd" if kept.get(1, name)] == ["a", "c", "d"]
    kept.keep(1, "huge", "huge", 31)
    assert [name for name in ("a", "c", "d", "huge") if kept.get(1, name)] == ["a", "c", "d"]
