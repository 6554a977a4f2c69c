"""`manage.py import`, as it is typed."""

import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from content.models import Department, Faq, HomePage, Service
from content.publishing.models import PublishedDocument
from tests.fixtures.imports import answer, imported, service

Writer = Callable[..., Path]


def printed(*arguments: Any) -> str:
    told = StringIO()
    call_command("import", *map(str, arguments), stdout=told)
    return told.getvalue()


def test_the_table_says_what_became_of_the_source(city: HomePage, catalogue: Writer) -> None:
    path = catalogue(service(), service("LIGHT", group=""), service("POTHOLE"))
    table = printed("open311", path)
    assert re.search(r"services +│ 2 +│", table)
    assert re.search(r"Rejected:\n  services.json line \d+, item 3 \(POTHOLE\): service_code “POTHOLE” is that", table)
    assert re.search(r"Warnings:\n  services.json line \d+, item 2 \(LIGHT\): group is empty", table)


def test_the_report_is_json_alone(city: HomePage, catalogue: Writer) -> None:
    report = imported("open311", catalogue(service()))
    assert report["counts"]["services"] == {"created": 1, "updated": 0, "unchanged": 0, "kept": 0, "rejected": 0}
    assert {entry["key"] for entry in report["changed"]} >= {"open311:service:POTHOLE", "open311:department:PW"}
    assert (report["kept"], report["rejected"], report["warnings"], report["dry_run"]) == ([], [], [], False)


def test_a_dry_run_changes_nothing(city: HomePage, catalogue: Writer) -> None:
    path = catalogue(service())
    rehearsed = imported("open311", path, "--dry-run")
    assert rehearsed["counts"]["services"]["created"] == 1
    assert not Service.objects.exists()
    assert imported("open311", path) == rehearsed | {"dry_run": False}
    assert "a rehearsal" in printed("open311", path, "--dry-run")


def test_what_was_kept_is_told_and_overwrite_forces(city: HomePage, catalogue: Writer) -> None:
    path = catalogue(service())
    imported("open311", path)
    page = Service.objects.get()
    page.summary = "Mine."
    page.save_revision().publish()
    assert imported("open311", path)["kept"] == [
        {
            "where": "services.json line 2, item 1 (POTHOLE)",
            "message": "Report pothole: someone changed it since the last import",
        }
    ]
    assert imported("open311", path, "--overwrite")["counts"]["services"]["updated"] == 1
    assert Service.objects.get().summary == "Tell us about it."


def test_what_the_source_does_not_list_any_more_stays_and_is_told(city: HomePage, catalogue: Writer) -> None:
    imported("open311", catalogue(service(), service("LIGHT"), service("SIGN"), service("RINK")))
    Service.objects.get(title="Report rink").unpublish()

    (light, sign) = imported("open311", catalogue(service()))["warnings"]
    assert (light["where"], sign["where"]) == ("open311:service:LIGHT", "open311:service:SIGN")
    assert light["message"].startswith("Report light: it came with an earlier import, and the source does not list it")
    assert "unless it is one of the rows" not in light["message"]
    assert Service.objects.filter(live=True).count() == 3

    (light, sign) = imported("open311", catalogue(service(), service("LIGHT", service_name=7)), "--dry-run")["warnings"]
    assert "unless it is one of the rows that cannot be read" in light["message"]


def test_questions_stay_when_only_the_service_list_is_imported_again(city: HomePage, catalogue: Writer) -> None:
    question = {"code": "SIZE", "datatype": "string", "description": "How big?", "order": 1}
    definition = {
        "service_code": "POTHOLE",
        "attributes": [question],
        "service_level_agreement": {"type": "Hours", "value": 24},
    }
    path = catalogue(service(metadata=True), definitions=[definition])
    imported("open311", path)
    assert imported("open311", path / "services.json")["counts"]["services"]["unchanged"] == 1
    page = Service.objects.get()
    assert page.request_questions.raw_data[0]["value"]["description"] == "How big?"
    assert (page.sla_value, page.sla_unit) == (24, "hours")
    public, agent = (
        json.loads(PublishedDocument.objects.get(type="service", audience=audience).body)
        for audience in ("public", "agent")
    )
    assert public["open311"]["questions"][0]["description"] == "How big?"
    assert ("service_level" in public, agent["service_level"]) == (False, {"value": 24, "unit": "hours"})


def test_answers_come_under_the_department_that_is_there(
    city: HomePage, answers: Writer, make_department: Callable[..., Department]
) -> None:
    make_department(title="Public Health", slug="health")
    path = answers(a=answer(), b=answer(title="Why?"))
    report = imported("faq-markdown", path, "--department", "health")
    assert report["counts"]["departments"]["unchanged"] == 1
    assert {page.get_parent().title for page in Faq.objects.all()} == {"Public Health"}
    assert imported("faq-markdown", path, "--department", "health")["counts"]["answers"]["unchanged"] == 2


def test_no_script_reaches_any_document(city: HomePage, catalogue: Writer, answers: Writer) -> None:
    attack = "<script>alert(1)</script>"
    imported("open311", catalogue(service(description=f"Tell us.{attack} " + "Please do. " * 30, keywords="hole")))
    imported(
        "faq-markdown",
        answers(a=answer(f"Yes.\n\n{attack}\n\n<a href='javascript:alert(1)'>x</a>")),
        "--department",
        "Health",
    )
    bodies = b"".join(bytes(row.body) + bytes(row.card) for row in PublishedDocument.objects.all())
    assert b"Please do." in bodies
    assert b"alert(1)" not in bodies
    assert b"<script" not in bodies


def test_another_language_is_named(city: HomePage, answers: Writer) -> None:
    path = answers(a=answer("Sí. Puede nadar.", title="¿Puedo nadar?"))
    assert (
        imported("faq-markdown", path, "--department", "Salud", "--locale", "es")["counts"]["answers"]["created"] == 1
    )
    assert Faq.objects.get().locale.language_code == "es"
    with pytest.raises(CommandError, match=r"--locale fr is not one of this city's: .*en, es"):
        imported("faq-markdown", path, "--department", "Santé", "--locale", "fr")


@pytest.mark.parametrize(
    ("bytes_", "reason"),
    [
        (b'[{"service_code": "A"', "services.json is not whole JSON: .* line 1, column 22"),
        (b"\xff\xfe[]", "services.json is not UTF-8: byte 0"),
        (b"{}", "services.json must be a list"),
        (b"[" * 200_000, "nested too deeply"),
        (b'["x"]', "Nothing could be taken in"),
    ],
)
def test_a_broken_catalogue_is_refused_with_its_place(
    city: HomePage, catalogue: Writer, bytes_: bytes, reason: str
) -> None:
    path = catalogue()
    (path / "services.json").write_bytes(bytes_)
    with pytest.raises(CommandError, match=reason):
        printed("open311", path)
    assert not Department.objects.exists()


def test_a_source_of_which_nothing_is_good_leaves_nothing(city: HomePage, answers: Writer) -> None:
    with pytest.raises(CommandError, match="Nothing could be taken in"):
        printed("faq-markdown", answers(a="Just text."), "--department", "Health")
    assert not Department.objects.exists()


def test_an_empty_list_is_said_to_be_empty(city: HomePage, catalogue: Writer) -> None:
    assert "services.json: the list is empty." in printed("open311", catalogue())


def test_a_folder_that_is_not_there_is_refused(city: HomePage, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere does not exist"):
        printed("open311", tmp_path / "nowhere")
    with pytest.raises(CommandError, match="nowhere does not exist"):
        printed("faq-markdown", tmp_path / "nowhere", "--department", "Health")


def test_an_unknown_format_names_those_there_are(city: HomePage) -> None:
    with pytest.raises(CommandError, match=r"faq-markdown.*open311"):
        printed("carrier-pigeon", "x")


def test_a_department_must_be_named(city: HomePage, answers: Writer) -> None:
    with pytest.raises(CommandError, match="--department"):
        printed("faq-markdown", answers(a=answer()))
