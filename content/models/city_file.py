"""Files that people take away: ordinances, forms, minutes. Our own model, as a file model cannot be swapped later."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from wagtail.documents.models import AbstractDocument
from wagtail.utils.file import hash_filelike

from content.transaction import publication

from .city_file_checks import KINDS, check, extension
from .picture_field import store_first, unguessable


def own_language() -> str:
    return settings.LANGUAGE_CODE


def file_path(instance: CityDocument, filename: str) -> str:
    return unguessable("files", filename)


class CheckedFile(FieldFile):
    """Django's, but it looks before it stores, and notes what was stored."""

    def save(self, name: str, content: Any, save: bool = True) -> None:
        """Store the file. Raises WrongFile."""
        content.seek(0)
        stored = content.read()
        check(stored, name)
        kept: Any = self.instance
        kept.file_size = len(stored)
        kept.file_hash = hash_filelike(BytesIO(stored))
        kept.sha256 = sha256(stored).hexdigest()
        super().save(name, ContentFile(stored, name), save)


class CheckedFileField(models.FileField):
    attr_class = CheckedFile


class CityDocument(AbstractDocument):
    """A file of the library. Who may have it is decided by what shows it: see `content.publishing.media`."""

    file = CheckedFileField("file", upload_to=file_path)
    language = models.CharField(max_length=12, default=own_language, help_text="The language that it is written in.")
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "file"
        verbose_name_plural = "files"
        indexes = [models.Index(fields=["file"], name="file_by_file")]

    @property
    def url(self) -> str:
        """Where the desk reads it. Readers get an address from the documents that show it."""
        return reverse("staff_media", args=[self.file.name])

    @property
    def kind(self) -> str:
        """What it is by the end of its name, like `pdf`."""
        return extension(self.filename)

    @property
    def content_type(self) -> str:
        return KINDS[self.kind].media_type

    def save(self, *args: Any, **kwargs: Any) -> None:
        with publication():
            store_first(self.file)
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with publication():
            return super().delete(*args, **kwargs)
