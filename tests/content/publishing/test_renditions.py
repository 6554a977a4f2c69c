"""Sizes of pictures are made by the relay, and a file that cannot be read holds up nobody."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from content.models import CityImage, CityRendition
from content.models.media import RENDITION_FILTERS
from content.publishing import renditions
from content.publishing.relay import Relay
from content.publishing.renditions import make_missing
from tests.fixtures.publishing import picture

pytestmark = pytest.mark.database


def specs(image):
    return set(CityRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def test_every_size_and_format_is_made_by_the_tick(make_image):
    pool = make_image(size=(1600, 900))

    Relay(clock=timezone.now, consumers={}).tick()

    assert specs(pool) == set(RENDITION_FILTERS)
    assert {made.width for made in pool.renditions.all()} == {320, 640, 1280}


def test_only_what_is_missing_is_made(make_image):
    pool = make_image()
    make_missing()
    kept = pool.renditions.get(filter_spec="width-320|format-webp").pk
    CityRendition.objects.filter(filter_spec="width-640|format-jpeg")._raw_delete("default")

    assert make_missing() is True

    assert specs(pool) == set(RENDITION_FILTERS)
    assert pool.renditions.get(filter_spec="width-320|format-webp").pk == kept


def test_a_file_that_is_no_picture_is_tried_once(make_image, caplog):
    broken, fine = make_image("Broken"), make_image("Fine")
    with broken.file.storage.open(broken.file.name, "wb") as file:
        file.write(b"not a picture")

    make_missing()

    assert specs(broken) == set() and specs(fine) == set(RENDITION_FILTERS)
    assert "cannot be read" in caplog.text
    assert make_missing() is False


def test_another_file_gets_another_try(make_image):
    broken = make_image("Broken")
    CityImage.objects.filter(pk=broken.pk).update(unreadable=True)
    broken.refresh_from_db()

    broken.title = "Still broken"
    broken.save()
    assert make_missing() is False

    broken.file = picture("better.png")
    broken.save()
    assert make_missing() is True
    assert specs(broken) == set(RENDITION_FILTERS)


def test_a_picture_that_is_replaced_while_it_is_encoded_keeps_no_sizes_of_the_old_one(make_image, monkeypatch):
    pool = make_image()
    encode = renditions._encode

    def slowly(image):
        made = encode(image)
        stored = CityImage.objects.get(pk=pool.pk)
        stored.file = picture("new.png", color="red")
        stored.save()
        return made

    monkeypatch.setattr(renditions, "_encode", slowly)
    make_missing()
    assert specs(pool) == set()

    monkeypatch.undo()
    make_missing()
    assert specs(pool) == set(RENDITION_FILTERS)


def test_a_picture_that_is_deleted_while_it_is_encoded_is_left_alone(make_image, monkeypatch):
    pool = make_image()
    encode = renditions._encode

    def slowly(image):
        made = encode(image)
        CityImage.objects.get(pk=pool.pk).delete()
        return made

    monkeypatch.setattr(renditions, "_encode", slowly)

    assert make_missing() is False
    assert not CityRendition.objects.exists()


def test_replacing_the_file_at_the_desk_makes_its_sizes_anew(desk, parks, make_image, readers):
    from django.urls import reverse

    pool = make_image(size=(400, 300))
    parks.image = pool
    parks.save_revision().publish()
    make_missing()
    old = {size["url"] for size in readers.see(parks)["image"]["renditions"]}
    upload = ContentFile(picture("new.png", (800, 600)).read(), "new.png")
    data = {"title": "Pool", "file": upload, "collection": str(pool.collection_id), "tags": "", "description": ""}

    desk.post(reverse("wagtailimages:edit", args=[pool.pk]), data)
    assert (readers.see(parks)["image"]["width"], readers.see(parks)["image"]["renditions"]) == (800, [])

    make_missing()
    new = {size["url"] for size in readers.see(parks)["image"]["renditions"]}
    assert len(new) == len(RENDITION_FILTERS) and not new & old
