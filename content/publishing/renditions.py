"""Makes the sizes and formats of pictures that documents show: outside of any request, and never while rendering.

Encoding takes seconds, so it is done before the publication is opened: nobody who publishes waits for a picture. Quick
formats come first, of all pictures, so that readers soon have something; then AVIF, one picture at a time.

Pillow rather than Wagtail's filters, which decode the original once for each of them and cannot tell AVIF how hard to
try. Where a crop lies is Wagtail's to say.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from django.db import OperationalError
from django.db.models import Count, Q, QuerySet
from PIL import Image, ImageCms, ImageOps
from wagtail.images.models import Filter

from content.models import CityImage, CityRendition
from content.models.media import FOCAL_POINT, QUICK_FORMATS, RENDITIONS, SLOW_FORMATS
from content.transaction import publication

logger = logging.getLogger(__name__)

STAGES = ((QUICK_FORMATS, 4), (SLOW_FORMATS, 1))
"""Which formats are made first, and of how many pictures before the relay looks at its other work again."""

ENCODED: dict[str, dict[str, Any]] = {
    "jpeg": {"quality": 80, "progressive": True, "optimize": True},
    "webp": {"quality": 78, "method": 4},
    "avif": {"quality": 55, "speed": 9, "max_threads": 1},
}
"""How each format is saved. AVIF at speed 9 costs a tenth of speed 6 and is a tenth larger; 10 saves nothing more."""
EXTENSIONS = {"jpeg": "jpg"}
ENOUGH = (1280, 640)
"""No rendition needs more pixels of the original than this: a JPEG is decoded at a half or a quarter of its size."""


@dataclass(frozen=True)
class Made:
    """A rendition that is stored and not yet kept."""

    spec: str
    name: str
    width: int
    height: int


class StorageFailed(Exception):
    """The storage does not give or take a file now. No picture is to blame, and all are tried again."""


def make_missing() -> bool:
    """Make what is missing for a few pictures. True if any was made.

    A picture that cannot be read is logged, and its documents go on without it. What the storage does not give or take,
    as on a full disk, waits for the next time.
    """
    made_any = False
    try:
        for formats, limit in STAGES:
            specs = [spec for spec, kind in RENDITIONS.items() if kind.format in formats]
            for image in _lacking(specs).order_by("pk")[:limit]:
                made_any |= _make(image, specs)
    except StorageFailed as failed:
        logger.error("pictures wait for their storage: %s", failed)
    return made_any


def _lacking(specs: list[str]) -> QuerySet[CityImage]:
    made = Count("renditions", filter=Q(renditions__filter_spec__in=specs))
    return CityImage.objects.annotate(made=made).filter(made__lt=len(specs), unreadable=False)


def _make(image: CityImage, specs: list[str]) -> bool:
    made = set(image.renditions.values_list("filter_spec", flat=True))
    try:
        return _keep(image, _encode(image, [spec for spec in specs if spec not in made]))
    except (OperationalError, StorageFailed):
        raise
    except Exception:  # whatever Pillow finds wrong with a file, the next picture must still be made
        logger.exception("image %s (%s) cannot be read", image.pk, image.file.name)
        CityImage.objects.filter(pk=image.pk).update(unreadable=True)
        return False


def _encode(image: CityImage, specs: list[str]) -> list[Made]:
    """Make these and store their files, which on a distant storage takes long."""
    original = _upright(Image.open(BytesIO(_read(image))))
    cuts = {operation: _cut(image, original, operation) for operation in {RENDITIONS[spec].operation for spec in specs}}
    made: list[Made] = []
    try:
        for spec in specs:
            made.append(_store(image, spec, cuts[RENDITIONS[spec].operation]))
    except Exception:
        _delete([one.name for one in made])
        raise
    return made


def _read(image: CityImage) -> bytes:
    try:
        with image.file.storage.open(image.file.name) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        raise
    except Exception as error:
        raise StorageFailed(str(error)) from error
    return content


def _upright(opened: Image.Image) -> Image.Image:
    """The picture in the colours of the web and the right way up, decoded no larger than is needed."""
    opened.draft("RGB", ENOUGH)
    profile = opened.info.get("icc_profile")
    ImageOps.exif_transpose(opened, in_place=True)
    image: Image.Image = opened
    factor = min(image.width // (2 * ENOUGH[0]), image.height // (2 * ENOUGH[1]))
    if factor > 1 and image.mode in ("L", "RGB", "RGBA", "CMYK"):
        image = image.reduce(factor)
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            srgb = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, BytesIO(profile), srgb, outputMode="RGB") or image
        except ImageCms.PyCMSError:
            logger.info("a colour profile that cannot be read is ignored")
    if image.mode == "I;16":
        image = image.point(lambda value: value / 256).convert("L")
    is_clear = image.has_transparency_data
    image = image.convert("RGBA" if is_clear else "RGB")
    image.info.clear()
    return image


def _cut(image: CityImage, original: Image.Image, operation: str) -> Image.Image:
    """The part of the picture that is to be shown, in its size."""
    transform = Filter(spec=operation).get_transform(image, (image.width, image.height))
    across, down = original.width / image.width, original.height / image.height
    left, top, right, bottom = transform.get_rect().round()
    box = (left * across, top * down, right * across, bottom * down)
    width, height = (max(1, round(side)) for side in transform.size)
    return original.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _store(image: CityImage, spec: str, cut: Image.Image) -> Made:
    kind = RENDITIONS[spec]
    if kind.format == "jpeg" and cut.mode == "RGBA":
        cut = Image.alpha_composite(Image.new("RGBA", cut.size, "white"), cut).convert("RGB")
    written = BytesIO()
    cut.save(written, kind.format.upper(), **ENCODED[kind.format])
    stem = image.filename.rpartition(".")[0]
    rendition = CityRendition(image=image)
    name = rendition.get_upload_to(f"{stem}-{kind.crop}-{cut.width}.{EXTENSIONS.get(kind.format, kind.format)}")
    try:
        stored = rendition.file.storage.save(name, ContentFile(written.getvalue()))
    except Exception as error:
        _delete([name])  # there may be a half of it
        raise StorageFailed(str(error)) from error
    return Made(spec, stored, cut.width, cut.height)


def _delete(names: list[str]) -> None:
    """As far as the storage does that now."""
    storage = CityRendition._meta.get_field("file").storage
    for name in names:
        with suppress(Exception):
            storage.delete(name)


def _keep(image: CityImage, made: list[Made]) -> bool:
    """Keep the renditions, one by one because Wagtail's own bulk insert sends no signal that documents could follow.

    False if the picture was deleted or got another file or focal point in the meantime: these would show what it no
    longer is.
    """
    unchanged = {"pk": image.pk, "file": image.file.name, **{name: getattr(image, name) for name in FOCAL_POINT}}
    storage = CityRendition._meta.get_field("file").storage
    with publication():
        is_unchanged = CityImage.objects.select_for_update().filter(**unchanged).exists()
        for one in made:
            if not is_unchanged or not _keep_one(image, one):
                storage.delete(one.name)
    return is_unchanged


def _keep_one(image: CityImage, made: Made) -> bool:
    """False if another relay was quicker."""
    _, is_new = CityRendition.objects.get_or_create(
        image=image,
        filter_spec=made.spec,
        focal_point_key=Filter(spec=made.spec).get_cache_key(image),
        defaults={"file": made.name, "width": made.width, "height": made.height},
    )
    return is_new
