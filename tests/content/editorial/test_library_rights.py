"""A picture or a file goes from everybody's pages when it is deleted, so fewer may do that than change one."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from content.models import CityDocument, CityImage

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
