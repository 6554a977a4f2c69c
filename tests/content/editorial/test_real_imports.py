"""Boston's catalogue and the federal answers, imported once into an empty city."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Revision

from content.documents import Audience
from content.founding import found_city
from content.models import Faq, Service
from content.publishing import queries
from content.publishing.models import OutboxEvent, PublishedDocument
from tests.fixtures.imports import imported

pytestmark = [pytest.mark.needs_shared, pytest.mark.database]

Report = dict[str, Any]


@pytest.fixture(scope="module")
def reports(django_db_setup: Any, django_db_blocker: Any, shared_data: Path) -> Iterator[tuple[Report, Report]]:
    """Both imports, in a transaction that the module rolls back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        found_city()
        yield (
            imported("open311", shared_data / "boston-open311"),
            imported("faq-markdown", shared_data / "federal-faq/content", "--department", "Health"),
        )
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def anew(reports: tuple[Report, Report]) -> Iterator[None]:
    """What one test changes is gone before the next."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def document(type: str, slug: str, audience: Audience = "public") -> dict[str, Any]:
    row = queries.by_slug(type, slug, "en", audience)
    assert row is not None
    assert row.state == "live"
    return json.loads(row.body)


def test_everything_is_in(reports: tuple[Report, Report]) -> None:
    boston, federal = reports
    assert {name: counts["created"] for name, counts in boston["counts"].items()} == {
        "topics": 11,
        "departments": 31,
        "services": 118,
    }
    assert {name: counts["created"] for name, counts in federal["counts"].items()} == {
        "departments": 1,
        "answers": 248,
        "redirects": 330,
    }
    assert (boston["rejected"], federal["rejected"]) == ([], [])
    assert "GENGRAFFITI" in boston["warnings"][0]["where"]
    assert len(federal["warnings"]) == 1


def test_every_item_is_a_live_document() -> None:
    live = PublishedDocument.objects.filter(state="live", locale="en")
    for audience in ("public", "agent"):
        found = Counter(live.filter(audience=audience).values_list("type", flat=True))
        assert found == {"service": 118, "topic": 11, "department": 32, "faq": 248}
    for model, type in ((Service, "service"), (Faq, "faq")):
        for slug in model.objects.values_list("slug", flat=True):
            document(type, slug)


def test_a_service_says_what_boston_says() -> None:
    page = Service.objects.get(service_code="MTRECYDBI")
    found = document("service", page.slug)
    assert found["department"]["title"] == "PWD-Sanitation"
    assert [topic["title"] for topic in found["topics"]] == ["Trash and graffiti"]
    questions = found["open311"]["questions"]
    assert len(questions) == 18
    assert (questions[1]["datatype"], questions[1]["variable"]) == ("text", False)
    assert questions[3]["conditions"] == [{"code": "SR-MTRECYDBI1", "operator": "eq", "value": "Trash"}]
    assert "service_level" not in found
    assert document("service", page.slug, "agent")["service_level"] == {"value": 24, "unit": "hours"}


def test_a_service_without_department_stands_under_the_city() -> None:
    page = Service.objects.get(service_code="GENGRAFFITI")
    assert document("service", page.slug)["department"]["title"] == "City (unassigned)"


def test_an_answer_says_what_the_source_says() -> None:
    found = document("faq", "air-travel")
    assert found["title"] == "How should I prepare for air travel during the pandemic?"
    assert found["summary"] == "Testing before and after travel can reduce the risk of spreading COVID-19."
    assert [source["agency"] for source in found["sources"]] == ["cdc"]
    assert found["last_reviewed"] == "2020-12-10"
    inner = "<ul><li>Even if you test negative, stay home for the full 7 days.</li>"
    assert inner in found["body"][0]["html"]


def test_summaries_fit() -> None:
    for row in PublishedDocument.objects.filter(audience="public", type__in=("service", "faq")):
        summary = json.loads(row.body)["summary"]
        assert 0 < len(summary) <= 160


def test_old_addresses_lead_to_their_answers() -> None:
    wanted = document("faq", "is-5g-phone-technology-linked")["content_id"]
    assert str(queries.lead("/rumors/is-5g-phone-technology-linked", "en").content_id) == wanted


def test_a_second_run_changes_nothing(shared_data: Path) -> None:
    before = Revision.objects.count(), OutboxEvent.objects.count()
    results: Counter[str] = Counter()
    for report in (
        imported("open311", shared_data / "boston-open311"),
        imported("faq-markdown", shared_data / "federal-faq/content", "--department", "Health"),
    ):
        for counts in report["counts"].values():
            results.update({result: count for result, count in counts.items() if count})
    assert results == {"unchanged": 11 + 31 + 118 + 1 + 248 + 330}
    assert (Revision.objects.count(), OutboxEvent.objects.count()) == before


def test_a_persons_edit_is_kept_and_overwritten_when_asked(shared_data: Path) -> None:
    page = Faq.objects.get(slug="air-travel")
    page.title = "How do I get ready to fly?"
    page.save_revision().publish()
    answers = ("faq-markdown", shared_data / "federal-faq/content", "--department", "Health")
    assert [note["where"] for note in imported(*answers)["kept"]] == ["air-travel.md"]
    assert document("faq", "air-travel")["title"] == "How do I get ready to fly?"
    assert imported(*answers, "--overwrite")["counts"]["answers"]["updated"] == 1
    assert document("faq", "air-travel")["title"] == "How should I prepare for air travel during the pandemic?"


def test_the_documents_are_what_rendering_them_again_gives() -> None:
    told = StringIO()
    call_command("republish", "--check", "--json", stdout=told)
    assert json.loads(told.getvalue())["changes"] == []


@pytest.mark.parametrize("audience", ["public", "agent"])
def test_the_history_from_the_beginning_leads_to_the_present(audience: Audience) -> None:
    state: dict[tuple[Any, str], int] = {}
    after = 0
    while events := queries.changes(audience, after, 100):
        for event in events:
            assert event.sequence == after + 1
            after = event.sequence
            if event.event in ("item.gone", "item.deleted"):
                state.pop((event.content_id, event.locale))
            else:
                state[event.content_id, event.locale] = event.version
    live = PublishedDocument.objects.filter(audience=audience, state="live")
    assert state == {(row.content_id, row.locale): row.version for row in live}
