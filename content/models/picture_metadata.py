"""Takes out of a picture what is not the picture: where and when it was taken, by whom, with what.

A JPEG, which is what cameras and phones write, loses those segments and nothing else: it is not encoded again. Pictures
of other kinds seldom have any, and are written anew if they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps

ORIENTATION = 0x0112
DROPPED = {bytes([marker]) for marker in (0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE)}
"""JPEG segments: EXIF and XMP, IPTC, comments, and those of makers. JFIF, colour profiles and Adobe's stay."""
PROFILE, SCAN, END = b"\xe2", b"\xda", b"\xd9"
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""In a scan, the byte FF is followed by 00 or a restart marker; anything else ends it."""
WRITTEN_ANEW: dict[str, dict[str, object]] = {
    "PNG": {"optimize": False},
    "WEBP": {"quality": 92},
    "AVIF": {"quality": 85, "speed": 8},
}
"""How each kind is saved when it has to be. A GIF has no place for such data."""
TOLD = ("xmp", "XML:com.adobe.xmp", "comment", "Comment", "Raw profile type exif", "Raw profile type iptc")


def without_metadata(content: bytes, image: Image.Image) -> bytes:
    """The same picture without metadata; `image` is what was read from `content`. A JPEG keeps which way up it is."""
    if image.format in ("JPEG", "MPO"):
        return b"".join(_kept(content, image.getexif().get(ORIENTATION, 1)))
    has_any = image.getexif() or getattr(image, "text", None) or any(name in image.info for name in TOLD)
    if image.format not in WRITTEN_ANEW or not has_any:
        return content
    written = BytesIO()
    options = WRITTEN_ANEW[image.format]
    if getattr(image, "n_frames", 1) > 1:
        image.save(written, image.format, save_all=True, exif=b"", **options)
    else:
        upright = ImageOps.exif_transpose(image)
        for name in (*TOLD, "exif"):
            upright.info.pop(name, None)
        upright.save(written, image.format, exif=b"", **options)
    return written.getvalue()


def _kept(content: bytes, orientation: int) -> Iterator[bytes]:
    """The pieces of a JPEG that stay, in their order, up to its end: what phones append after it (previews, depth maps,
    videos) has metadata of its own. What is beyond reading is left as it is.
    """
    yield content[:2]
    if orientation != 1:
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        told = exif.tobytes()
        yield b"\xff\xe1" + (len(told) + 2).to_bytes(2) + told
    at = 2
    while content[at : at + 1] == b"\xff" and content[at + 1 : at + 2] != END:
        marker = content[at + 1 : at + 2]
        after = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if marker == SCAN:
            found = _NEXT_MARKER.search(content, after)
            after = found.start() if found else len(content)
        if marker not in DROPPED and not (marker == PROFILE and content[at + 4 : at + 15] != b"ICC_PROFILE"):
            yield content[at:after]
        at = max(after, at + 2)
    yield content[at : at + 2]
