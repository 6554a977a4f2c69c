"""Sizes of pictures are made by the relay, and a file that cannot be read holds up nobody."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from content.models import CityImage, CityRendition
from content.models.media import RENDITIONS
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

    assert specs(pool) == set(RENDITIONS)
    assert {made.width for made in pool.renditions.all()} == {320, 640, 1280}


def test_only_what_is_missing_is_made(make_image):
    pool = make_image()
    make_missing()
    kept = pool.renditions.get(filter_spec="width-320|format-webp").pk
    CityRendition.objects.filter(filter_spec="width-640|format-jpeg")._raw_delete("default")

    assert make_missing() is True

    assert specs(pool) == set(RENDITIONS)
    assert pool.renditions.get(filter_spec="width-320|format-webp").pk == kept


def test_a_file_that_is_no_picture_is_tried_once(make_image, caplog):
    broken, fine = make_image("Broken"), make_image("Fine")
    with broken.file.storage.open(broken.file.name, "wb") as file:
        file.write(b"not a picture")

    make_missing()

    assert specs(broken) == set() and specs(fine) == set(RENDITIONS)
    assert "cannot be read" in caplog.text
    assert make_missing() is False


def test_pictures_wait_while_their_storage_takes_nothing_and_are_made_afterwards(
    make_image, settings, tmp_path, caplog
):
    settings.MEDIA_ROOT = tmp_path
    pool = make_image()
    in_the_way = tmp_path / "renditions"
    in_the_way.write_text("where a folder should be")
    assert make_missing() is False
    assert "pictures wait for their storage" in caplog.text

    in_the_way.unlink()
    assert make_missing() is True
    assert specs(pool) == set(RENDITIONS)


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
    assert specs(broken) == set(RENDITIONS)


def test_a_picture_that_is_replaced_while_it_is_encoded_keeps_no_sizes_of_the_old_one(make_image, monkeypatch):
    pool = make_image()
    encode = renditions._encode

    def slowly(image, specs):
        made = encode(image, specs)
        stored = CityImage.objects.get(pk=pool.pk)
        stored.file = picture("new.png", color="red")
        stored.save()
        return made

    monkeypatch.setattr(renditions, "_encode", slowly)
    make_missing()
    assert specs(pool) == set()

    monkeypatch.undo()
    make_missing()
    assert specs(pool) == set(RENDITIONS)


def test_a_picture_that_is_deleted_while_it_is_encoded_is_left_alone(make_image, monkeypatch):
    pool = make_image()
    encode = renditions._encode

    def slowly(image, specs):
        made = encode(image, specs)
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
    data = {"title": "Pool", "file": upload, "collection": str(pool.collection_id), "tags": "", "description": "A pool"}

    desk.post(reverse("wagtailimages:edit", args=[pool.pk]), data)
    assert (readers.see(parks)["image"]["width"], readers.see(parks)["image"]["renditions"]) == (800, [])

    make_missing()
    new = {size["url"] for size in readers.see(parks)["image"]["renditions"]}
    assert len(new) == len(RENDITIONS) and not new & old


def test_readers_get_quick_formats_of_all_pictures_before_the_dear_one_of_any(make_image):
    first, second = make_image("First"), make_image("Second")

    make_missing()

    assert {spec.rpartition("-")[2] for spec in specs(first)} == {"webp", "jpeg", "avif"}
    assert {spec.rpartition("-")[2] for spec in specs(second)} == {"webp", "jpeg"}


def test_a_document_tells_all_that_a_page_needs_to_show_a_picture(parks, make_image, readers):
    pool = make_image(size=(1600, 900))
    parks.image = pool
    parks.save_revision().publish()
    make_missing()

    shown = readers.see(parks)["image"]

    assert shown["placeholder"] == "#008080"
    assert {(one["crop"], one["width"], one["height"]) for one in shown["renditions"]} == {
        ("whole", 320, 180),
        ("whole", 640, 360),
        ("whole", 1280, 720),
        ("wide", 640, 360),
        ("square", 320, 320),
    }
    whole = next(source for source in shown["sources"] if source["crop"] == "whole")
    assert (whole["format"], whole["srcset"].count("w,") + 1) == ("avif", 3)
    for one in shown["renditions"]:
        path = one["url"].removeprefix("http://testserver/media/")
        with Image.open(pool.file.storage.open(path)) as made:
            assert (made.size, made.format.lower()) == ((one["width"], one["height"]), one["format"])


def test_a_new_focal_point_cuts_anew_and_documents_follow(parks, make_image, readers):
    pool = make_image(size=(1600, 400))
    left_half_red = Image.new("RGB", (1600, 400), "blue")
    left_half_red.paste("red", (0, 0, 800, 400))
    content = BytesIO()
    left_half_red.save(content, "PNG")
    pool.file = ContentFile(content.getvalue(), "halves.png")
    pool.save()
    parks.image = pool
    parks.save_revision().publish()
    make_missing()

    def square():
        [found] = [
            one
            for one in readers.see(parks)["image"]["renditions"]
            if (one["crop"], one["format"]) == ("square", "jpeg")
        ]
        return Image.open(pool.file.storage.open(found["url"].removeprefix("http://testserver/media/")))

    assert square().getpixel((10, 160))[0] > 200, "the middle of the picture, which begins red"

    pool.focal_point_x, pool.focal_point_y, pool.focal_point_width, pool.focal_point_height = 1500, 200, 50, 50
    pool.save()
    assert "square" not in {one["crop"] for one in readers.see(parks)["image"]["renditions"]}
    make_missing()

    assert square().getpixel((10, 160))[2] > 200, "its right end: blue"
    assert readers.see(parks)["image"]["focal_point"] == {"x": 0.938, "y": 0.5}
