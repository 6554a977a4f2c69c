"""Pictures. The model is our own from the start, because an image model cannot be swapped later."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from content.transaction import publication

RENDITION_WIDTHS = (320, 640, 1280)
RENDITION_FORMATS = ("webp", "jpeg")
RENDITION_FILTERS = tuple(f"width-{width}|format-{form}" for width in RENDITION_WIDTHS for form in RENDITION_FORMATS)
"""Every size and format that is ever made. The relay makes them; nothing that renders or reads does."""


class CityImage(AbstractImage):
    """An uploaded picture. `description` is the default for its alternative text."""

    unreadable = models.BooleanField(default=False, editable=False)
    """The relay tried to make renditions and could not; it does not try again."""

    admin_form_fields = Image.admin_form_fields

    def save(self, *args: Any, **kwargs: Any) -> None:
        with publication():
            if self.unreadable and not CityImage.objects.filter(pk=self.pk, file=self.file.name).exists():
                self.unreadable = False  # another file: it may be a better one
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().delete(*args, **kwargs)


class CityRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(CityImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_city_rendition")
        ]


def image_panel_field() -> models.ForeignKey:
    """A lead picture: optional, and gone from the page when the picture is deleted."""
    return models.ForeignKey(CityImage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
