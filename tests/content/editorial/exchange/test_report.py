from io import StringIO

from rich.console import Console

from content.editorial.exchange.records import FaqRecord, TopicRecord
from content.editorial.exchange.report import Note, Outcome, Report, name_of
from content.editorial.exchange.run import TAKE_IN


def shown(report: Report) -> str:
    text = StringIO()
    report.print(Console(file=text, width=100))
    return text.getvalue()


def test_kinds_are_called_what_people_call_them() -> None:
    names = {name_of(kind) for kind in TAKE_IN}
    assert {"topics", "answers", "opening hours", "holiday calendars", "official codes", "alerts"} <= names
    assert len(names) == len(TAKE_IN)


def test_kinds_without_records_are_not_in_the_table() -> None:
    table = shown(Report((Outcome(TopicRecord(key="t", title="Water"), "created"),)))
    assert "topics" in table
    assert "services" not in table


def test_long_lists_end_in_how_many_more_there_are() -> None:
    kept = tuple(Outcome(FaqRecord(key=f"f{n}", title=f"Why {n}?"), "kept", "it has a draft") for n in range(60))
    text = shown(Report(kept))
    assert "f49: Why 49?: it has a draft" in text
    assert "f50:" not in text
    assert "… and 10 more" in text


def test_rows_that_became_no_record_count_as_rejected() -> None:
    report = Report(unread=(Note("a.md", "title is missing."),))
    assert report.as_json()["rejected"] == [{"where": "a.md", "message": "title is missing."}]
    assert "a.md: title is missing." in shown(report)
    assert "unreadable rows" in shown(report)


def test_words_of_a_source_are_printed_as_they_are() -> None:
    assert "[bold]x[/nope]" in shown(Report(warnings=(Note("a.md", "[bold]x[/nope]"),)))
