import json
from pathlib import Path

import pytest

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.importers.reading import Reading, Row, read_list, read_objects, read_text


@pytest.mark.parametrize(
    ("bytes_", "words"),
    [
        (b'[\n {"a": 1},\n {"a"', ["not whole JSON", "line 3, column 6"]),
        (b'[{"a": "caf\xe9"}]', ["is not UTF-8", "byte 11, on line 1,"]),
        (b'\xef\xbb\xbf[\n\n"caf\xe9"]', ["is not UTF-8", "on line 3,"]),
        ('[{"a": 1}]'.encode("utf-16"), ["is not UTF-8", "byte 0"]),
        (b"", ["not whole JSON", "line 1, column 1"]),
        (b'{"services": []}', ["must be a list", "it is an object"]),
        (b"null", ["must be a list", "it is empty"]),
        (b"[" * 100_000, ["nested too deeply"]),
        (b"[" + b"9" * 5_000 + b"]", ["thousands of digits"]),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(tmp_path: Path, bytes_: bytes, words: list[str]) -> None:
    path = tmp_path / "services.json"
    path.write_bytes(bytes_)
    with pytest.raises(Unreadable) as refused:
        read_list(path)
    assert all(word in str(refused.value) for word in ["services.json", *words]), str(refused.value)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_text("[" + " " * 100 + "]")
    with pytest.raises(Unreadable, match="102 bytes; at most 50"):
        read_text(path, limit=50)


def test_a_file_of_more_rows_than_a_table_may_have_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text(f"[{'{},' * 100_000}{{}}]")
    with pytest.raises(Unreadable, match="has more than 100,000 rows"):
        read_list(path)
    path.write_text("{}\n" * 100_001)
    with pytest.raises(Unreadable, match="has more than 100,000 rows"):
        next(read_objects(path, Reading()))


def test_elements_come_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_text('\ufeff[\n\n{"a": "],["}, 5\n,\n[1,\n2], "x"\n]', encoding="utf-8")
    assert read_list(path) == [(3, {"a": "],["}), (3, 5), (5, [1, 2]), (6, "x")]


def test_an_empty_list_has_no_elements(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    path.write_text(json.dumps([]))
    assert read_list(path) == []


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({}, "title is missing."),
        ({"title": " "}, "title is missing."),
        ({"title": 5}, "title must be text; it is a whole number."),
        ({"title": None}, "title is missing."),
        ({"title": ["x"]}, "title must be text; it is a list."),
        ({"title": "x" * 200_000}, "title has 200,000 characters; at most 255."),
        ({"title": "a\x00b"}, "title has a character that is not text (U+0000) at position 2."),
        ({"title": "a\ud800"}, "title has a character that is not text (U+D800) at position 2."),
    ],
)
def test_a_text_that_is_none_is_named(members: dict, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        Row(members).text("title", limit=255, required=True)
    assert refused.value.reason == reason


def test_other_members_are_checked_too() -> None:
    row = Row({"order": True, "asks": "yes", "type": "magic", "values": [5], "inner": []})
    for take, reason in (
        (lambda: row.number("order"), "order must be a whole number; it is true or false."),
        (lambda: row.flag("asks", default=False), "asks must be true or false; it is text."),
        (lambda: row.one_of("type", {"batch", "blackbox"}), "type is “magic”; it must be one of batch, blackbox."),
        (lambda: row.rows("values"), "values 1 must be an object; it is a whole number."),
        (lambda: row.inner("inner"), "inner must be an object; it is a list."),
    ):
        with pytest.raises(Rejected) as refused:
            take()
        assert refused.value.reason == reason
