"""Official documents: a file, its words for everybody, and what took the place of what."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.models import CityDocument, OfficialDocument
from tests.fixtures.city import add

PDF = b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 40 + b"%%EOF\n"
ANYBODY = Client()


@pytest.fixture
def make_file(make_image):
    def make(name="quiet.pdf", **fields):
        return CityDocument.objects.create(title="Quiet hours", file=ContentFile(PDF, name), **fields)

    return make


@pytest.fixture
def make_document(make_department):
    parks = make_department("City Clerk")

    def make(title="Quiet hours", **fields):
        fields = {"document_type": "ordinance", "issued_on": datetime.date(2026, 4, 14)} | fields
        return add(OfficialDocument(title=title, **fields), parks)

    return make


def get(address):
    return ANYBODY.get(address.removeprefix("http://testserver"))


def test_its_file_is_everybodys_while_it_is_published_and_gone_after(make_document, make_file, readers):
    document = make_document(number="2026-14", file=make_file(language="es"))

    shown = readers.see(document)["file"]
    assert {name: shown[name] for name in ("format", "media_type", "size", "language")} == {
        "format": "pdf",
        "media_type": "application/pdf",
        "size": len(PDF),
        "language": "es",
    }
    sent = get(shown["url"])
    assert (sent.status_code, sent["Content-Type"], b"".join(sent)) == (200, "application/pdf", PDF)
    assert sent["Content-Disposition"] == 'attachment; filename="quiet.pdf"'

    document.withdraw("Replaced.", now=timezone.now())
    assert readers.see(document)["file"]["title"] == "Quiet hours"
    assert get(shown["url"]).status_code == 410, "it can be read, but its file is not handed out"

    document.bring_back()
    assert get(shown["url"]).status_code == 200
    document.unpublish()
    assert get(shown["url"]).status_code == 410


def test_the_file_of_a_draft_is_not_there(make_document, make_file):
    file = make_file()
    document = make_document(body=[("text", "<p>Quiet.</p>")])
    document.file = file
    document.save_revision()

    assert get(f"/media/{file.file.name}").status_code == 404


def test_another_file_reaches_the_document_and_the_old_one_is_no_longer_there(make_document, make_file, readers):
    file = make_file()
    document = make_document(file=file)
    old = readers.see(document)["file"]["url"]

    file.title, file.file = "Corrected", ContentFile(PDF + b"\n%%EOF", "corrected.pdf")
    file.save()

    shown = readers.see(document)["file"]
    assert (shown["title"], shown["size"]) == ("Corrected", len(PDF) + 6)
    assert get(shown["url"]).status_code == 200
    assert get(old).status_code == 404


def test_what_is_replaced_says_by_what_as_long_as_that_is_published(make_document, readers):
    text = [("text", "<p>Quiet.</p>")]
    old = make_document("Old rules", body=text)
    new = make_document("New rules", body=text, replaces=old)

    assert readers.see(old)["superseded_by"]["title"] == "New rules"
    assert readers.see(new)["replaces"]["title"] == "Old rules"

    new.withdraw("Repealed.", now=timezone.now())
    assert readers.see(old)["superseded_by"]["title"] == "New rules", "the old ones are not in force again"
    new.bring_back()
    new.unpublish()
    assert readers.see(old)["superseded_by"] is None

    new.replaces = None
    new.save_revision().publish()
    assert readers.see(old)["superseded_by"] is None
    new.replaces = old
    new.save_revision().publish()
    assert readers.see(old)["superseded_by"]["title"] == "New rules"


def test_lists_are_newest_first_and_take_a_type_and_days(make_document):
    text = [("text", "<p>Quiet.</p>")]
    make_document("Old rules", body=text, issued_on=datetime.date(2019, 6, 11))
    make_document("New rules", body=text)
    make_document("Budget", body=text, document_type="budget", issued_on=datetime.date(2026, 11, 10))

    def titles(query):
        return [item["title"] for item in get(f"/api/v1/official-documents?{query}").json()["items"]]

    assert titles("") == ["Budget", "New rules", "Old rules"]
    assert titles("document_type=ordinance&date_from=2026-01-01") == ["New rules"]
    refused = get("/api/v1/official-documents?document_type=poem").json()
    assert (refused["type"], refused["field"]) == ("/problems/invalid-parameter", "document_type")
    query = '{ officialDocuments(documentType: "budget") { nodes { title issuedOn documentType file { url } } } }'
    answer = ANYBODY.post("/graphql", {"query": query}, content_type="application/json").json()
    assert answer["data"]["officialDocuments"]["nodes"] == [
        {"title": "Budget", "issuedOn": "2026-11-10", "documentType": "budget", "file": None}
    ]


def test_the_form_warns_while_there_is_nothing_that_everybody_can_read(desk, make_document, make_file):
    document = make_document(file=make_file())
    form = reverse("wagtailadmin_pages:edit", args=[document.pk])
    assert "Not everybody can read this document yet" in desk.client.get(form).content.decode()

    document.alternative_url = "https://riverbend.example/quiet-hours"
    document.save_revision().publish()

    assert "Not everybody can read this document yet" not in desk.client.get(form).content.decode()


def test_a_document_has_a_file_or_words_and_does_not_replace_itself(make_document):
    document = make_document(body=[("text", "<p>Quiet.</p>")])
    document.body, document.replaces = [], document
    document.effective_on = datetime.date(2020, 1, 1)

    with pytest.raises(ValidationError) as refused:
        document.clean()

    assert set(refused.value.message_dict) == {"file", "replaces", "effective_on"}
