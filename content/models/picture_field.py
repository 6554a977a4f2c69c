"""The file of a picture, kept under a name that cannot be guessed and only if it is a picture.

Here rather than in a form, because every way in passes here: the admin's three upload forms, importers, the demo.
"""

from __future__ import annotations

import secrets
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from django.utils.text import slugify
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from .picture_file import look, size_of

LONGEST = 40
"""Characters of a file's own name that are kept in its address."""


def unguessable(folder: str, filename: str) -> str:
    """Where a file is kept: 128 random bits stand before its name, so that an address is known only to who was told."""
    stem, _, extension = filename.rpartition(".")
    return f"{folder}/{secrets.token_urlsafe(16)}/{slugify(stem)[:LONGEST] or 'file'}.{slugify(extension)}"


def store_first(file: FieldFile) -> None:
    """Store a new file before its row is written: Django would store it in the middle of that, when the columns that
    tell of it may have been read already.
    """
    if file and not file._committed:  # type: ignore[attr-defined]
        file.save(str(file.name), file.file, save=False)


class PictureFile(WagtailImageFieldFile):
    """Wagtail's, but it looks before it stores, and tells the size from the header without decoding all of it."""

    def get_image_dimensions(self) -> tuple[int, int]:
        is_closed = self.closed
        self.open()
        try:
            return size_of(self)
        finally:
            self.seek(0)
            if is_closed:
                self.close()

    def save(self, name: str, content: Any, save: bool = True) -> None:
        """Store the picture and note its colour. Raises WrongPicture."""
        content.seek(0)
        looked = look(content.read(), name)
        image: Any = self.instance
        image.placeholder = looked.placeholder
        image.file_size = len(looked.content)
        image.file_hash = hash_filelike(BytesIO(looked.content))
        super().save(name, ContentFile(looked.content, name), save)


class PictureField(WagtailImageField):
    attr_class = PictureFile
