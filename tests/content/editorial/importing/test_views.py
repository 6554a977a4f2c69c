"""Importing as somebody at the desk does it: upload, columns, dry run, go-ahead."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from content.editorial.importing.models import ImportRun
from content.models import Service
from tests.fixtures.importing import relay_works, table

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes", "uploads")]

HEADER = ["Service name", "Dept", "Blurb", "Colour"]


@pytest.fixture
def browser(person: Any, client: Client) -> Client:
    client.force_login(person("ida", "Approvers"))
    return client


def upload(browser: Client, content: bytes, format: str = "csv", **fields: str) -> Any:
    file = SimpleUploadedFile("our services.csv", content)
    return browser.post(reverse("import_upload", args=[format]), {"file": file, "locale": "en"} | fields)


def say_columns(browser: Client, run: ImportRun, *fields: str) -> Any:
    answers = {f"column-{order}": field for order, field in enumerate(fields)}
    return browser.post(reverse("import_columns", args=[run.pk]), answers)


def shown(browser: Client, run: ImportRun, **query: str) -> str:
    return browser.get(reverse("import_run", args=[run.pk]), query).content.decode()


@pytest.mark.usefixtures("parks")
def test_from_a_file_to_the_city(browser: Client) -> None:
    rows = [HEADER, ["Swim lessons", "Parks", "Learn to swim.", "red"], ["=Lost", "Nowhere", "<script>", "blue"]]
    assert upload(browser, table(rows), kind="services").status_code == 302
    run = ImportRun.objects.get()
    page = browser.get(reverse("import_columns", args=[run.pk])).content.decode()
    assert "Swim lessons · =Lost" in page
    assert "&lt;script&gt;" in page
    assert '<option value="title" selected>Title (required)</option>' in page

    refused = say_columns(browser, run, "title", "title", "", "")
    assert refused.status_code == 422
    assert "“Service name” is that already" in refused.content.decode()
    assert "Say which column has: Department" in refused.content.decode()

    assert say_columns(browser, run, "title", "department", "summary", "").status_code == 302
    assert "is being checked" in shown(browser, run)
    relay_works(run)
    page = shown(browser, run)
    assert "Nothing has changed yet" in page
    assert "There is no department called “Nowhere”" in page
    assert "Import 1 item<" in page
    assert not Service.objects.exists()

    told = browser.get(reverse("import_rejected", args=[run.pk])).content.decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(told))
    assert (row["Service name"], row["Source line"]) == ("'=Lost", "our services.csv line 3")

    assert browser.post(reverse("import_go", args=[run.pk])).status_code == 302
    assert browser.get(reverse("import_progress", args=[run.pk])).json()["state"] == "running"
    relay_works(run)
    assert "It is done." in shown(browser, run)
    assert Service.objects.get().summary == "Learn to swim."
    asked = {"user": get_user_model().objects.get(username="ida").pk}
    assert "Swim lessons" in browser.get(reverse("changes"), asked).content.decode(), "the history says who imported"


@pytest.mark.usefixtures("parks")
def test_the_history_names_who_uploaded_who_gave_the_go_ahead_and_what_it_did(browser: Client, person: Any) -> None:
    upload(browser, table([HEADER, ["Swim lessons", "Parks", "Learn to swim.", "red"]]), kind="services")
    run = ImportRun.objects.get()
    say_columns(browser, run, "title", "department", "summary", "")
    relay_works(run)
    browser.force_login(person("bob", "Approvers"))
    browser.post(reverse("import_go", args=[run.pk]))
    browser.post(reverse("import_stop", args=[run.pk]))
    browser.post(reverse("import_go", args=[run.pk]))
    relay_works(run)

    browser.force_login(person("ann", "Administrators"))
    entries = browser.get(reverse("changes")).context["object_list"]
    told = [(entry.label, entry.user.username, str(entry.message)) for entry in reversed(entries) if entry.user]
    assert [line[1:] for line in told if line[0] == "our services.csv"] == [
        ("ida", "Uploaded to be imported"),
        ("bob", "Import begun"),
        ("bob", "Import stopped"),
        ("bob", "Import begun"),
    ]
    assert {name for label, name, _ in told if label == "Swim lessons"} == {"bob"}


@pytest.mark.usefixtures("parks")
def test_what_was_said_of_the_columns_is_remembered(browser: Client) -> None:
    for _ in range(2):
        upload(browser, table([HEADER, ["A", "Parks", "x", "red"]]), kind="services")
    second, first = ImportRun.objects.all()
    say_columns(browser, first, "title", "department", "summary", "keywords")
    page = browser.get(reverse("import_columns", args=[second.pk])).content.decode()
    assert '<option value="keywords" selected>' in page
    assert '<option value="summary" selected>' in page


def test_other_formats_are_checked_at_once(browser: Client) -> None:
    answer = b"---\ntitle: May I swim?\n---\n\nYes."
    upload(browser, answer, format="faq-markdown", department="Health")
    run = relay_works(ImportRun.objects.get())
    assert run.state == "checked"
    assert "May I swim?" in shown(browser, run, result="created")


def test_a_file_of_no_use_says_why(browser: Client) -> None:
    upload(browser, b"\xff\xfeA", kind="services")
    page = browser.get(reverse("import_columns", args=[ImportRun.objects.get().pk])).content.decode()
    assert "Nothing of this file can be taken in." in page
    upload(browser, b"[{", format="open311")
    assert "is not whole JSON" in shown(browser, relay_works(ImportRun.objects.first()))


@pytest.mark.parametrize("role", ["Editors", "Translators", "Readers", "Agents", ""])
def test_who_may_not_publish_everything_may_not_import(person: Any, client: Client, role: str) -> None:
    client.force_login(person("eva", role))
    run = ImportRun.objects.create(
        file_name="x", format="csv", locale="en", state="checked", options={"kind": "topics"}
    )
    for name, arguments in (
        ("import", []),
        ("import_upload", ["csv"]),
        ("import_run", [run.pk]),
        ("import_columns", [run.pk]),
        ("import_progress", [run.pk]),
        ("import_rejected", [run.pk]),
        ("import_template", ["topics", "csv"]),
    ):
        assert client.get(reverse(name, args=arguments)).status_code in (302, 403), name
    for name in ("import_go", "import_stop"):
        assert client.post(reverse(name, args=[run.pk])).status_code in (302, 403), name
    run.refresh_from_db()
    assert run.state == "checked"


def test_who_publishes_in_one_language_may_not_import(english_approver: Any, client: Client) -> None:
    client.force_login(english_approver)
    assert client.get(reverse("import")).status_code in (302, 403)
    assert upload(client, b"Title\nPools", kind="topics").status_code in (302, 403)
    assert not ImportRun.objects.exists()


def test_the_menu_shows_it_to_those_who_may(person: Any, browser: Client) -> None:
    address = reverse("import").encode()
    assert address in browser.get(reverse("wagtailadmin_home")).content
    browser.force_login(person("eva", "Editors"))
    assert address not in browser.get(reverse("wagtailadmin_home")).content


def test_a_template_is_a_download(browser: Client) -> None:
    answer = browser.get(reverse("import_template", args=["services", "xlsx"]))
    assert answer["Content-Disposition"] == 'attachment; filename="services.xlsx"'
    assert BytesIO(answer.content).read(2) == b"PK"
    assert browser.get(reverse("import_template", args=["pigeons", "xlsx"])).status_code == 404


def test_uploads_have_no_address(browser: Client, uploads: Any) -> None:
    upload(browser, b"secret", kind="services")
    stored = ImportRun.objects.get().file.name
    assert (uploads / stored).read_bytes() == b"secret"
    assert browser.get(f"/media/{stored}").status_code == 404


@pytest.mark.usefixtures("parks")
def test_pages_cost_the_same_however_many_rows(
    browser: Client, uploaded: Callable[..., ImportRun], django_assert_max_num_queries: Any
) -> None:
    run = uploaded([["Title", "Department"]])
    run.state = ImportRun.State.CHECKED
    run.save()
    run.rows.bulk_create(
        run.rows.model(run=run, phase="check", position=place, result="rejected", where="x", kind="services")
        for place in range(5_000)
    )
    for _ in range(30):
        ImportRun.objects.create(file_name="x", format="csv", locale="en")
    for address in (reverse("import"), reverse("import_run", args=[run.pk])):
        browser.get(address)
        with django_assert_max_num_queries(24):
            browser.get(address)


def test_who_waits_behind_other_files_is_told_how_many(browser, uploaded):
    first = uploaded([["Title"], ["Swim lessons"]])
    for rows in ("Canoes", "Kayaks"):
        last = uploaded([["Title"], [rows]])

    page = shown(browser, last)
    assert "The file waits for its turn" in page and "2 other files are ahead of it." in page
    assert "0 of 0" not in page and "is being checked" not in page
    told = browser.get(reverse("import_progress", args=[last.pk])).json()
    assert (told["state"], told["told"]) == ("waiting", "2 other files are ahead of it.")

    assert "The file is being read." in shown(browser, first)
