"""The relay's part of an import: checked, taken in, stopped, killed and gone on with."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from content.documents import RENDERERS
from content.documents import service as service_document
from content.editorial.importing import work as working
from content.editorial.importing.models import ImportRun
from content.models import Department, Service
from content.publishing.models import PublishedDocument
from tests.fixtures.importing import another_relay, relay_works
from tests.fixtures.imports import imported, service
from tests.fixtures.relays import kill_a_relay_in_the_middle

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]

State = ImportRun.State
Uploaded = Callable[..., ImportRun]


def lessons(count: int, *more: list[str]) -> list[list[str]]:
    rows = [[f"Lesson {order}", "Parks", f"Lesson {(order + 1) % count}"] for order in range(count)]
    return [["Title", "Department", "Related"], *rows, *more]


def results(run: ImportRun) -> Counter[str]:
    return Counter(run.rows.filter(phase=run.phase).values_list("result", flat=True))


def go_ahead(run: ImportRun) -> ImportRun:
    run.has_run = True
    run.move_to(State.RUNNING, timezone.now())
    return run


@pytest.fixture
def no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick ends after one batch."""

    def once(run: Any, reading: Any, now: Any, has_time: Any) -> None:
        turns: Iterator[bool] = iter([True])
        phases[run.state](run, reading, now, lambda: next(turns, False))

    phases = dict(working.PHASES)
    monkeypatch.setattr(working, "PHASES", dict.fromkeys(phases, once))


@pytest.mark.usefixtures("parks")
class TestARun:
    def test_the_check_tells_and_changes_nothing(self, uploaded: Uploaded) -> None:
        run = relay_works(uploaded(lessons(3, ["Lost", "Nowhere", ""])))
        assert (run.state, results(run)) == (State.CHECKED, {"created": 3, "rejected": 1})
        assert not Service.objects.exists()
        rejected = run.rows.get(result="rejected")
        assert (rejected.where, rejected.cells) == ("rows.csv line 5", ["Lost", "Nowhere", ""])
        assert "There is no department called “Nowhere”" in rejected.reason

    def test_then_it_runs_and_again_changes_nothing(self, uploaded: Uploaded) -> None:
        run = relay_works(go_ahead(relay_works(uploaded(lessons(45)))))
        assert (run.state, run.done, run.total, results(run)) == (State.DONE, 45, 45, {"created": 45})
        assert PublishedDocument.objects.filter(type="service", audience="public").count() == 45
        first = Service.objects.get(title="Lesson 0")
        assert [row.item.title for row in first.related_links.all()] == ["Lesson 1"]
        last = Service.objects.get(title="Lesson 44")
        assert [row.item.title for row in last.related_links.all()] == ["Lesson 0"]
        assert results(relay_works(uploaded(lessons(45)))) == {"unchanged": 45}

    @pytest.mark.usefixtures("no_time")
    def test_a_large_check_goes_on_from_tick_to_tick(self, uploaded: Uploaded, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("content.editorial.exchange.rehearsal.WHOLE", 10)
        run = uploaded(lessons(45))
        working.work(timezone.now())
        run.refresh_from_db()
        assert (run.state, run.done, run.total) == (State.CHECKING, 20, 45)
        another_relay()
        assert results(relay_works(run)) == {"created": 45}

    def test_one_whose_document_cannot_be_made_costs_itself(
        self, uploaded: Uploaded, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        render = service_document.render

        def broken(page: Any, reader: Any) -> Any:
            if page.title == "Lesson 7":
                raise ValueError("no document of this")
            return render(page, reader)

        run = go_ahead(relay_works(uploaded(lessons(25))))
        monkeypatch.setitem(RENDERERS, Service, broken)
        run = relay_works(run)
        assert (run.state, results(run)["rejected"] >= 1, run.done) == (State.DONE, True, 25)
        assert sorted(run.rows.filter(phase="run").values_list("position", flat=True)) == list(range(25))
        assert Service.objects.count() == 25 - results(run)["rejected"] + incomplete(run)

    def test_a_file_that_cannot_be_read_says_why(self, uploaded: Uploaded) -> None:
        run = uploaded([["Title", "Department"]])
        run.file.save("rows.csv", ContentFile(b"\xff\xfeA"), save=True)
        run = relay_works(run)
        assert (run.state, "begins like UTF-16" in run.problem) == (State.FAILED, True)

    def test_what_was_stopped_stays_stopped(self, uploaded: Uploaded) -> None:
        run = uploaded(lessons(3))
        ImportRun.objects.update(state=State.STOPPED)
        working.work(timezone.now())
        run.refresh_from_db()
        assert (run.state, run.rows.count()) == (State.STOPPED, 0)

    def test_two_relays_do_not_work_on_one_import(self, uploaded: Uploaded, monkeypatch: pytest.MonkeyPatch) -> None:
        run = uploaded(lessons(3))
        ImportRun.objects.update(leased_by="another", leased_until=timezone.now() + timedelta(seconds=30))
        working.work(timezone.now())
        run.refresh_from_db()
        assert run.state == State.CHECKING

    def test_an_old_one_goes_with_its_file(self, uploaded: Uploaded) -> None:
        run = relay_works(uploaded(lessons(1)))
        stored = run.file.path
        working.work(timezone.now() + working.KEPT + timedelta(days=1))
        assert not ImportRun.objects.exists()
        assert not Path(stored).exists()


def incomplete(run: ImportRun) -> int:
    return run.rows.filter(phase="run", result="rejected", reason__contains="It is there, but not whole").count()


def test_the_check_tells_what_the_source_does_not_list_any_more(city: Any, uploads: Path, catalogue: Any) -> None:
    imported("open311", catalogue(service(), service("LIGHT")))
    run = ImportRun(file_name="services.json", format="open311", locale="en")
    run.file.save("services.json", ContentFile(json.dumps([service()]).encode()), save=False)
    run.move_to(State.CHECKING, timezone.now())

    relay_works(run)

    assert run.rows.get(result="warning").where == "open311:service:LIGHT"


@pytest.mark.django_db(transaction=True)
def test_a_relay_killed_in_the_middle_loses_and_repeats_nothing(
    parks: Department, uploaded: Uploaded, uploads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = go_ahead(relay_works(uploaded(lessons(25))))

    private = json.dumps({"location": str(uploads)})
    kill_a_relay_in_the_middle("stalled_relay_settings", STALLED="StalledImport", WELLSPRING_PRIVATE_OPTIONS=private)
    run.refresh_from_db()
    assert (run.state, run.done, Service.objects.count()) == (State.RUNNING, 20, 20)

    monkeypatch.setattr(working, "SLICE", timedelta(hours=1))
    working.work(timezone.now())
    assert Service.objects.count() == 20, "the dead one's lease still holds"
    working.work(timezone.now() + working.LEASE + timedelta(seconds=1))
    run.refresh_from_db()
    assert (run.state, results(run), Service.objects.count()) == (State.DONE, {"created": 25}, 25)
    assert not run.rows.filter(is_unfinished=True).exists()
