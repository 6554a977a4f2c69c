"""What a file must be to be kept as a picture. Looked at once, when it comes in, whichever way it comes.

The header is read before anything is decoded: 15 kB of PNG can stand for 200 million pixels, which take 700 MB. Only
the decoder of the format that the name promises is asked, so a page that calls itself a PNG is refused as well. What
cameras and phones write beside the picture (the place, the time, the owner) is taken out of it.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image, ImageOps

from .picture_metadata import without_metadata

FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}
"""By the end of a file's name: what Pillow must find in it."""

SAMPLE = (64, 64)
"""Pixels that the colour of a picture is told from."""
COLOURS = 6

Image.init()


class WrongPicture(ValidationError):
    """This file cannot be kept as a picture. The message says why, and what would be right."""


@dataclass(frozen=True)
class Looked:
    """A picture that is fit to be kept: its bytes without metadata, and its most common colour, like `#2f7fb8`."""

    content: bytes
    placeholder: str


def look(content: bytes, name: str) -> Looked:
    """Look at an uploaded picture. Raises WrongPicture."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if extension not in FORMATS:
        raise WrongPicture(f"This is no picture that can be shown. Use one of: {', '.join(FORMATS)}.")
    image = _open(BytesIO(content), [FORMATS[extension]])
    _require_size(image)
    try:
        image.draft("RGB", SAMPLE)  # an eighth of a JPEG says whether it is whole
        image.load()
        looked = Looked(without_metadata(content, image), _placeholder(image))
    except Exception as error:
        raise WrongPicture("This picture is broken or cut off. Save or download it once more.") from error
    return looked


def size_of(content: IO[bytes]) -> tuple[int, int]:
    """Width and height as the picture is looked at, from its header alone. Raises WrongPicture."""
    image = _open(content, list(set(FORMATS.values())))
    return (image.height, image.width) if is_lying(image) else image.size


def is_lying(image: Image.Image) -> bool:
    """Whether the camera was held sideways, which is noted in a JPEG and not done to its pixels. In pictures of other
    kinds it was done when they came in, and asking a PNG would decode all of it.
    """
    try:
        return image.format in ("JPEG", "MPO") and image.getexif().get(0x0112, 1) >= 5
    except Exception:  # noqa: BLE001 - as above; what is not readable says nothing
        return False


def _open(content: IO[bytes], formats: list[str]) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(content, formats=formats)
    except Image.DecompressionBombError:
        raise _too_large() from None
    except Exception as error:  # as above: a hostile header may raise anything
        wanted = f"of the type {formats[0]}" if len(formats) == 1 else "that can be shown"
        raise WrongPicture(f"This is not a picture {wanted}, or it is broken.") from error


def _require_size(image: Image.Image) -> None:
    try:
        frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
    except Exception as error:
        raise WrongPicture("This picture is broken or cut off. Save or download it once more.") from error
    if image.width * image.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_large()


def _too_large() -> WrongPicture:
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return WrongPicture(
        f"This picture has too many pixels. At most {most} million, like 8000 × 5000, with all frames of an animation."
    )


def _placeholder(image: Image.Image) -> str:
    """The colour to show until the picture is there. What is transparent is seen on white."""
    sample = ImageOps.contain(image, SAMPLE, Image.Resampling.NEAREST).convert("RGBA")
    seen = Image.alpha_composite(Image.new("RGBA", sample.size, "white"), sample).convert("RGB")
    colours = seen.quantize(COLOURS).convert("RGB").getcolors(SAMPLE[0] * SAMPLE[1]) or []
    _, common = max(colours)
    return "#{:02x}{:02x}{:02x}".format(*common)  # type: ignore[misc]  # of an RGB picture it is three numbers
