"""The ground a city is built on: its languages, a home page for each, and the site that they hang under.

Done after every migration rather than in one, so that an emptied database (a test's, or an import's) has it too.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from content.models import HomePage


def found_city(**_: Any) -> None:
    """Create what is missing of locales, home pages and site. Running it twice changes nothing."""
    with transaction.atomic():
        locales = [Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES]
        if HomePage.objects.exists():
            return
        root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=locales[0]))
        for welcome in root.get_children().exact_type(Page):
            welcome.delete()
        root = Page.objects.get(pk=root.pk)
        first = root.add_child(instance=HomePage(title=settings.WAGTAIL_SITE_NAME, slug="home", locale=locales[0]))
        for locale in locales[1:]:
            root.refresh_from_db()
            root.add_child(
                instance=HomePage(
                    title=settings.WAGTAIL_SITE_NAME,
                    slug=f"home-{locale.language_code}",
                    locale=locale,
                    translation_key=first.translation_key,
                )
            )
        Site.objects.get_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "site_name": settings.WAGTAIL_SITE_NAME, "root_page": first},
        )
