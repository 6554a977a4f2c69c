"""Begin a translation. Wagtail asks that the person may change the original; a translator may only read it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages
from wagtail.contrib.simple_translation.forms import SubmitTranslationForm
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.models import Page

from content.editorial.beginning import begin, missing_languages
from content.editorial.rights import may_read


class TranslateForm(SubmitTranslationForm):
    """Wagtail's form, which offers each language that is missing, also where the page above is not translated yet."""

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        super().__init__(page, *args, **kwargs)
        missing = missing_languages(page)
        locales = self.fields["locales"]
        locales.queryset = missing
        locales.widget.disabled_values = []
        locales.help_text = ""
        if len(missing) > 1:
            self.fields["select_all"] = deepcopy(self.base_fields["select_all"])
        self.show_submit = bool(missing)


class Translate(SubmitPageTranslationView):
    """Wagtail's screen, open to those who may read the page and submit translations."""

    def get_object(self) -> Page:
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if page.is_root():
            raise Http404
        if not may_read(self.request.user, page):
            raise PermissionDenied
        return page

    def get_form(self) -> TranslateForm:
        return TranslateForm(self.object, self.request.POST if self.request.method == "POST" else None)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.get_form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(**kwargs))
        locales, below = list(form.cleaned_data["locales"]), form.cleaned_data["include_subtree"]
        drafts = [begin(self.object, locale, request.user, with_all_below=below) for locale in locales]
        messages.success(request, self.get_success_message(", ".join(one.get_display_name() for one in locales)))
        return redirect(self.get_success_url(drafts[0] if len(drafts) == 1 else None))
