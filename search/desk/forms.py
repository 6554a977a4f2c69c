"""The forms of what editors decide about searches."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm

from content.publishing.models import PublishedDocument
from search.curation.decisions import FoundBy

from .choosing import ItemChooser, tell_titles


class InALanguage(WagtailAdminModelForm):
    """Something in one of the city's languages."""

    locale = forms.ChoiceField(label="Language", choices=lambda: settings.LANGUAGES)


class WithItems(InALanguage):
    """The same with rows of items, in a formset of the name `rows`."""

    rows = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tell_titles(self.formsets[self.rows].forms)


class ResultRuleForm(WithItems):
    rows = "items"


class QuestionForm(WithItems):
    rows = "answers"


class FoundByForm(InALanguage):
    """Hidden words of an item that is published in that language. The item of a row does not change."""

    class Meta:
        model = FoundBy
        fields = ["content_id", "locale", "words"]
        widgets = {"content_id": ItemChooser}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("content_id", "locale") if self.instance.pk else ():
            self.fields[name].disabled = True

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if not FoundBy(words=words).listed:
            raise ValidationError("Write at least one word.")
        return words

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean()
        content_id, locale = found.get("content_id"), found.get("locale")
        if content_id and locale and not self.instance.pk:
            is_published = PublishedDocument.objects.filter(
                content_id=content_id, locale=locale, audience="public", state=PublishedDocument.State.LIVE
            ).exists()
            if not is_published:
                self.add_error("locale", "This item is not published in this language.")
        return found
