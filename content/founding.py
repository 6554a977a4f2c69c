"""The ground a city is built on: its languages, a home page for each, and the site that they hang under.

Done after every migration rather than in one, so that an emptied database (a test's, or an import's) has it too, and so
that a language added to the settings has its home after the next deploy.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from content.models import AlertsIndex, HomePage


def found_city(**_: Any) -> None:
    """Create what is missing of locales, home pages and site. Running it twice changes nothing."""
    with transaction.atomic():
        locales = [Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES]
        homes = list(HomePage.objects.order_by("pk"))
        first = homes[0] if homes else _first_home(locales[0])
        for locale in locales:
            if locale.pk not in {first.locale_id, *(home.locale_id for home in homes)}:
                _add_home(locale, f"home-{locale.language_code.lower()}", translation_key=first.translation_key)
        Site.objects.get_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "site_name": settings.WAGTAIL_SITE_NAME, "root_page": first},
        )


def _first_home(locale: Locale) -> HomePage:
    """The home of a city that has none, in the place of Wagtail's welcome page."""
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=locale))
    for welcome in root.get_children().exact_type(Page):
        welcome.delete()
    return _add_home(locale, "home")


def _add_home(locale: Locale, slug: str, **same_item: Any) -> HomePage:
    root = Page.get_first_root_node()
    return root.add_child(instance=HomePage(title=settings.WAGTAIL_SITE_NAME, slug=slug, locale=locale, **same_item))


def found_alerts(**_: Any) -> None:
    """Give each home page a place for alerts, where it has none. Running it twice changes nothing."""
    with transaction.atomic():
        places = list(AlertsIndex.objects.all())
        served = {place.locale_id for place in places}
        same_item = {"translation_key": places[0].translation_key} if places else {}
        for home in HomePage.objects.exclude(locale__in=served).order_by("pk"):
            taken = home.get_children().filter(slug="alerts").exists()
            slug = "alerts-of-the-city" if taken else "alerts"
            place = home.add_child(instance=AlertsIndex(title="Alerts", slug=slug, locale=home.locale, **same_item))
            same_item = {"translation_key": place.translation_key}
