"""The form of a page in the admin: Wagtail's, with what settings want to be asked besides."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.utils import get_user_display_name

from .slugs import short_slug_of
from .telephone_form import KeepsOldTelephones


class PageForm(KeepsOldTelephones, WagtailAdminPageForm):
    """Every page's form. A type with a form of its own derives it from this one.

    `settings.PAGE_FORM_CHECKS` names functions of the form that may add errors to it: what the desk asks before a page
    goes on its way, like a second pair of eyes, without the page knowing the desk.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & {"review_owner", "review_fallback"}:
            self.fields[name].label_from_instance = get_user_display_name  # type: ignore[attr-defined]
        if "slug" in self.fields:
            self.fields["slug"].required = False
        self._show_facts()

    def _show_facts(self) -> None:
        """In a translation's form, what is told of the original is shown, and changed there."""
        facts = self.fields.keys() & set(self.instance.facts)
        original = self.instance.original_with_facts() if facts else None
        if original is None:
            return
        for name in facts:
            self.fields[name].disabled = True
            self.fields[name].help_text = f"As in {original.locale.get_display_name()}, where it is changed."
            self.initial[name] = original._meta.get_field(name).value_from_object(original)

    def clean(self) -> dict[str, Any]:
        """Make a slug of the title where there is none: the editor's script does so a moment after the last key, too
        late for whoever saves at once.
        """
        title = self.cleaned_data.get("title")
        if title and self.cleaned_data.get("slug") == "":
            self.cleaned_data["slug"] = self.instance.slug_apart(short_slug_of(title), self.parent_page)
        return super().clean() or self.cleaned_data

    def _post_clean(self) -> None:
        """Here, and not in `clean`: only now is the page in memory what the form says."""
        super()._post_clean()
        for path in settings.PAGE_FORM_CHECKS:
            import_string(path)(self)


class PageCopyForm(CopyForm):
    """Asks where a copy is to stand. It arrives there as a draft: what goes live goes through the page's own form."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
