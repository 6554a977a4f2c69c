from uuid import UUID

from search.engine import Hit
from search.titles import WINDOW, ordered_by_titles


def hits(*titles: str) -> list[Hit]:
    """Hits with falling scores."""
    return [
        Hit(UUID(int=number), "en", "faq", 10 - number / 1000, title) for number, title in enumerate(titles, start=1)
    ]


def test_the_title_that_asks_the_same_comes_first() -> None:
    found = ordered_by_titles("can a vaccinated person get it", hits("Opening hours", "After vaccination", "Parking"))
    assert [hit.title for hit in found] == ["After vaccination", "Opening hours", "Parking"]


def test_one_word_says_too_little() -> None:
    given = hits("Opening hours", "Pool")
    assert ordered_by_titles("pool", given) == tuple(given)


def test_beyond_the_window_the_engines_order_stays() -> None:
    given = hits(*["Nothing"] * WINDOW, "swim in the pool")
    found = ordered_by_titles("swim in the pool", given)
    assert [hit.content_id for hit in found] == [hit.content_id for hit in given]
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
