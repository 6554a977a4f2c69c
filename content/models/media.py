"""Pictures. The model is our own from the start, because an image model cannot be swapped later."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from django.db import models
from django.urls import reverse
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from content.transaction import publication

from .picture_field import PictureField, store_first, unguessable


class RenditionKind(NamedTuple):
    """One size and format. `crop` is `whole`, or the shape that is cut out around the focal point."""

    operation: str
    crop: str
    format: str


OPERATIONS = {
    "width-320": "whole",
    "width-640": "whole",
    "width-1280": "whole",
    "fill-640x360": "wide",
    "fill-320x320": "square",
}
QUICK_FORMATS = ("webp", "jpeg")
SLOW_FORMATS = ("avif",)

RENDITIONS: dict[str, RenditionKind] = {
    f"{operation}|format-{form}": RenditionKind(operation, crop, form)
    for form in (*SLOW_FORMATS, *QUICK_FORMATS)
    for operation, crop in OPERATIONS.items()
}
"""Every size and format that is ever made, by Wagtail's name for it, best format first. The relay makes them; nothing
that renders or reads does."""
CROPPED = tuple(spec for spec, kind in RENDITIONS.items() if kind.crop != "whole")

FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


class CityImage(AbstractImage):
    """An uploaded picture. `description` says what it shows in the city's own language."""

    file = PictureField("file", upload_to=get_upload_to, width_field="width", height_field="height")
    alternative_texts = models.JSONField(default=dict, blank=True)
    """What it shows, in each other language of the city: `{"es": "…"}`."""
    is_decoration = models.BooleanField(
        "only decorates",
        default=False,
        help_text="It says nothing that the text does not say, so it is not read aloud.",
    )
    placeholder = models.CharField(max_length=7, blank=True, editable=False)
    """The colour to show until the picture is there, like `#2f7fb8`."""
    unreadable = models.BooleanField(default=False, editable=False)
    """The relay tried to make renditions and could not; it does not try again."""

    admin_form_fields = (*Image.admin_form_fields, "is_decoration")

    class Meta(AbstractImage.Meta):
        indexes = [models.Index(fields=["file"], name="image_by_file")]

    def get_upload_to(self, filename: str) -> str:
        return unguessable("pictures", filename)

    @property
    def default_alt_text(self) -> str:
        """What the editor of a body is offered: what the picture shows, and never its title, which names the file."""
        return "" if self.is_decoration else self.description

    @property
    def is_described(self) -> bool:
        return self.is_decoration or bool(self.description)

    def alternative_text(self, locale: str) -> str:
        """What it shows, in this language or else the city's own; empty if it only decorates."""
        return "" if self.is_decoration else self.alternative_texts.get(locale) or self.description

    def save(self, *args: Any, **kwargs: Any) -> None:
        with publication():
            before = CityImage.objects.filter(pk=self.pk).first() if self.pk else None
            if self.unreadable and (before is None or before.file.name != self.file.name):
                self.unreadable = False  # another file: it may be a better one
            store_first(self.file)
            super().save(*args, **kwargs)
            if before and any(getattr(before, name) != getattr(self, name) for name in FOCAL_POINT):
                self.renditions.filter(filter_spec__in=CROPPED).delete()

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
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]

    def get_upload_to(self, filename: str) -> str:
        return unguessable("renditions", filename)

    @property
    def url(self) -> str:
        """Where the desk reads it. Readers get an address from the documents that show it."""
        return reverse("staff_media", args=[self.file.name])


def other_languages() -> list[tuple[str, str]]:
    """The city's languages besides its own: code and name."""
    return [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def image_panel_field() -> models.ForeignKey:
    """A lead picture: optional, and gone from the page when the picture is deleted."""
    return models.ForeignKey(CityImage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
