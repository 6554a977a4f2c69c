import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.engines.database import postings
from search.engines.database.postings import BLOCK, LENGTH, Posted

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def posted(pk: int, text: str, before: str = "") -> Posted:
    return Posted(pk, before.split(), {"text": text.split()} if text else {})


def kept(*terms: str) -> dict[str, list[tuple[int, float]]]:
    """By term, the entries that have it and what it weighs there."""
    found: dict[str, list[tuple[int, float]]] = {}
    for row in postings.of("public", terms):
        ids, weights = postings.unpacked([row], {row.block: row.block * BLOCK})
        found.setdefault(row.term, []).extend(zip(ids.tolist(), weights.tolist(), strict=True))
    return {term: sorted(entries) for term, entries in found.items()}


def test_entries_of_any_block_are_kept_by_their_terms_with_their_lengths() -> None:
    last = BLOCK * 70_000
    postings.put("public", [posted(1, "dog pool dog"), posted(last, "dog")])
    assert kept("dog", "pool", "cat", LENGTH) == {
        "dog": [(1, 2.0), (last, 1.0)],
        "pool": [(1, 1.0)],
        LENGTH: [(1, 3.0), (last, 1.0)],
    }
    assert postings.having("public", ["dog", "pool", "cat"]) == {"dog": 2, "pool": 1}
    assert postings.in_more_than("public", 1) == {"dog": 2}
    assert not postings.having("agent", ["dog"])


def test_a_title_weighs_more_than_a_text() -> None:
    postings.put("public", [Posted(1, (), {"title": ["dog"], "summary": ["dog"], "text": ["dog"]})])
    assert kept("dog") == {"dog": [(1, 5.5)]}


def test_what_an_entry_no_longer_has_goes_and_its_neighbours_stay() -> None:
    postings.put("public", [posted(1, "dog pool"), posted(2, "dog")])
    postings.put("public", [posted(1, "cat", before="dog pool")])
    assert kept("dog", "pool", "cat", LENGTH) == {"dog": [(2, 1.0)], "cat": [(1, 1.0)], LENGTH: [(1, 1.0), (2, 1.0)]}
    postings.put("public", [posted(2, "", before="dog"), posted(1, "", before="cat")])
    assert kept("dog", "cat", LENGTH) == {}


def test_only_rows_that_change_are_written() -> None:
    postings.put("public", [posted(1, "dog pool"), posted(2, "dog"), posted(3, "dog cat")])
    with CaptureQueriesContext(connection) as statements:
        postings.put("public", [posted(2, "dog cat", before="dog")])
    assert [sql.partition("INTO")[0] for each in statements if "INSERT" in (sql := each["sql"])] == ["2 times: INSERT "]
    assert kept("dog", "cat", LENGTH)["cat"] == [(2, 1.0), (3, 1.0)]
