"""A picture or a file goes from everybody's pages when it is deleted, so fewer may do that than change one.

What a file says is approved with its page.
"""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from content.models import CityDocument, CityImage, OfficialDocument
from tests.fixtures.city import add

pytestmark = pytest.mark.database


def kept():
    return CityImage.objects.exists(), CityDocument.objects.exists()


def deletes(person, picture, file):
    """Each way that the desk has."""
    for address, item in (("wagtailimages:delete", picture), ("wagtaildocs:delete", file)):
        person.client.post(reverse(address, args=[item.pk]), {})
    for address, item in (("wagtailimages:delete_multiple", picture), ("wagtaildocs:delete_multiple", file)):
        person.client.post(reverse(address, args=[item.pk]), {}, headers={"X-Requested-With": "XMLHttpRequest"})
    for kind, item in ((("content", "cityimage"), picture), (("content", "citydocument"), file)):
        bulk = reverse("wagtail_bulk_action", args=[*kind, "delete"])
        person.client.post(f"{bulk}?id={item.pk}&next=/admin/", {"next": "/admin/"})


@pytest.fixture
def picture(make_image):
    return make_image("Pool")


@pytest.fixture
def file(library):
    return CityDocument.objects.create(title="Rules", file=ContentFile(b"No running.", "rules.txt"))


@pytest.mark.parametrize("in_team", [True, False])
def test_who_may_change_one_may_not_delete_it(people, parks, picture, file, in_team):
    eva = people("eva", "editors", parks) if in_team else people("eva", "Editors")

    deletes(eva, picture, file)
    assert kept() == (True, True)
    assert eva.client.get(reverse("wagtailimages:edit", args=[picture.pk])).status_code == 200

    deletes(people("ada", "Approvers"), picture, file)
    assert kept() == (False, False)


def test_whoever_uploaded_one_may_take_it_back(people, parks, picture, file):
    tom = people("tom", "editors", parks)
    for item in (picture, file):
        item.uploaded_by_user = tom.user
        item.save()

    deletes(tom, picture, file)
    assert kept() == (False, False)


def test_nobody_puts_another_file_before_readers_than_the_one_that_was_approved(people, parks, file, readers):
    of_april = date(2026, 4, 14)
    rules = add(OfficialDocument(title="Rules", document_type="ordinance", issued_on=of_april, file=file), parks)
    approved = readers.see(rules)["file"]
    other = SimpleUploadedFile("rules.txt", b"Run as you like.")
    edit = reverse("wagtaildocs:edit", args=[file.pk])

    for person in (people("eva", "Editors"), people("ada", "Approvers"), people("tom", "editors", parks)):
        screen = person.client.get(edit).content.decode()
        assert "upload it as a file of its own, choose it in its page and send that page to approval" in screen
        other.seek(0)
        person.client.post(edit, {"title": "Pool rules", "language": "en", "tags": "", "file": other})
        shown = readers.see(rules)["file"]
        assert (shown["title"], shown["sha256"]) == ("Pool rules", approved["sha256"])


def test_a_city_with_one_clerk_mends_a_file_in_its_place(desk, file, settings):
    settings.FOUR_EYES = False
    other = SimpleUploadedFile("rules.txt", b"No running, no diving.")
    desk.client.post(
        reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Rules", "language": "en", "tags": "", "file": other}
    )
    file.refresh_from_db()
    assert file.file.read() == b"No running, no diving."
