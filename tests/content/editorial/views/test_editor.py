"""The editor shows the panels that have something to say here."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.database


def test_wagtails_checks_which_cannot_see_the_preview_are_not_shown(desk, parks, lessons):
    revision = lessons.save_revision()
    screens = {
        "edit": reverse("wagtailadmin_pages:edit", args=[lessons.pk]),
        "add": reverse("wagtailadmin_pages:add", args=["content", "service", parks.pk]),
        "revert": reverse("wagtailadmin_pages:revisions_revert", args=[lessons.pk, revision.pk]),
    }

    for name, address in screens.items():
        shown = desk.client.get(address).content.decode()
        assert 'data-side-panel="preview"' in shown and 'data-side-panel="status"' in shown, name
        assert 'data-side-panel="checks"' not in shown, name
