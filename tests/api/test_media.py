"""The doors to pictures and files: who may have what, and that nobody learns more than that."""

import logging
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.test import Client
from django.utils import timezone

from api import keys
from content.models import CityDocument, Department
from content.publishing.preview import issue
from content.publishing.renditions import make_missing

PDF = b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 40 + b"%%EOF\n"


@pytest.fixture
def make_file(make_image):
    def make(title="Routes", name="routes.pdf", content=PDF):
        return CityDocument.objects.create(title=title, file=ContentFile(content, name))

    return make


@pytest.fixture
def agent():
    _, key = keys.issue("Console", "agent", now=timezone.now())
    return {"HTTP_AUTHORIZATION": f"Bearer {key}"}


@pytest.fixture
def anybody():
    return Client()


@pytest.fixture
def staff(db):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("sam", "sam@riverbend.example", "-"))
    return client


def rendition(image):
    make_missing()
    return image.renditions.get(filter_spec="width-320|format-webp").file.name


def answer(response):
    """All of an answer that a reader can tell apart."""
    body = b"".join(response) if response.streaming else response.content
    return response.status_code, sorted(response.headers.items()), body


def test_the_picture_of_a_live_page_is_everybodys_and_may_be_kept(make_department, make_image, anybody):
    pool = make_image()
    make_department("Parks", image=pool)
    name = rendition(pool)

    got = anybody.get(f"/media/{name}")

    assert (got.status_code, got["Content-Type"]) == (200, "image/webp")
    assert got["Cache-Control"] == "public, max-age=86400, immutable"
    assert b"".join(got) == pool.file.storage.open(name).read()
    assert got["X-Content-Type-Options"] == "nosniff" and "sandbox" in got["Content-Security-Policy"]
    again = anybody.get(f"/media/{name}", HTTP_IF_NONE_MATCH=got["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    head = anybody.head(f"/media/{name}")
    assert (answer(head)[2], head["Content-Length"]) == (b"", got["Content-Length"])


def test_what_only_a_draft_shows_is_answered_as_if_it_were_not_there(make_department, make_image, anybody, agent):
    draft = make_image("Draft")
    parks = make_department("Parks")
    parks.image = draft
    parks.save_revision()
    name = rendition(draft)
    token, file = name.split("/")[1:]

    for address in ("/media/", "/api/v1/agent/media/"):
        never = answer(anybody.get(f"{address}renditions/{token[::-1]}/{file}", **agent))
        assert answer(anybody.get(address + name, **agent)) == never
        assert never[0] == 404
        assert answer(anybody.get(address + draft.file.name, **agent)) == never, "nor the original"


def test_a_login_opens_nothing_at_the_address_that_everybody_has(make_image, staff):
    assert staff.get(f"/media/{rendition(make_image())}").status_code == 404


def test_the_desk_shows_everything_to_those_who_may_enter_it(make_image, make_file, staff, anybody):
    pool, routes = make_image(), make_file()

    for name in (pool.file.name, rendition(pool), routes.file.name):
        got = staff.get(f"/admin/media/{name}")
        assert (got.status_code, got["Cache-Control"]) == (200, "private, no-cache")
        refused = anybody.get(f"/admin/media/{name}")
        assert (refused.status_code, refused["Location"].split("?")[0]) == (302, "/admin/login/")
    assert staff.get(pool.get_rendition("max-165x165").url).status_code == 200
    assert staff.get(routes.url).status_code == 200


def test_whoever_holds_the_token_of_a_draft_sees_its_picture_and_no_other(make_department, make_image, anybody):
    shown, other = make_image("Shown"), make_image("Other")
    parks = make_department("Parks")
    parks.image = shown
    name, hidden = rendition(shown), rendition(other)
    token = issue(parks)

    [url] = [
        one["url"]
        for one in anybody.get(f"/preview?token={token}").json()["image"]["renditions"]
        if (one["crop"], one["width"], one["format"]) == ("whole", 320, "webp")
    ]
    got = anybody.get(url.removeprefix("http://testserver"))

    assert url == f"http://testserver/preview/media/{token}/{name}"
    assert (got.status_code, got["Cache-Control"]) == (200, "private, no-store")
    assert anybody.get(f"/preview/media/{token}/{hidden}").status_code == 404
    assert anybody.get(f"/preview/media/wrong/{name}").status_code == 404


def test_a_file_of_an_agents_note_is_the_agents_alone(make_department, make_file, readers, anybody, agent):
    routes = make_file()
    parks = make_department("Parks", agent_notes=f'<p><a linktype="document" id="{routes.pk}">Routes</a></p>')
    address = f"http://testserver/api/v1/agent/media/{routes.file.name}"

    assert f'<a href="{address}">Routes</a>' in readers.see(parks, "agent")["agent"]["notes_html"]
    got = anybody.get(address.removeprefix("http://testserver"), **agent)
    assert (got.status_code, got["Content-Type"], got["Cache-Control"]) == (
        200,
        "application/pdf",
        "private, no-store",
    )
    assert got["Content-Disposition"].startswith("attachment") and b"".join(got) == PDF
    assert anybody.get(address.removeprefix("http://testserver")).status_code == 401
    assert anybody.get(f"/media/{routes.file.name}").status_code == 404


def test_a_link_to_a_file_in_a_public_text_becomes_its_words(make_faq, make_department, make_file, readers, anybody):
    routes = make_file()
    text = f'<p><a linktype="document" id="{routes.pk}">Routes</a></p>'

    answered = make_faq(make_department("Parks"), body=[("text", text)])

    assert readers.see(answered)["body"][0]["html"] == "<p>Routes</p>"
    assert anybody.get(f"/media/{routes.file.name}").status_code == 404


def test_what_an_item_showed_that_left_is_gone(make_department, make_image, make_file, anybody, agent):
    pool, routes = make_image(), make_file()
    note = f'<p><a linktype="document" id="{routes.pk}">Routes</a></p>'
    parks = make_department("Parks", image=pool, agent_notes=note)
    name = rendition(pool)

    parks.unpublish()

    gone = anybody.get(f"/media/{name}")
    assert (gone.status_code, gone.json()["type"]) == (410, "/problems/gone")
    assert anybody.get(f"/media/{routes.file.name}").status_code == 404, "the public never had it"
    assert anybody.get(f"/api/v1/agent/media/{routes.file.name}", **agent).status_code == 410

    Department.objects.get(pk=parks.pk).save_revision().publish()
    assert anybody.get(f"/media/{name}").status_code == 200

    Department.objects.get(pk=parks.pk).delete()
    assert anybody.get(f"/media/{name}").status_code == 410


def test_a_picture_that_another_page_shows_stays(make_department, make_image, anybody):
    pool = make_image()
    parks, _ = make_department("Parks", image=pool), make_department("Pools", image=pool)
    name = rendition(pool)

    parks.unpublish()

    assert anybody.get(f"/media/{name}").status_code == 200


def test_a_part_of_a_file_can_be_asked_for(make_department, make_file, anybody, agent):
    routes = make_file()
    make_department("Parks", agent_notes=f'<p><a linktype="document" id="{routes.pk}">Routes</a></p>')

    def part(asked):
        got = anybody.get(f"/api/v1/agent/media/{routes.file.name}", HTTP_RANGE=asked, **agent)
        return got.status_code, got.get("Content-Range"), b"".join(got)

    assert part("bytes=0-4") == (206, f"bytes 0-4/{len(PDF)}", b"%PDF-")
    assert part("bytes=-6")[2] == b"%%EOF\n"
    assert part("bytes=9-")[2] == PDF[9:]
    assert part("bytes=9999999-") == (200, None, PDF)
    assert part(f"bytes=0-{'9' * 5000}") == (200, None, PDF), "a number of thousands of digits is none"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "renditions/../x", "renditions/x", "files/%00/x.pdf", "other/x/y.png", ""]
)
def test_a_name_that_is_none_is_not_there(db, anybody, name):
    assert anybody.get(f"/media/{name}").status_code == 404


class SignedStorage(FileSystemStorage):
    """A bucket as a city has it: its addresses are signed and end soon."""

    def url(self, name):
        return f"https://bucket.example/{name}?signature=x"


def test_while_the_storage_cannot_be_read_the_picture_is_to_be_asked_for_again(
    make_department, make_image, anybody, staff, settings, caplog
):
    pool = make_image()
    make_department("Parks", image=pool)
    name = rendition(pool)
    settings.MEDIA_ROOT = "/dev/null/media"
    with caplog.at_level(logging.WARNING):
        responses = [anybody.get(f"/media/{name}"), staff.get(f"/admin/media/{name}")]
    for response in responses:
        assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
        assert response.headers["Content-Type"] == "application/problem+json"
        assert "no-store" in response.headers["Cache-Control"]
    assert f"{name} cannot be read: " in caplog.text


def test_a_storage_that_signs_its_addresses_sends_the_file_itself(make_department, make_image, anybody, settings):
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": f"{__name__}.SignedStorage"}}
    settings.MEDIA_URLS_ARE_SIGNED = True
    pool = make_image()
    make_department("Parks", image=pool)
    name = rendition(pool)
    pool.renditions.model._meta.get_field("file").storage.url(name)

    got = anybody.get(f"/media/{name}")

    assert (got.status_code, got["Location"]) == (302, f"https://bucket.example/{name}?signature=x")
    assert got["Cache-Control"] == "private, no-store"


def packed(**parts):
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), part)
    return content.getvalue()


REFUSED = {
    "cut.pdf": (PDF[:-8], "not a PDF, or it is cut off"),
    "page.pdf": (b"<html><script>alert(1)</script></html>", "not a PDF"),
    "macro.docx": (packed(word__document_xml="<w/>", word__vbaProject_bin="x"), "macros"),
    "sheet.docx": (packed(xl__workbook_xml="<w/>"), "not what its name says"),
    "noise.xlsx": (b"PK\x03\x04" + b"\0" * 50, "broken"),
    "latin.csv": ("Straße".encode("latin-1"), "UTF-8"),
    "notes.ics": (b"hello", "VCALENDAR"),
    "tool.exe": (b"MZ", "not handed out"),
    "page.html": (b"<p>x</p>", "not handed out"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_what_it_should_be_is_refused_on_its_field(make_image, staff, name):
    content, reason = REFUSED[name]

    got = staff.post("/admin/documents/add/", {"title": "X", "language": "en", "file": ContentFile(content, name)})

    assert reason in str(got.context["form"].errors["file"]), got.context["form"].errors
    with pytest.raises(Exception, match=r"file|File|PDF|UTF|calendar|not what"):
        CityDocument(title="X", file=ContentFile(content, name)).save()
    assert not CityDocument.objects.exists()


def test_a_file_that_is_what_it_should_be_is_kept_with_its_language(make_image, staff):
    upload = ContentFile(packed(word__document_xml="<w/>"), "Formular 7 Ä.docx")
    staff.post("/admin/documents/add/", {"title": "Formulario", "language": "es", "file": upload})

    kept = CityDocument.objects.get()
    assert (kept.language, kept.kind, kept.filename, len(kept.sha256)) == ("es", "docx", "formular-7-a.docx", 64)
    assert staff.get("/admin/documents/").status_code == 200
    assert staff.get(f"/admin/documents/edit/{kept.pk}/").status_code == 200
