"""From the sizes that were made of a picture to what a page needs to show it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from .base import FocalPoint, PictureSource, Rendition


def distinct(renditions: Iterable[Rendition]) -> list[Rendition]:
    """Without repetitions: a small picture is not made larger, so several of its sizes are the same."""
    return list({(made.format, made.crop, made.width): made for made in renditions}.values())


def sources(renditions: Iterable[Rendition]) -> list[PictureSource]:
    """The renditions of each crop and format as one `srcset`. They must stand together, as `Sources` has them."""
    return [
        PictureSource(format=form, crop=crop, srcset=", ".join(f"{made.url} {made.width}w" for made in together))
        for (form, crop), together in groupby(renditions, key=lambda made: (made.format, made.crop))
    ]


def focal_point(image: Any) -> FocalPoint | None:
    """The middle of what an editor marked."""
    if not image.has_focal_point():
        return None
    return FocalPoint(x=round(image.focal_point_x / image.width, 3), y=round(image.focal_point_y / image.height, 3))
