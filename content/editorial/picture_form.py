"""The form of a picture: what it shows is asked for in each of the city's languages, and refused if it is missing.

Settings name it as WAGTAILIMAGES_IMAGE_FORM_BASE, so the library, its upload of many and the chooser all have it.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db import transaction
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from content.models.media import other_languages
from content.models.picture_file import look

ALT_LIMIT = 255
SHOWS = "Describe it for people who cannot see it, in a sentence. Not “Picture of …”."


class PictureUpload(WagtailImageField):
    """Wagtail's own decodes a picture before it looks at its size, and fails on a header that is broken."""

    def to_python(self, data: Any) -> Any:
        upload = forms.FileField.to_python(self, data)
        if upload is not None:
            self.check_image_file_size(upload)
            look(upload.read(), upload.name or "")
            upload.seek(0)
        return upload


class PictureForm(BaseImageForm):
    """Wagtail's form of a picture, with its words in every language."""

    original_file: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = PictureUpload(label=field.label, required=field.required, widget=field.widget)
        if "description" in self.fields:
            self._ask_in_every_language()

    def _ask_in_every_language(self) -> None:
        own = dict(settings.LANGUAGES)[settings.LANGUAGE_CODE]
        self.fields["description"].label = f"What it shows ({own})"
        self.fields["description"].help_text = SHOWS
        for code, name in other_languages():
            self.fields[f"alt_{code}"] = forms.CharField(
                label=f"What it shows ({name})",
                required=False,
                max_length=ALT_LIMIT,
                initial=self.instance.alternative_texts.get(code, ""),
                help_text=f"Without it, readers in {name} get the text in {own}.",
            )
        words = ["description", "is_decoration", *(f"alt_{code}" for code, _ in other_languages())]
        self.order_fields(["title", "file", *words])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "description" in self.fields and not (cleaned.get("description") or cleaned.get("is_decoration")):
            self.add_error("description", "Say what the picture shows, or tick “only decorates”.")
        return cleaned

    def save(self, commit: bool = True) -> Any:
        said = {code: self.cleaned_data.get(f"alt_{code}", "") for code, _ in other_languages()}
        if "description" in self.fields:
            self.instance.alternative_texts = {code: text for code, text in said.items() if text}
        if not commit or "file" not in self.changed_data or not self.original_file:
            return super().save(commit=commit)
        # Wagtail deletes the old file at once; a request that then fails would be left with a picture without one.
        old, self.original_file = self.original_file, None
        image = super().save()
        image.renditions.all().delete()
        transaction.on_commit(lambda: old.storage.delete(old.name))
        return image
