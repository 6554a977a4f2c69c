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


def imported(file: Path, *arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import_synonyms", file, *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


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


def test_a_file_goes_in_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    file = tmp_path / "rules.txt"
    file.write_text("# ours\nsofa, couch\n\nalone\ncouch => large item # big\nsofa, couch\n", encoding="utf-8")
    told, wrong = imported(file)
    assert told.strip() == "2 rules added, 1 were there already, 1 are wrong."
    assert ", 4: A rule is words" in wrong
    assert imported(file, "--locale", "es")[0].startswith("2 rules added")
    assert set(rules.of("en").meanings) == {("sofa",), ("couch",)}


@pytest.mark.needs_shared
def test_a_governments_own_rules_go_in(shared_data: Path) -> None:
    told, wrong = imported(shared_data / "search/govuk/synonyms.yml")
    assert wrong == ""
    assert SynonymRule.objects.count() > 1_000
    assert told.endswith("0 are wrong.\n")
    assert rules.of("en").meanings["sharecod",] == ("share code",)


@pytest.mark.parametrize("text", [b"\xff\xfe", b"a: [", b"just: this"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "rules.yml").write_bytes(text)
    with pytest.raises(CommandError, match="neither text"):
        imported(tmp_path / "rules.yml")
