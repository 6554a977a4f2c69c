"""From an item to its hidden words: those it has, or the form for its first ones."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from search.curation.decisions import FoundBy


@permission_required("search.change_foundby", raise_exception=True)
def words_of_item(request: HttpRequest, content_id: UUID, locale: str) -> HttpResponse:
    """Lead to the item's words in this language."""
    known = FoundBy.objects.filter(content_id=content_id, locale=locale).first()
    if known:
        return redirect("search_found_by:edit", known.pk)
    begin = QueryDict(mutable=True)
    begin.update({"content_id": str(content_id), "locale": locale})
    return redirect(f"{reverse('search_found_by:add')}?{begin.urlencode()}")
