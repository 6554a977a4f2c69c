"""Says with the rule's words why an approval was refused, wherever in the desk it was tried: also in Wagtail's lists,
pop-ups and reports, which know of no refusal but “you may not”.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from .gate import Unfit


class SaysWhatIsUnfit:
    """Middleware inside the publication of a request. Nothing was changed before the approval was refused."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, refusal: Exception) -> HttpResponse | None:
        if not isinstance(refusal, Unfit):
            return None
        messages.error(request, str(refusal))
        onwards = get_valid_next_url_from_request(request) or reverse("wagtailadmin_pages:edit", args=[refusal.page_id])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":  # Wagtail's pop-up, which goes there itself
            return JsonResponse({"step": "success", "redirect": onwards})
        return redirect(onwards)
