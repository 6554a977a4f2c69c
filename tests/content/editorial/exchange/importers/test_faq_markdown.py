from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers import faq_markdown
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import DepartmentRecord, FaqRecord, RedirectRecord, SourceRow
from tests.fixtures.imports import answer

Answers = Callable[..., Path]


def read(path: Path) -> Reading:
    return faq_markdown.read(path, "en", "Health")


def faqs(reading: Reading) -> list[FaqRecord]:
    return [record for record in reading.records if isinstance(record, FaqRecord)]


def redirects(reading: Reading) -> list[RedirectRecord]:
    return [record for record in reading.records if isinstance(record, RedirectRecord)]


def test_a_file_becomes_an_answer(answers: Answers) -> None:
    front = {"excerpt": "Pools, water", "sources": "[{agency: cdc, url: 'https://a.example'}]"}
    reading = read(answers(can_i_swim=answer("**Yes.** Bring [this](https://a.example).", **front)))
    (found,) = faqs(reading)
    assert (found.title, found.slug, found.summary) == ("Can I swim?", "can-i-swim", "Yes. Bring this.")
    assert found.body == (("text", '<p><b>Yes.</b> Bring <a href="https://a.example">this</a>.</p>'),)
    assert found.keywords == "Pools, water"
    assert found.sources == (SourceRow("cdc", "https://a.example"),)
    assert found.last_reviewed == date(2020, 4, 3)
    assert found.source == "can-i-swim.md"
    department = reading.records[0]
    assert isinstance(department, DepartmentRecord)
    assert (department.title, found.department) == ("Health", department.key)


@pytest.mark.parametrize("written", ["2020-04-03", "April 3, 2020", "Apr 3, 2020", "3 April 2020", "'2020-04-03'"])
def test_dates_are_read_as_people_write_them(answers: Answers, written: str) -> None:
    assert faqs(read(answers(a=answer(date=written))))[0].last_reviewed == date(2020, 4, 3)


def test_old_addresses_become_redirects(answers: Answers) -> None:
    reading = read(answers(a=answer(redirect_from="[/old/swim/, /older]"), b=answer(redirect_from="/b/")))
    assert [(record.path, record.target[-2:]) for record in redirects(reading)] == [
        ("/old/swim", ":a"),
        ("/older", ":a"),
        ("/b", ":b"),
    ]


def test_an_old_address_that_two_answers_claim_is_the_first_ones(answers: Answers) -> None:
    reading = read(answers(a=answer(redirect_from="[/old/]"), b=answer(redirect_from="[/old, /other]")))
    assert [record.path for record in redirects(reading)] == ["/old", "/other"]
    assert reading.unread[0].message == "redirect_from: “/old” is an old address of a.md already."
    assert len(faqs(reading)) == 2


def test_a_link_into_the_old_site_keeps_its_words(answers: Answers) -> None:
    reading = read(answers(a=answer("Yes.\n\nSee [how](/spread).")))
    assert faqs(reading)[0].body == (("text", "<p>Yes.</p><p>See how.</p>"),)
    assert (reading.warnings[0].where, "/spread" in reading.warnings[0].message) == ("a.md line 8", True)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("Just text.", "There is no front matter"),
        (answer(title="''"), "title is missing."),
        (answer(title="[a, b]"), "title must be text; it is a list."),
        (answer(title="x" * 300), "title has 300 characters; at most 255."),
        (answer(date="someday"), "date is “someday”; write it like"),
        (answer(sources="cdc"), "sources must be a list; it is text."),
        (answer(sources="[{url: 'https://a.example'}]"), "agency is missing."),
        (answer(" "), "The answer is empty"),
        (answer("<script>x</script>"), "The answer is empty"),
        (answer("a\x00b"), "The answer has a character that is not text (U+0000)"),
        (answer("word " * 20_000), "characters; at most 50,000."),
    ],
)
def test_a_bad_file_is_named_and_the_others_are_read(answers: Answers, file: str, reason: str) -> None:
    reading = read(answers(bad=file, good=answer()))
    assert [record.slug for record in faqs(reading)] == ["good"]
    (note,) = reading.unread
    assert note.where == "bad.md"
    assert reason in note.message


def test_a_file_in_another_encoding_is_named(answers: Answers) -> None:
    path = answers(good=answer())
    (path / "bad.md").write_bytes(answer("caf\xe9").encode("latin-1"))
    (note,) = read(path).unread
    assert (note.where, "not UTF-8: byte" in note.message) == ("bad.md", True)


def test_bad_redirects_do_not_cost_the_answer(answers: Answers) -> None:
    reading = read(answers(a=answer(redirect_from="[5, 'https://a.example/x', /good]")))
    assert [record.path for record in redirects(reading)] == ["/good"]
    assert [note.where for note in reading.unread] == ["a.md, redirect_from 1", "a.md, redirect_from 2"]
    assert len(faqs(reading)) == 1


def test_a_folder_without_answers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"has no \.md files"):
        read(tmp_path)
    with pytest.raises(Unreadable, match="does not exist"):
        read(tmp_path / "nowhere")
