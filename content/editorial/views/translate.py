"""Begin a translation. Wagtail asks that the person may change the original; a translator may only read it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.models import Page

from content.editorial.rights import may_read


class Translate(SubmitPageTranslationView):
    """Wagtail's form, open to those who may read the page and submit translations."""

    def get_object(self) -> Page:
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if page.is_root():
            raise Http404
        if not may_read(self.request.user, page):
            raise PermissionDenied
        return page
