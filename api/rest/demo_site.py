"""Where a document's `url` leads while the city has no website: into the API. For the demo and development only."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import URLPattern, path

from api.addresses import BASES
from api.finding import led_to_by_path, live, tidy_path


def home(request: HttpRequest) -> HttpResponseRedirect:
    """To what the API can be asked."""
    return HttpResponseRedirect(f"{BASES['public']}/docs")


def page(request: HttpRequest, path: str) -> HttpResponseRedirect:
    """To the item at the path in the first language in which one is there."""
    wanted = tidy_path(path)
    languages = (code for code, _ in settings.LANGUAGES if live(led_to_by_path(wanted, code, "public")))
    locale = next(languages, settings.LANGUAGE_CODE)
    query = urlencode({"path": wanted, "locale": locale}, safe="/")
    return HttpResponseRedirect(f"{BASES['public']}/by-path?{query}")


def addresses(site: str) -> list[URLPattern]:
    """What stands in for a website that documents say is at `site`."""
    below = urlsplit(site).path.strip("/")
    return [path("", home), *([path(f"{below}/", home), path(f"{below}/<path:path>", page)] if below else ())]


urlpatterns = addresses(settings.PUBLIC_SITE_URL)
