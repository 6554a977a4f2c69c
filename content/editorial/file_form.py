"""The form of a file: what it is, in which language, and why it is refused if it is.

Settings name it as WAGTAILDOCS_DOCUMENT_FORM_BASE, so the library, its upload of many and the chooser all have it.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm

from content.models.city_file_checks import KINDS, check

HOLDS_WHAT_WAS_APPROVED = (
    "Readers get the file that was approved. To give them another one, upload it as a file of its own, choose it in "
    "its page and send that page to approval."
)


class FileUpload(WagtailDocumentField):
    """A file that is looked at before anything of it is stored."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        return initial if self.disabled else super().clean(data, initial)

    def to_python(self, data: Any) -> Any:
        upload = super().to_python(data)
        if upload is not None:
            check(upload.read(), upload.name)
            upload.seek(0)
        return upload


class FileForm(BaseDocumentForm):
    """Wagtail's form of a file, with its language.

    Where nobody makes their own words live (`four_eyes`), what is in a file stays as it was uploaded: a page that was
    approved, or waits for it, hands out whatever is in it.
    """

    original_file: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = FileUpload(
                label=field.label,
                required=field.required,
                widget=field.widget,
                help_text=f"{', '.join(KINDS)}; at most {filesizeformat(settings.CITY_FILE_LIMIT)}. Without macros.",
            )
            if self.instance.pk and settings.FOUR_EYES:
                self.fields["file"].disabled, self.fields["file"].help_text = True, HOLDS_WHAT_WAS_APPROVED
        if "language" in self.fields:
            self.fields["language"] = forms.ChoiceField(
                choices=settings.LANGUAGES,
                initial=settings.LANGUAGE_CODE,
                label="Language",
                help_text="The language that the file is written in.",
            )

    def save(self, commit: bool = True) -> Any:
        if not commit or "file" not in self.changed_data or not self.original_file:
            return super().save(commit=commit)
        # Wagtail deletes the old file at once; a request that then fails would be left with a title without a file.
        old, self.original_file = self.original_file, None
        file = super().save()
        transaction.on_commit(lambda: old.storage.delete(old.name))
        return file
