"""A draft, for whoever holds its token: as JSON in the shape that publishing will store, or as a page to look at.

The page is what the editor's preview panel shows. It is drawn from the document alone, so what it cannot show no client
could show either.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from content.publishing.preview import NoPreview, preview


@require_safe
@xframe_options_sameorigin
def show_preview(request: HttpRequest) -> HttpResponse:
    """Answer the draft that `?token=` opens; 404 for any token that opens nothing."""
    try:
        document = preview(request.GET.get("token", "")[:200])
    except NoPreview as error:
        response = render(request, "api/no_preview.html", {"reason": str(error)}, status=404)
    else:
        if "text/html" in request.headers.get("Accept", ""):
            response = render(request, "api/preview.html", {"document": document})
        else:
            response = HttpResponse(document.model_dump_json(), content_type="application/json")
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
