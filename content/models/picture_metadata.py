"""Takes out of a picture what is not the picture: where and when it was taken, by whom, with what.

A JPEG, which is what cameras and phones write, and a PNG, which screenshots are, lose those pieces and nothing else:
they are not encoded again. Pictures of other kinds seldom have any, and are written anew if they do.
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
FILLED = b"\xff"
"""Any number of these may stand before a marker."""
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""In a scan, the byte FF is followed by 00 or a restart marker; anything else ends it."""
WRITTEN_ANEW: dict[str, dict[str, object]] = {
    "PNG": {"optimize": False},
    "GIF": {"comment": b""},
    "WEBP": {"quality": 92},
    "AVIF": {"quality": 85, "speed": 8},
}
"""How each kind is saved when it has to be."""
SEEN = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"acTL", b"fcTL", b"fdAT"}
COLOURED = {b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs"}
"""Chunks of a PNG that its pixels are made of, and those that say how they look. Others tell something besides."""
SIGNATURE, LAST = 8, b"IEND"
TOLD = ("xmp", "XML:com.adobe.xmp", "comment", "Comment", "Raw profile type exif", "Raw profile type iptc")


def without_metadata(content: bytes, image: Image.Image) -> bytes:
    """The same picture without metadata; `image` is what was read from `content`. A JPEG keeps which way up it is."""
    if image.format in ("JPEG", "MPO"):
        return b"".join(_kept(content, image.getexif().get(ORIENTATION, 1)))
    if image.format == "PNG" and image.getexif().get(ORIENTATION, 1) == 1:
        return b"".join(_kept_of_png(content))
    has_any = image.getexif() or any(name in image.info for name in TOLD)
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
        if marker == FILLED:
            at += 1
            continue
        after = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if marker == SCAN:
            found = _NEXT_MARKER.search(content, after)
            after = found.start() if found else len(content)
        if marker not in DROPPED and not (marker == PROFILE and content[at + 4 : at + 15] != b"ICC_PROFILE"):
            yield content[at:after]
        at = max(after, at + 2)
    yield content[at : at + 2]


def _kept_of_png(content: bytes) -> Iterator[bytes]:
    """The chunks that stay, up to the last: phones have left the uncut picture behind a cut one (CVE-2023-21036)."""
    yield content[:SIGNATURE]
    at, kind = SIGNATURE, b""
    while at < len(content) and kind != LAST:
        after = at + 12 + int.from_bytes(content[at : at + 4])
        kind = content[at + 4 : at + 8]
        if kind in SEEN or kind in COLOURED or kind == LAST:
            yield content[at:after]
        at = after
