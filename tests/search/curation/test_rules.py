"""An editor changes a word and sees the effect, without a developer."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from search.curation import rules
from search.curation.decisions import SynonymRule
from search.engine import Query
from search.pipeline import search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered() -> Any:
    rules.forget()
    yield
    rules.forget()


@pytest.fixture
def bulky(make_department: Any, make_service: Any) -> Any:
    service = make_service(make_department("Waste"), "Large item pickup")
    call_command("reindex", stdout=StringIO())
    return service


def found(text: str, locale: str = "en") -> int:
    return search(Query(text, locale, "public")).total


def imported(file: Path, *arguments: str, stderr: StringIO | None = None) -> str:
    out = StringIO()
    call_command("import_synonyms", file, *arguments, stdout=out, stderr=stderr)
    return out.getvalue().strip()


def test_a_rule_acts_at_once_and_so_does_its_end(bulky: Any) -> None:
    assert found("davenport") == 0
    rule = SynonymRule.objects.create(locale="en", words="davenport => large item")
    assert found("davenports") == 1
    assert found("davenport", "es") == 0
    rule.delete()
    assert found("davenport") == 0


def test_a_change_elsewhere_is_seen_when_the_process_looks_again(bulky: Any, monkeypatch: Any) -> None:
    assert found("davenport") == 0
    SynonymRule.objects.bulk_create(
        [SynonymRule(locale="en", words="davenport, large item")]
    )  # no signal: as elsewhere
    assert found("davenport") == 0
    monkeypatch.setattr(rules._remembered, "seconds", -1)
    assert found("davenport") == 1


def test_searching_again_reads_no_rules(django_assert_num_queries: Any) -> None:
    rules.of("en")
    with django_assert_num_queries(0):
        rules.of("es")


def test_an_editor_makes_a_rule_and_sees_before_and_after(bulky: Any, admin_client: Any) -> None:
    refused = admin_client.post(reverse("search_words:add"), {"words": "davenport", "locale": "en"})
    assert "A rule is words with commas" in refused.content.decode()
    admin_client.post(reverse("search_words:add"), {"words": "davenport => large item", "locale": "en"})
    assert [rule.words for rule in SynonymRule.objects.all()] == ["davenport => large item"]
    page = admin_client.get(reverse("try_search"), {"q": "davenport"}).content.decode()
    after, before = page.split('id="before"')
    assert "<strong>Large item pickup</strong>" in after and "new" in after
    assert "Nothing is found." in before
    listed = admin_client.get(reverse("search_words:index")).content.decode()
    assert "davenport =&gt; large item" in listed and reverse("try_search") in listed


@pytest.mark.parametrize("asked", [{}, {"q": "\0 <script>"}, {"q": "x" * 9_000, "locale": "xx"}])
def test_anything_may_be_tried(admin_client: Any, asked: dict[str, str]) -> None:
    answer = admin_client.get(reverse("try_search"), asked)
    assert answer.status_code == 200
    assert '<script>"' not in answer.content.decode()


def test_who_may_not_change_words_may_not_try_them(client: Any) -> None:
    assert client.get(reverse("try_search"), {"q": "x"}).status_code == 302


def test_a_file_of_rules_goes_in_after_it_was_tried(tmp_path: Path) -> None:
    file = tmp_path / "rules.txt"
    file.write_text("# ours\nsofa, couch\n\ncouch => large item # big\nsofa, couch\n", encoding="utf-8")
    assert imported(file, "--dry-run") == "2 rules would be added, 1 are there already."
    assert not SynonymRule.objects.exists() and not rules.of("en").meanings
    assert imported(file) == "2 rules added, 1 are there already."
    assert imported(file, "--dry-run") == "0 rules would be added, 3 are there already."
    assert imported(file, "--locale", "es").startswith("2 rules added")
    assert set(rules.of("en").meanings) == {("sofa",), ("couch",)}


def test_nothing_goes_in_of_a_file_with_a_wrong_rule_and_its_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text("# Wellspring\n\nWritten once, read by every channel\nalone\n", encoding="utf-8")
    named = StringIO()
    with pytest.raises(CommandError, match=r"1 of 2 rules are wrong, so nothing of .+README\.md was added"):
        imported(file, stderr=named)
    assert f"{file}, 4: A rule is words" in named.getvalue()
    assert not SynonymRule.objects.exists()


@pytest.mark.needs_shared
def test_a_governments_own_rules_go_in(shared_data: Path) -> None:
    told = imported(shared_data / "search/govuk/synonyms.yml")
    assert SynonymRule.objects.count() > 1_000
    assert told.endswith("are there already.")
    assert rules.of("en").meanings["sharecod",] == ("share code",)


@pytest.mark.parametrize("text", [b"\xff\xfe", b"a: [", b"just: this"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "rules.yml").write_bytes(text)
    with pytest.raises(CommandError, match="neither text"):
        imported(tmp_path / "rules.yml")
