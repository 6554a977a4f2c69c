"""A picture is looked at when it comes in: what is broken, too large or no picture is refused on its field."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo
from wagtail.models import UploadedFile

from content.models import CityImage
from content.models.picture_file import WrongPicture, look


def encoded(form="JPEG", size=(400, 300), color="teal", **options):
    content = BytesIO()
    Image.new("RGB", size, color).save(content, form, **options)
    return content.getvalue()


def bomb(width=20_000, height=20_000):
    """A PNG of a few kB that says it has 400 million pixels, and does."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress(bytes(1 + width // 8) * 1000, 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def frames(count, size):
    content = BytesIO()
    stills = [Image.new("P", size, number) for number in range(count)]
    stills[0].save(content, "GIF", save_all=True, append_images=stills[1:])
    return content.getvalue()


def photo_with_its_place(orientation=6):
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of Ana"
    exif.get_ifd(0x8825)[2] = (45.0, 30.0, 12.0)
    image = Image.new("RGB", (600, 400), "green")
    ImageDraw.Draw(image).rectangle((0, 0, 300, 400), "red")
    content = BytesIO()
    image.save(content, "JPEG", exif=exif, comment=b"at home", progressive=True)
    return content.getvalue()


REFUSED = {
    "bomb.png": (bomb(), "too many pixels"),
    "film.gif": (frames(30, (2000, 1000)), "too many pixels"),
    "cut.jpg": (encoded(size=(900, 900))[:1500], "broken or cut off"),
    "cut.png": (encoded("PNG", (900, 900))[:700], "broken"),
    "page.png": (b"<!doctype html><script>alert(1)</script>", "not a picture"),
    "drawing.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no picture that can be shown"),
    "drawing.png": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a picture"),
    "header.png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "broken"),
    "other.png": (encoded("JPEG"), "not a picture of the type PNG"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_fit_picture_is_refused_on_its_field_in_each_of_the_three_forms(desk, make_image, name):
    content, reason = REFUSED[name]
    fields = {"title": "Pool", "description": "A pool", "collection": "1"}

    def upload():
        return SimpleUploadedFile(name, content)

    one = desk.post(reverse("wagtailimages:add"), {**fields, "file": upload()}, status=200)
    assert reason in str(one.context["form"].errors["file"])
    many = desk.post(reverse("wagtailimages:add_multiple"), {"title": "Pool", "files[]": upload()}, status=200).json()
    assert many["success"] is False and reason in many["error_message"]
    chosen = {f"image-chooser-upload-{key}": value for key, value in {**fields, "file": upload()}.items()}
    chooser = desk.post(reverse("wagtailimages_chooser:create"), chosen, status=200).json()
    assert chooser["step"] == "reshow_creation_form" and reason in chooser["htmlFragment"]
    with pytest.raises(WrongPicture):
        CityImage(title="Pool", file=upload()).save()
    assert not CityImage.objects.exists() and not UploadedFile.objects.exists()


def test_a_picture_needs_words_or_to_be_marked_as_decoration(desk, make_image):
    url = reverse("wagtailimages:add")
    fields = {"title": "Pool", "collection": "1", "description": ""}

    refused = desk.post(url, {**fields, "file": SimpleUploadedFile("pool.jpg", encoded())}, status=200)
    assert "only decorates" in str(refused.context["form"].errors["description"])

    desk.post(url, {**fields, "is_decoration": "on", "file": SimpleUploadedFile("pool.jpg", encoded())})
    words = {"description": "A pool", "alt_es": "Una piscina"}
    desk.post(url, {**fields, **words, "file": SimpleUploadedFile("pool.jpg", encoded())})
    ornament, pool = CityImage.objects.order_by("pk")
    assert [ornament.alternative_text(code) for code in ("en", "es")] == ["", ""]
    assert [pool.alternative_text(code) for code in ("en", "es", "zh-hans")] == ["A pool", "Una piscina", "A pool"]


def test_of_many_that_are_uploaded_at_once_each_waits_for_its_words(desk, make_image):
    upload = SimpleUploadedFile("pool.jpg", photo_with_its_place())
    answer = desk.post(reverse("wagtailimages:add_multiple"), {"title": "Pool", "files[]": upload}, status=200).json()
    assert not CityImage.objects.exists()
    waiting = answer["uploaded_file_id"]
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting])
    prefix = f"uploaded-image-{waiting}"
    words = {f"{prefix}-title": "Pool", f"{prefix}-description": "A pool", f"{prefix}-alt_es": "Una piscina"}

    desk.post(url, words, status=200)

    pool = CityImage.objects.get()
    assert pool.alternative_text("es") == "Una piscina"
    assert not pool.file.open().read().count(b"Camera of Ana")


def test_the_words_reach_documents_in_their_language(make_department, translate, make_image, readers):
    parks = make_department("Parks")
    pool = make_image(description="A pool", alternative_texts={"es": "Una piscina"})
    parks.image = pool
    parks.save_revision().publish()
    parques = translate(parks, title="Parques")
    assert [readers.see(page)["image"]["alt"] for page in (parks, parques)] == ["A pool", "Una piscina"]

    pool.alternative_texts = {"es": "La piscina"}
    pool.save()

    assert readers.see(parques)["image"]["alt"] == "La piscina"


def test_a_photo_loses_where_and_by_whom_it_was_taken_and_nothing_else(make_image):
    original = photo_with_its_place()
    pool = CityImage(title="Pool", file=SimpleUploadedFile("IMG 0815.JPG", original), description="A pool")
    pool.save()

    kept = pool.file.open().read()

    exif = Image.open(BytesIO(kept)).getexif()
    assert dict(exif) == {0x0112: 6} and not exif.get_ifd(0x8825)
    assert b"Camera of Ana" not in kept and b"at home" not in kept
    assert Image.open(BytesIO(kept)).tobytes() == Image.open(BytesIO(original)).tobytes(), "not encoded again"
    assert (pool.width, pool.height) == (400, 600), "as it is looked at, and not as the camera was held"


def test_a_photo_whose_parts_stand_apart_is_whole_and_loses_it_too():
    """Any number of FFs may stand before a part of a JPEG."""
    exif = Image.Exif()
    exif[0x010F] = "Camera of Ana"
    content = BytesIO()
    Image.effect_noise((500, 400), 90).save(content, "JPEG", exif=exif)
    apart = content.getvalue().replace(b"\xff\xe1", b"\xff\xff\xff\xe1", 1)
    assert len(apart) > 0xFFFF

    kept = look(apart, "pool.jpg").content

    assert b"Camera of Ana" not in kept
    assert Image.open(BytesIO(kept)).tobytes() == Image.open(content).tobytes()


def test_a_screenshot_loses_what_is_not_seen_of_it_and_is_not_encoded_again():
    """Phones have left the uncut picture behind a cut one (CVE-2023-21036)."""
    content = BytesIO()
    cut, uncut = Image.new("RGB", (40, 30), "teal"), encoded("PNG", (400, 300), "red")
    cut.save(content, "PNG", pnginfo=told("by Ana"), icc_profile=b"the colours of a screen")
    kept = look(content.getvalue() + uncut, "screen.png").content

    assert uncut[-100:] not in kept and b"by Ana" not in kept
    assert Image.open(BytesIO(kept)).tobytes() == cut.tobytes()
    assert Image.open(BytesIO(kept)).info["icc_profile"] == b"the colours of a screen"


def told(author):
    texts = PngInfo()
    texts.add_text("Author", author)
    texts.add(b"caBX", author.encode())  # where content credentials stand
    return texts


def test_a_comment_in_an_animation_goes():
    content = BytesIO()
    stills = [Image.new("RGB", (40, 30), color) for color in ("red", "green", "blue")]
    stills[0].save(content, "GIF", save_all=True, append_images=stills[1:], comment=b"by Ana", duration=80, loop=2)
    assert b"by Ana" in content.getvalue()

    kept = look(content.getvalue(), "film.gif").content

    assert b"by Ana" not in kept
    film = Image.open(BytesIO(kept))
    assert (film.n_frames, film.info["duration"], film.info["loop"]) == (3, 80, 2)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "AVIF"])
def test_other_kinds_lose_it_too(form):
    exif = Image.Exif()
    exif[0x010F] = "Camera of Ana"
    content = encoded(form, exif=exif)
    assert b"Camera of Ana" in content

    assert b"Camera of Ana" not in look(content, f"pool.{form.lower()}").content


def test_an_animation_and_a_clear_picture_can_be_kept():
    assert look(frames(3, (40, 30)), "film.gif").content == frames(3, (40, 30))
    clear = BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(clear, "PNG")
    assert look(clear.getvalue(), "clear.png").placeholder == "#ffffff"


def test_where_a_picture_is_kept_cannot_be_guessed(make_image):
    one, other = make_image("Pool"), make_image("Pool")

    tokens = {image.file.name.split("/")[1] for image in (one, other)}

    assert len(tokens) == 2 and all(len(token) == 22 for token in tokens)
