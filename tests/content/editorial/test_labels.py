"""Whoever listens to a screen of the desk hears what each field, button and column is for."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.urls import URLPattern, URLResolver, reverse
from wagtail.admin.urls import urlpatterns
from wagtail.models import Page

from content.models import ContentPage

OURS = ("api.", "content.", "search.")
ELSEWHERE = ("<", "(", "choose")
"""Marks an address that names something, or a pop-up."""
NEEDS_NO_LABEL = ("hidden", "submit", "button")
HIDDEN = "!w-hidden"
NAMES = ("aria-label", "aria-labelledby", "title", "placeholder")
"""What browsers take for a name; the last for want of another, in Wagtail's filters by date."""


def addresses(patterns: list[URLPattern | URLResolver], way: str = "") -> Iterator[str]:
    """The screens of ours that take nothing from their address."""
    for pattern in patterns:
        here = way + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, here)
        elif not any(mark in here for mark in ELSEWHERE) and is_ours(pattern):
            yield here


def is_ours(pattern: URLPattern) -> bool:
    """Also where the view is Wagtail's and the model, or the class that makes the view, is not."""
    view = pattern.callback
    model = getattr(view, "view_initkwargs", {}).get("model")
    return f"{getattr(model, '__module__', view.__module__)}.".startswith(OURS)


def unnamed(html: bytes) -> list[str]:
    """What has no name in the screen's own part."""
    screen = BeautifulSoup(html, "html.parser")
    main = screen.find(id="main")
    if main is None:
        return []
    labelled = {label["for"] for label in screen.find_all("label", attrs={"for": True})}
    fields = [
        field
        for field in main.find_all(["input", "select", "textarea"])
        if field.get("type") not in NEEDS_NO_LABEL
        and field.get("id") not in labelled
        and not field.find_parent("label")
    ]
    spoken = [
        each
        for each in main.find_all(["button", "a", "th", "summary", "legend"])
        if not each.find(string=str.strip) and HIDDEN not in each.get("class", [])
    ]
    return [each.get("id") or str(each) for each in [*fields, *spoken] if not any(map(each.get, NAMES))]


@pytest.mark.database
def test_everything_on_our_screens_has_a_name(desk, city):
    found = {address: unnamed(desk.client.get(f"/admin/{address}").content) for address in addresses(urlpatterns)}

    assert len(found) > 40
    assert {address: nameless for address, nameless in found.items() if nameless} == {}


@pytest.mark.database
@pytest.mark.parametrize("kind", ContentPage.__subclasses__(), ids=lambda kind: kind.__name__)
def test_everything_in_the_form_of_a_page_has_a_name(kind, desk, make_department):
    make_department("Parks")
    places = (page.specific for page in Page.objects.filter(depth__gt=1, locale__language_code="en"))
    place = next(page for page in places if kind in page.allowed_subpage_models())
    address = reverse("wagtailadmin_pages:add", args=[kind._meta.app_label, kind._meta.model_name, place.pk])

    assert unnamed(desk.client.get(address).content) == []
