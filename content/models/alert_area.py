"""Where an alert holds: in words, and as shapes in the form of CAP."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

NUMBER = r"-?\d{1,3}(?:\.\d{1,10})?"
POINT = re.compile(rf"^({NUMBER}),({NUMBER})$")
CIRCLE = re.compile(rf"^({NUMBER},{NUMBER}) (\d{{1,5}}(?:\.\d{{1,10}})?)$")
EARTH = 20_038
"""Kilometres: no circle on the Earth is larger."""


def check_polygons(text: str) -> None:
    """Raise ValidationError unless each line is a closed polygon, `latitude,longitude` points parted by spaces."""
    for number, line in enumerate(lines(text), start=1):
        points = line.split()
        for point in points:
            _check_point(point, number)
        if len(points) < 4 or points[0] != points[-1]:
            raise ValidationError(
                f"Line {number}: a polygon has at least 4 points, and its last one is its first. "
                "Like: 44.05,-91.64 44.06,-91.62 44.04,-91.61 44.05,-91.64"
            )


def check_circles(text: str) -> None:
    """Raise ValidationError unless each line is a point, a space and a radius in kilometres."""
    for number, line in enumerate(lines(text), start=1):
        found = CIRCLE.match(line)
        if not found or float(found[2]) > EARTH:
            raise ValidationError(f"Line {number}: a circle is a point and a radius in km, like: 44.05,-91.64 2.5")
        _check_point(found[1], number)


def lines(text: str) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _check_point(point: str, number: int) -> None:
    found = POINT.match(point)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise ValidationError(f"Line {number}: “{point[:40]}” is no latitude and longitude, like 44.05,-91.64")
